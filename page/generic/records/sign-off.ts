import { findDays } from '../days';
import type { Draft } from '../entry/draft';
import { labelledIn } from '../entry/labelled-words';
import type { Line } from '../outline/line';
import { means } from '../words';

/** What every label of it has in it: nearly all lines are told apart by it. */
const BY = / by:? /i;

/** Who approved a form and when, where the steps of its workflow stand beside it. */
export function signOffIn(beside: Line[]): Pick<Draft, 'authorisedBy' | 'authorisedOn'> {
  for (const [at, line] of beside.entries()) {
    if (!BY.test(line.text.slice(0, 80))) continue;
    const step = labelledIn(line.text)?.[0];
    if (!step || !means(step.label, 'authorisedBy')) continue;
    const day = findDays(beside[at + 1]?.text ?? '')[0];
    return {
      authorisedBy: step.value,
      ...(day?.date && day.start === 0 ? { authorisedOn: day.date } : {}),
    };
  }
  return {};
}
