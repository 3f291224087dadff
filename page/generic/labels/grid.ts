import { findDays } from '../days';
import type { Box } from '../outline/box';
import { isTable } from '../outline/is-table';
import { meaningsOf } from '../words';
import { attributesIn, type Cell, isCell, ReadCell, textOf } from './cell';
import { joinParts } from './parted-rows';

/** A table of whatever make (table, ARIA grid, custom elements), as rows of cells with spans filled in. */
export interface Grid {
  box: Box;
  caption: string;
  rows: Row[];
  /** Names of the columns, or null when no row names them. */
  columns: string[] | null;
}

/** One row, with a cell for each column that it fills. */
export interface Row {
  box: Box;
  cells: Cell[];
  /** Cells of its own that say something. */
  own: Cell[];
  /** No cell spans into it or out of it: its own box is all that it says. */
  free: boolean;
  /** Standing in the table's head, or made of header cells only. */
  head: boolean;
}

const GRIDS = new WeakMap<Box, Grid | null>();
/** Rows that no cell spans into or out of: they are the same in a table of which another row changed. */
const ROWS = new WeakMap<Box, { inHead: boolean; row: Row }>();

/** Tables that were read before. */
const READ = new WeakSet<Element>();

/** The same, with names of columns that stand outside of it: those may change while it stays. */
const JOINED = new WeakMap<Grid, Grid>();

function ownGrid(table: Box): Grid | null {
  let grid = GRIDS.get(table);
  if (grid === undefined) {
    grid = readGrid(table);
    GRIDS.set(table, grid);
  }
  return grid;
}

/** Reads a table's cells; null when it has none of its own. */
export function gridOf(table: Box): Grid | null {
  const grid = ownGrid(table);
  if (!grid || grid.columns) return grid;
  const columns = columnsAbove(table, grid.rows);
  if (!columns) return grid;
  let joined = JOINED.get(grid);
  if (joined?.columns?.join('|') !== columns.join('|')) {
    joined = { ...grid, columns };
    JOINED.set(grid, joined);
  }
  return joined;
}

/** Whether the names of its columns stand in a table of their own, outside of it. */
export const isNamedOutside = (grid: Grid): boolean =>
  grid.columns !== null && ownGrid(grid.box)?.columns === null;

const ROWS_AT_ONCE = 200;

function readGrid(table: Box): Grid | null {
  const reading = rowByRow(table);
  for (;;) {
    const { done, value } = reading.next();
    if (done) return value;
  }
}

/** Reads a long table's cells, and lets the page go on between its rows. */
export async function readGridSlowly(table: Box, breathe: () => Promise<void>): Promise<void> {
  if (GRIDS.has(table)) return;
  const reading = rowByRow(table);
  for (;;) {
    const { done, value } = reading.next();
    if (done) {
      GRIDS.set(table, value);
      return;
    }
    await breathe();
  }
}

/** Reads a table's cells, and gives way after every so many of its rows. */
function* rowByRow(table: Box): Generator<undefined, Grid | null> {
  const rows: Row[] = [];
  // Of a table that was read before, only the rows that are new need be asked.
  const isAgain = READ.has(table.el);
  READ.add(table.el);
  const isTableElement = table.tag === 'table';
  const inTable = isAgain ? null : attributesIn(table, isTableElement);
  let caption = table.el.getAttribute('aria-label') ?? '';
  const open: { cell: Cell; column: number; left: number }[] = [];
  const addRow = (box: Box, inHead: boolean) => {
    const isFree = open.every(({ left }) => left === 0);
    const known = isFree ? ROWS.get(box) : undefined;
    if (known?.inHead === inHead) {
      rows.push(known.row);
      return;
    }
    const says = inTable ?? attributesIn(box, isTableElement);
    const cells: Cell[] = [];
    const spans = open.length;
    const place = () => {
      for (const span of open) {
        if (span.column === cells.length && span.left > 0) {
          span.left -= 1;
          cells.push(new ReadCell(span.cell.box, span.cell.head, true));
          place();
          return;
        }
      }
    };
    for (const kid of descend(box, isCell)) {
      place();
      const cell = new ReadCell(kid, inHead, false, says);
      const column = cells.length;
      cells.push(cell);
      for (let more = 1; more < cell.width && more < 40; more++)
        cells.push({ box: kid, text: '', head: cell.head, spanned: true, width: 1, label: '' });
      const deep = says.spans
        ? Number(kid.el.getAttribute('rowspan') ?? kid.el.getAttribute('aria-rowspan') ?? 1)
        : 1;
      if (deep > 1) open.push({ cell, column, left: deep - 1 });
    }
    place();
    if (cells.length === 0) return;
    const isHead =
      inHead ||
      (cells.length > 1 &&
        cells.every((cell) => cell.head || cell.text === '') &&
        cells.filter((cell) => cell.text !== '').length > 1);
    const own = cells.filter((cell) => !cell.spanned && cell.text !== '');
    const free = isFree && open.length === spans;
    const row = { box, cells, own, free, head: isHead };
    if (free) ROWS.set(box, { inHead, row });
    rows.push(row);
  };
  function* visit(box: Box, inHead: boolean): Generator<undefined> {
    let above: Box | undefined;
    for (const kid of box.kids) {
      if (typeof kid === 'string') continue;
      if (kid.tag === 'caption') caption = textOf(kid);
      else if (isRow(kid)) {
        addRow(kid, inHead);
        if (rows.length % ROWS_AT_ONCE === 0) yield;
        above = kid;
      } else if (above && opens(above, kid)) {
        if (textOf(kid) !== '') rows.push(gridRow(kid, [kid]));
      } else if (!isTable(kid)) yield* visit(kid, inHead || kid.tag === 'thead');
    }
  }
  yield* visit(table, false);
  if (rows.length === 0) return null;
  const whole = joinParts(rows);
  return { box: table, caption, rows: whole, columns: columnsOf(whole) };
}

