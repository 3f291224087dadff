import { findDays } from '../days';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { contextOf } from './context';
import { addKnown, type Finding, keyOf } from './finding';
import type { Heading } from './headings';

/** A definition list whose terms are days, each with what happened on it; false for any other. */
export function addTerms(found: Finding, list: Box, headings: Heading[]): boolean {
  const groups: [Box, ...Box[]][] = [];
  for (const kid of list.kids.flatMap((each) => (isRow(each) ? each.kids : [each]))) {
    if (typeof kid === 'string') continue;
    if (kid.tag === 'dt') groups.push([kid]);
    else groups.at(-1)?.push(kid);
  }
  const dayOf = (term: Box) => findDays(linesOf([term])[0]?.text ?? '')[0];
  if (groups.length < 2 || !groups.every(([term]) => dayOf(term)?.start === 0)) return false;
  const context = contextOf(found.pageKind, headings);
  found.read.add(list);
  for (const group of groups) {
    const [term, ...said] = group;
    addKnown(found, group, keyOf(context, null), list, () => {
      const values = linesOf([term]);
      const title = values[0]?.text.slice(dayOf(term)?.end).replace(/^[\s:,–-]+/, '') ?? '';
      return {
        cells: [
          { label: 'Date', values },
          ...values.slice(0, title ? 1 : 0).map((line) => ({
            label: 'Title',
            values: [{ ...line, text: title }],
          })),
        ],
        lines: linesOf(said),
        actions: [],
        context,
        labels: found.outline.labels,
        structure: 'list',
      };
    });
  }
  return true;
}

const isRow = (kid: Box | string): kid is Box => typeof kid !== 'string' && kid.tag === 'div';
