import { findUkDates } from '../../../case-file/uk-dates';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { meaningsOf } from '../words';
import type { Finding } from './finding';

/** The names of columns that stand over a list whose items are rows, in a row of their own. */
export function columnsOver(found: Finding, list: Box, siblings: Box[]): string[] | null {
  const known = found.headRows.get(list);
  if (known !== undefined) return known;
  const [first] = siblings;
  const width = first ? cellsOf(first).length : 0;
  if (width > 1) found.looksOut = true;
  let columns: string[] | null = null;
  let inner: Box | undefined = first;
  for (let up = 0; up < 4 && inner?.parent && width > 1 && !columns; up++) {
    const kids: (Box | string)[] = inner.parent.kids;
    const above = kids
      .slice(0, kids.indexOf(inner))
      .filter((kid): kid is Box => typeof kid !== 'string')
      .at(-1);
    const names =
      above && above.size < 80
        ? cellsOf(above).map((cell) =>
            linesOf([cell])
              .map((line) => line.text)
              .join(' '),
          )
        : [];
    const labels = names.filter((name) => meaningsOf(name).length > 0);
    if (
      names.length === width &&
      labels.length >= 2 &&
      names.every((name) => name.length < 40 && findUkDates(name).length === 0)
    )
      columns = names;
    inner = inner.parent;
  }
  found.headRows.set(list, columns);
  return columns;
}

/** The cells of a row that is made of plain elements. */
export function cellsOf(row: Box): Box[] {
  let box = row;
  for (;;) {
    const kids = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
    const [only] = kids;
    if (kids.length !== 1 || !only) return kids.every((kid) => kid.block) ? kids : [];
    box = only;
  }
}
