import { findUkDates, parseUkDate } from '../../../case-file/uk-dates';
import type { Region } from '../entry/draft';
import { contentsOf, valuesOf } from '../labels/contents';
import type { Field } from '../labels/fields';
import { type Grid, gridOf, type Row } from '../labels/grid';
import { purposeOf } from '../labels/grid-purpose';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { isNoRecordHeading } from '../words';
import { contextOf } from './context';
import { addRecord, type Finding } from './finding';
import { type Heading, isSkipped } from './headings';

/** Reads a table; false when it only lays out what stands in it. */
export async function addTable(found: Finding, box: Box, headings: Heading[]): Promise<boolean> {
  const grid = gridOf(box);
  if (!grid) return false;
  const use = purposeOf(grid);
  if (use === 'layout' || use === 'fields') return false;
  if (use === 'header') return true;
  if (use === 'people') found.peopleTables.push(grid);
  found.tables.add(box);
  if (use === 'actions') return true;
  found.read.add(box);
  if (isSkipped(headings) || isNoRecordHeading(grid.caption) || isHistory(grid)) return true;
  const context = contextOf(found.pageKind, headings, grid.caption);
  if (use === 'columns') addColumns(found, grid, context);
  else if (use === 'records') await addRows(found, grid, context);
  return use !== 'other' || grid.rows.length > 1;
}

/** "Form history", "By", "When": the table names itself in its first column. */
const isHistory = ({ columns }: Grid): boolean =>
  /history|audit|log$/i.test(columns?.[0] ?? '') && isNoRecordHeading(columns?.[0] ?? '');

async function addRows(found: Finding, grid: Grid, context: Region['context']): Promise<void> {
  let open: { region: Region; row: Row } | null = null;
  const close = () => {
    if (open) addRecord(found, open.region, open.row.box, grid.box);
    open = null;
  };
  let group = context;
  for (const row of grid.rows) {
    if (row.head) continue;
    const own = row.cells.filter((cell) => !cell.spanned && cell.text !== '');
    const wide = own.length === 1 && row.cells.length > 1;
    const single = own[0];
    if ((wide || row.cells.length === 1) && single) {
      const last: { region: Region } | null = open;
      const date = parseUkDate(single.text);
      if (date !== null || (findUkDates(single.text).length > 0 && single.text.length < 20)) {
        close();
        group = { ...context, date };
      } else if (last && !/^(?:page|total|showing|\d+ (?:records|items))\b/i.test(single.text)) {
        const inner = contentsOf([single.box]);
        last.region.lines.push(...inner.lines);
        last.region.cells.push(...inner.cells);
        last.region.actions.push(...inner.actions);
      }
      continue;
    }
    close();
    const told = row.cells
      .map((cell, at) => ({ cell, at }))
      .filter(({ cell }) => !isButtons(cell.box));
    const cells: Field[] = told.map(({ cell, at }) => ({
      label: cell.label || grid.columns?.[at] || '',
      values: valuesOf(cell.box),
    }));
    const named = cells.filter((cell) => cell.label !== '');
    const lines = grid.columns ? [] : cells.flatMap((cell) => cell.values);
    const spare = cells.filter((cell) => cell.label === '' && grid.columns);
    open = {
      row,
      region: {
        cells: [...named, ...spare],
        lines,
        actions: [],
        context: group,
        labels: found.outline.labels,
        structure: 'table',
      },
    };
    await found.breathe();
  }
  close();
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

/** A cell that holds nothing but buttons. */
function isButtons(box: Box): boolean {
  const lines = linesOf([box]);
  return lines.length > 0 && lines.every((line) => line.action);
}
