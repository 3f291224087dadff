import type { Action } from '../../../case-file/model';
import type { Box } from '../outline/box';
import { isTable } from '../outline/is-table';
import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';
import { actionRows } from './action-table';
import { attendeesOf } from './attendees';
import { type Field, fieldsOf } from './fields';
import { type Grid, gridOf } from './grid';
import { isActions, isAnswered, isAnswers, purposeOf } from './grid-purpose';
import { rowGridOf } from './row-grid';
import { clean } from './split-labels';

/** The contents of a part of the page, its tables already told apart. */
export interface Contents {
  cells: Field[];
  lines: Line[];
  actions: Action[];
}

/** Reads some boxes as one: tables of label and value become fields, tables of actions become actions. */
export function contentsOf(boxes: Box[], leave: (box: Box) => boolean = () => false): Contents {
  const cells: Field[] = [];
  const actions: Action[] = [];
  const lines = linesOf(boxes, (box) => {
    if (leave(box)) return true;
    if (!isTable(box)) {
      const rows = box.kids.length > 0 && box.size > 4 ? rowGridOf(box) : null;
      if (!rows || !isActions(rows.columns ?? [])) return false;
      actions.push(...actionRows(rows));
      return true;
    }
    const grid = gridOf(box);
    const use = grid ? purposeOf(grid) : 'layout';
    if (!grid || use === 'layout') return false;
    if (grid.rows.every((row) => row.head)) return true;
    if (use === 'fields') cells.push(...fieldCells(grid, actions));
    else if (use === 'actions') actions.push(...actionRows(grid));
    else if (use === 'header') cells.push(...columnCells(grid));
    else if (use === 'people') cells.push(...attendeesOf(grid));
    else return use !== 'other';
    return true;
  });
  return { cells, lines, actions };
}

/** The labels and values of a table that has them above each other. */
const columnCells = (grid: Grid): Field[] =>
  grid.rows
    .filter((row) => !row.head)
    .flatMap((row) =>
      row.cells.map((cell, at) => ({
        label: grid.columns?.[at] ?? '',
        values: valuesOf(cell.box),
      })),
    );

/** The labels and values of a table that has them side by side. */
export function fieldCells(grid: Grid, actions: Action[] = []): Field[] {
  if (grid.columns && grid.columns.length > 2 && (isAnswers(grid.columns) || isAnswered(grid)))
    return answerCells(grid);
  const fields: Field[] = [];
  for (const { cells } of grid.rows) {
    const own = cells.filter((cell) => !cell.spanned);
    if (own.length === 1 && own[0]?.box.holdsTable) {
      const inner = contentsOf([own[0].box]);
      fields.push(...inner.cells, ...fieldsOf(inner.lines, new Set()).fields);
      actions.push(...inner.actions);
    } else if (own.length === 1 && own[0]) {
      const { fields: inner, rest } = fieldsOf(linesOf([own[0].box]), new Set());
      fields.push(...inner);
      if (rest.length > 0 && inner.length === 0) fields.push({ label: '', values: rest });
    }
    for (let at = 0; at + 1 < own.length; at += 2) {
      const [label, value] = [own[at], own[at + 1]];
      if (!label || !value) continue;
      const inner = value.box.size > 8 ? contentsOf([value.box]).actions : [];
      actions.push(...inner);
      if (inner.length === 0)
        fields.push({ label: label.text.replace(/[\s:*]+$/, ''), values: valuesOf(value.box) });
    }
  }
  return fields;
}

/** "Question", "Answer", "Comments": what stands in the further columns is said of the answer. */
const answerCells = ({ rows }: Grid): Field[] =>
  rows.flatMap(({ head, cells: [asked, ...said] }) =>
    head || !asked || asked.text === ''
      ? []
      : [{ label: clean(asked.text), values: said.flatMap(({ box }) => valuesOf(box)) }],
  );

/** The lines of a value: of radio buttons the chosen one, of controls what they hold, no buttons. */
export function valuesOf(box: Box): Line[] {
  const lines = linesOf([box]).filter((line) => !line.action);
  if (!lines.some((line) => line.ticked !== undefined)) return lines;
  return lines
    .filter((line) => line.ticked)
    .map((line) => ({ ...line, text: line.control || 'Yes' }));
}
