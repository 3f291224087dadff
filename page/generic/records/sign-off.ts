import { findUkDates } from '../../../case-file/uk-dates';
import type { Draft } from '../entry/draft';
import { labelledIn } from '../entry/labelled-words';
import type { Line } from '../outline/line';
import { means } from '../words';

/** Adds to a form who approved it and when, where the steps of its workflow stand beside it. */
export function addSignOff(draft: Draft, beside: Line[]): void {
  if (draft.authorisedBy !== undefined) return;
  for (const [at, line] of beside.entries()) {
    const step = labelledIn(line.text)?.[0];
    if (!step || !means(step.label, 'authorisedBy')) continue;
    draft.authorisedBy = step.value;
    const day = findUkDates(beside[at + 1]?.text ?? '')[0];
    if (day?.date && day.start === 0) draft.authorisedOn ??= day.date;
    return;
  }
}
