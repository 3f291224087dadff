import { cellsOf, namesOver } from '../labels/row-grid';
import type { Box } from '../outline/box';
import type { Finding } from './finding';

/** The names of columns that stand over a list whose items are rows, in a row of their own. */
export function columnsOver(found: Finding, list: Box, siblings: Box[]): string[] | null {
  const known = found.headRows.get(list);
  if (known !== undefined) return known;
  const [first] = siblings;
  const width = first ? cellsOf(first).length : 0;
  if (width > 1) found.looksOut = true;
  const columns = first ? namesOver(first, width) : null;
  found.headRows.set(list, columns);
  return columns;
}
