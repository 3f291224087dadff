import { findDays, parseDay } from '../days';
import type { Region } from '../entry/draft';
import { attendeesOf } from '../labels/attendees';
import type { Cell } from '../labels/cell';
import { contentsOf, valuesOf } from '../labels/contents';
import { type Field, fieldsOf } from '../labels/fields';
import { type Grid, gridOf, isNamedOutside, type Row, readGridSlowly } from '../labels/grid';
import { purposeOf } from '../labels/grid-purpose';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { isNoRecordHeading, meaningsOf } from '../words';
import { contextOf } from './context';
import { addKnown, addRecord, type Finding, keyOf } from './finding';
import { columnsOver } from './head-row';
import { type Heading, isSkipped } from './headings';

/** Reads a table; false when it only lays out what stands in it. */
export async function addTable(found: Finding, box: Box, headings: Heading[]): Promise<boolean> {
  await readGridSlowly(box, found.breathe);
  let grid = gridOf(box);
  if (!grid) return false;
  if (isNamedOutside(grid)) found.looksOut = true;
  const [first] = grid.rows;
  if (!grid.columns && first) {
    const columns = columnsOver(found, box, [first.box]);
    if (columns) grid = { ...grid, columns };
  }
  const use = purposeOf(grid);
  if (use === 'layout' || use === 'fields') return false;
  if (use === 'header') return true;
  const isAttendance = use === 'people' && attendeesOf(grid).length > 0;
  if (use === 'people' && !isAttendance) found.peopleTables.push(grid);
  found.tables.add(box);
  // They are part of the record that they stand in.
  if (use === 'actions' || isAttendance) return true;
  found.read.add(box);
  if (isSkipped(headings) || isNoRecordHeading(grid.caption) || isHistory(grid)) return true;
  const context = contextOf(found.pageKind, headings, grid.caption);
  if (use === 'columns') addColumns(found, grid, context);
  else if (use === 'records') await addRows(found, grid, context);
  return use !== 'other' || grid.rows.length > 1;
}

/** "Form history", "By", "When": the table names itself in its first column. */
const isHistory = ({ columns }: Grid): boolean =>
  /^version(?: (?:no|number))?\.?$/i.test(columns?.[0] ?? '') ||
  (/history|audit|log$/i.test(columns?.[0] ?? '') && isNoRecordHeading(columns?.[0] ?? ''));

async function addRows(found: Finding, grid: Grid, context: Region['context']): Promise<void> {
  const { columns } = grid;
  const { labels } = found.outline;
  let group = context;
  let key = keyOf(group, columns);
  let open: { row: Row; more: Box[] } | null = null;
  const close = (): boolean => {
    if (!open) return false;
    const { row, more } = open;
    const parts = row.free
      ? [row.box, ...more]
      : [row.box, ...row.cells.map(({ box }) => box), ...more];
    open = null;
    return addKnown(found, parts, key, grid.box, () => ({
      ...rowContents(row, columns, more, labels),
      context: group,
      labels,
      structure: 'table',
    }));
  };
  for (const row of grid.rows) {
    if (row.head) continue;
    const wide = row.own.length === 1 && row.cells.length > 1;
    const [single] = row.own;
    if ((wide || row.cells.length === 1) && single) {
      const last: { more: Box[] } | null = open;
      const date = parseDay(single.text);
      if (date !== null || (findDays(single.text).length > 0 && single.text.length < 20)) {
        close();
        group = { ...context, date };
        key = keyOf(group, columns);
      } else if (last && !/^(?:page|total|showing|\d+ (?:records|items))\b/i.test(single.text)) {
        last.more.push(single.box);
      }
      continue;
    }
    if (close()) await found.breathe();
    open = { row, more: [] };
  }
  close();
}

/** What a cell says, and the labels and values that a list within it adds. */
function fieldsIn(label: string, box: Box, labels: ReadonlySet<Element>): Field[] {
  const values = isButtons(box) ? linesOf([box]) : valuesOf(box);
  if (box.size < SMALLEST_LIST || box.el.querySelector('dl') === null) return [{ label, values }];
  const { fields, rest } = fieldsOf(values, labels);
  return [{ label, values: rest }, ...fields];
}
const SMALLEST_LIST = 4;

/** A row's cells under the names of their columns, and the rows below it that only go on with it. */
function rowContents(
  row: Row,
  columns: string[] | null,
  more: Box[],
  labels: ReadonlySet<Element>,
) {
  const told = row.cells
    .map((cell, at) => ({ cell, at }))
    .filter(({ cell, at }) => {
      const column = cell.label || columns?.[at] || '';
      return (!isButtons(cell.box) || namesRow(column)) && !isLinkTo(cell, column);
    });
  const cells: Field[] = told.flatMap(({ cell, at }) =>
    fieldsIn(cell.label || columns?.[at] || '', cell.box, labels),
  );
  const named = cells.filter((cell) => cell.label !== '');
  const spare = cells.filter((cell) => cell.label === '' && columns);
  const below = more.map((box) => contentsOf([box]));
  return {
    cells: [...named, ...spare, ...below.flatMap((inner) => inner.cells)],
    lines: [
      ...(columns ? [] : cells.flatMap((cell) => cell.values)),
      ...below.flatMap((inner) => inner.lines),
    ],
    actions: below.flatMap((inner) => inner.actions),
  };
}

function addColumns(found: Finding, grid: Grid, context: Region['context']): void {
  const width = Math.max(...grid.rows.map((row) => row.cells.length));
  for (let at = 1; at < width; at++) {
    const cells = grid.rows.map((row) => {
      const cell = row.cells[at];
      return { label: row.cells[0]?.text ?? '', values: cell ? valuesOf(cell.box) : [] };
    });
    const box = grid.rows[0]?.cells[at]?.box ?? grid.box;
    addRecord(
      found,
      { cells, lines: [], actions: [], context, labels: found.outline.labels, structure: 'table' },
      box,
      grid.box,
    );
  }
}

/** What happened may be a link that sounds like a button: "Add case note". */
const namesRow = (column: string): boolean =>
  meaningsOf(column).some((meaning) => meaning === 'event' || meaning === 'title');

/** "My safe people 1 attendance and notes" in the column "Attendance and notes": a link to them. */
const isLinkTo = ({ box, text }: Cell, column: string): boolean =>
  column.length > 3 &&
  text.toLowerCase().endsWith(column.toLowerCase()) &&
  text.length < 100 &&
  box.el.querySelector('a') !== null;

/** A cell that holds nothing but buttons. */
function isButtons(box: Box): boolean {
  const lines = linesOf([box]);
  return lines.length > 0 && lines.every((line) => line.action);
}
