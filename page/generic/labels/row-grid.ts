import { findDays } from '../days';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { meaningsOf } from '../words';
import { type Grid, gridRow } from './grid';

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

/** The names of columns that stand above a row, in a row of their own with as many cells; null for none. */
export function namesOver(row: Box, width: number): string[] | null {
  let inner = row;
  for (let up = 0; up < 4 && inner.parent && width > 2; up++) {
    const { kids }: Box = inner.parent;
    const above = kids
      .slice(0, kids.indexOf(inner))
      .findLast((kid): kid is Box => typeof kid !== 'string');
    const names = above && above.size < 80 ? cellsOf(above).map(wordsOf) : [];
    const labels = names.filter((name) => meaningsOf(name).length > 0);
    if (
      names.length === width &&
      labels.length >= 2 &&
      names.every((name) => name.length < 40 && findDays(name).length === 0)
    )
      return names;
    inner = inner.parent;
  }
  return null;
}

const wordsOf = (cell: Box): string =>
  linesOf([cell])
    .map((line) => line.text)
    .join(' ');

/** The last grid of some rows: their names stand outside of them, and may change while they stay. */
const GRIDS = new WeakMap<Box, Grid>();

/** Rows of three cells and more that stand in no table, under a row that names the cells; null for other parts. */
export function rowGridOf(box: Box): Grid | null {
  const [first, ...more] = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
  if (!first || first.size < 4 || box.tag === 'tr' || box.tag === 'tbody') return null;
  const width = cellsOf(first).length;
  if (width < 3 || !more.every((row) => cellsOf(row).length === width)) return null;
  const columns = namesOver(first, width);
  if (!columns) return null;
  const known = GRIDS.get(box);
  if (known?.columns?.join('|') === columns.join('|')) return known;
  const rows = [first, ...more].map((row) => gridRow(row, cellsOf(row)));
  const grid = { box, caption: '', columns, rows };
  GRIDS.set(box, grid);
  return grid;
}
