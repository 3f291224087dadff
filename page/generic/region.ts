import type { Action } from '../../case-file/model';
import { findUkDates } from '../../case-file/uk-dates';
import { type Field, fieldsOf } from './fields';
import { type Grid, gridOf, isTable } from './grid';
import { purposeOf } from './grid-purpose';
import { type Line, linesOf } from './lines';
import { TIME_ONLY } from './meta';
import type { Box } from './outline';
import { labelKey, meaningsOf } from './words';

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
    if (!isTable(box)) return false;
    const grid = gridOf(box);
    const use = grid ? purposeOf(grid) : 'layout';
    if (!grid || use === 'layout') return false;
    if (use === 'fields') cells.push(...fieldCells(grid));
    else if (use === 'actions') actions.push(...actionRows(grid));
    else if (use === 'header') cells.push(...columnCells(grid));
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
export function fieldCells(grid: Grid): Field[] {
  const fields: Field[] = [];
  for (const { cells } of grid.rows) {
    const own = cells.filter((cell) => !cell.spanned);
    if (own.length === 1 && own[0]) {
      const { fields: inner, rest } = fieldsOf(linesOf([own[0].box]), new Set());
      fields.push(...inner);
      if (rest.length > 0 && inner.length === 0) fields.push({ label: '', values: rest });
    }
    for (let at = 0; at + 1 < own.length; at += 2) {
      const [label, value] = [own[at], own[at + 1]];
      if (label && value)
        fields.push({ label: label.text.replace(/[\s:*]+$/, ''), values: valuesOf(value.box) });
    }
  }
  return fields;
}

/** The lines of a value: of radio buttons the chosen one, of controls what they hold, no buttons. */
export function valuesOf(box: Box): Line[] {
  const lines = linesOf([box]).filter((line) => !line.action);
  if (!lines.some((line) => line.ticked !== undefined)) return lines;
  return lines
    .filter((line) => line.ticked)
    .map((line) => ({ ...line, text: line.control || 'Yes' }));
}

const ACTION_COLUMNS: [keyof Action, RegExp][] = [
  ['action', /action|task|what|to be done|objective|step|recommendation/i],
  ['owner', /whom|who|owner|responsib|lead|person/i],
  ['due', /when|date|due|timescale|deadline|target|by$/i],
  ['status', /status|progress|outcome|complete|update|rag|done|review/i],
];

/** The rows of a table of actions, strings as written. */
export function actionRows(grid: Grid): Action[] {
  const columns = grid.columns ?? [];
  const taken = new Set<number>();
  const place = new Map<keyof Action, number>();
  for (const [name, pattern] of ACTION_COLUMNS) {
    const at = columns.findIndex((label, index) => !taken.has(index) && pattern.test(label));
    if (at >= 0) {
      place.set(name, at);
      taken.add(at);
    }
  }
  const cell = (row: Grid['rows'][number], name: keyof Action) =>
    row.cells[place.get(name) ?? -1]?.text ?? '';
  return grid.rows
    .filter((row) => !row.head)
    .map((row) => ({
      action: cell(row, 'action'),
      owner: cell(row, 'owner'),
      due: cell(row, 'due'),
      status: cell(row, 'status'),
    }))
    .filter((action) => action.action !== '');
}

/** Worth a closer look: a day, a time or a machine date at its head. */
const mayDate = (line: Line): boolean =>
  line.machineDate !== undefined ||
  (/\d/.test(line.text) &&
    (TIME_ONLY.test(line.pieces[0]?.text ?? '') ||
      SIGNED.test(line.text) ||
      findUkDates(head(line.text)).length > 0));
const head = (text: string): string => (text.length > 120 ? text.slice(0, 80) : text);

/** The writer's name and a time below a message. */
const SIGNED = /^\p{Lu}[\p{L}'’. -]{1,40},?\s+\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/u;

const EVENT_DATES = new Set(['date', 'startedOn', 'completedOn', 'recordedOn', 'returnedOn']);
const NOT_EVENT = /\b(?:by|due|until|before|next|dob|born|birth|from age|updated|printed)\W*$/i;

/**
 * How a part of the page gives its date: by the same label as its neighbours, or unlabelled at the
 * head of a line. Null when it has none, or when it is no more than one label with its value.
 */
export function dateSignature(contents: Contents, labels: ReadonlySet<Element>): string | null {
  const inCells = contents.cells.some((cell) => cell.values.some(mayDate));
  if (!inCells && !contents.lines.some(mayDate)) return null;
  const { fields, rest } = fieldsOf(contents.lines, labels);
  const all = [...contents.cells, ...fields];
  const [first, , third] = rest;
  if (all.length <= 1 && rest.length === 0) return null;
  if (first && !third && all.length === 0 && meaningsOf(first.text).length > 0) return null;
  for (const line of rest) {
    if (line.machineDate) return 'unlabelled';
    const [found] = findUkDates(head(line.text));
    if (!found?.date || NOT_EVENT.test(line.text.slice(0, found.start))) continue;
    const long = line.text.length > 100 && line.box.size > 0;
    if (found.start <= 30 || !long) {
      const more =
        rest.length > 1 || all.length > 0 || line.text.length - (found.end - found.start) > 25;
      return more ? 'unlabelled' : null;
    }
  }
  for (const { label, values } of all) {
    const first = values[0];
    if (!first || !meaningsOf(label).some((meaning) => EVENT_DATES.has(meaning))) continue;
    if (findUkDates(first.text).length > 0 || first.machineDate) return labelKey(label);
  }
  const last = rest.at(-1)?.text ?? '';
  if (
    rest.length + all.length > 1 &&
    (TIME_ONLY.test(rest[0]?.pieces[0]?.text ?? '') || SIGNED.test(last))
  )
    return 'timed';
  return null;
}
