import { parseDay } from '../days';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { isWithin, within } from '../outline/within';
import { meaningsOf } from '../words';

/** Where the value of a `dt`, a row's header cell or a `legend` may stand; null when the line is none of these. */
export function termScope(line: Line): ((value: Line) => boolean) | null {
  if (!standsInTerm(line.box)) return null;
  if (within(line.box, 'dt', 'term')) {
    const list = line.box;
    return (next) => within(next.box, 'dd', 'definition') !== null && sameList(list, next.box);
  }
  const header = within(line.box, 'th', 'rowheader');
  if (header && line.text.length <= 90 && !isDayOfRow(header, line)) {
    const row = header.parent;
    return (next) => {
      const cell = within(next.box, 'td', 'gridcell') ?? within(next.box, 'td', 'cell');
      return cell !== null && cell.parent === row;
    };
  }
  const summary = within(line.box, 'summary', '');
  if (summary && meaningsOf(line.text).length > 0)
    return (next) => isWithin(next.box, summary.parent);
  const legend = within(line.box, 'legend', '');
  if (legend) return (next) => isWithin(next.box, legend.parent);
  return null;
}

/** A row that a day begins, as the only cell of its kind, is a record of that day. */
const isDayOfRow = ({ parent }: Box, { text }: Line): boolean =>
  parseDay(text) !== null &&
  parent?.kids.filter((kid) => typeof kid !== 'string' && kid.tag === 'th').length === 1;

/** A quick look, before the three that tell which: most lines stand in none. */
export const standsInTerm = (box: Box): boolean => {
  box.inTerm ??=
    TERMS.has(box.tag) ||
    TERMS.has(box.role) ||
    (box.tag !== 'table' && box.tag !== 'dl' && box.parent !== null && standsInTerm(box.parent));
  return box.inTerm;
};
const TERMS = new Set(['dt', 'th', 'summary', 'legend', 'term', 'rowheader']);

const sameList = (a: Box, b: Box): boolean => {
  for (let each: Box | null = a; each; each = each.parent)
    if (each.tag === 'dl') return isWithin(b, each);
  return true;
};