const isRow = ({ tag, role }: Box): boolean => tag === 'tr' || role === 'row';

/** What stands among the rows of a grid and is none: what the row above it opens to. */
const opens = (row: Box, below: Box): boolean =>
  row.tag !== 'tr' && !isTable(below) && descend(below, isRow).next().done === true;

/** The names of columns that stand in a table of their own above the rows, so that these may scroll. */
function columnsAbove(table: Box, rows: Row[]): string[] | null {
  const width = Math.max(...rows.map((row) => row.cells.length));
  let inner = table;
  for (let up = 0; up < 4 && inner.parent; up++) {
    const { kids }: Box = inner.parent;
    const above = kids
      .slice(0, kids.indexOf(inner))
      .findLast((kid): kid is Box => typeof kid !== 'string');
    const head = above?.holdsTable || (above && isTable(above)) ? onlyTable(above) : null;
    const names = head ? ownGrid(head) : null;
    if (names?.columns?.length === width && names.rows.every((row) => row.head))
      return names.columns;
    inner = inner.parent;
  }
  return null;
}

/** The table that a part of the page holds, where it holds no more than that. */
function onlyTable(box: Box): Box | null {
  if (isTable(box)) return box;
  const [only, more] = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
  return only && !more ? onlyTable(only) : null;
}

/** A row that is made of plain elements. */
export function gridRow(box: Box, parts: Box[]): Row {
  const cells = parts.map((part) => new ReadCell(part, false));
  return { box, cells, own: cells.filter((cell) => cell.text !== ''), free: true, head: false };
}

function* descend(box: Box, wanted: (box: Box) => boolean): Generator<Box> {
  for (const kid of box.kids) {
    if (typeof kid === 'string' || isTable(kid)) continue;
    if (wanted(kid)) yield kid;
    else yield* descend(kid, wanted);
  }
}

/** The row that names the columns: one of header cells, or a first row of known labels without a date. */
function columnsOf(rows: Row[]): string[] | null {
  const head = rows.find((row, at) => at < 3 && row.head && distinct(row) > 1);
  if (head) return head.cells.map((cell) => cell.text);
  // Report writers put a row without words first, which gives the columns their widths.
  const at = rows.slice(0, 3).findIndex(({ own }) => own.length > 0);
  const first = rows[at];
  if (first && rows.length > at + 1 && distinct(first) > 1) {
    const texts = first.cells.map((cell) => cell.text).filter(Boolean);
    const known = texts.filter((text) => meaningsOf(text).length > 0);
    const dated = texts.some((text) => findDays(text).length > 0);
    if (
      !dated &&
      !isPaired(rows.slice(at, at + 8)) &&
      known.length >= 2 &&
      known.length * 2 >= texts.length &&
      texts.every(isShort)
    ) {
      // The row itself may be known, and lie elsewhere the next time.
      rows[at] = { ...first, head: true };
      return first.cells.map((cell) => cell.text);
    }
  }
  const labelled = rows.find((row) => row.cells.filter((cell) => cell.label !== '').length > 1);
  return labelled ? labelled.cells.map((cell) => cell.label) : null;
}

/** Labels and values in turn, row for row, are no names of columns. */
const isPaired = (rows: Row[]): boolean => {
  const isPair = ({ cells: [label, value] }: Row) =>
    label !== undefined &&
    value !== undefined &&
    meaningsOf(label.text).length > 0 &&
    meaningsOf(value.text).length === 0;
  return rows.length > 2 && rows.filter(isPair).length * 2 > rows.length;
};

const distinct = (row: Row): number => row.cells.filter((cell) => !cell.spanned).length;
const isShort = (text: string): boolean => text.length <= 40;
