import { findDays, parseDay } from '../days';
import { isName } from '../people-words';
import { labelKey, type Meaning, meaningsOf } from '../words';
import type { Cell } from './cell';
import type { Grid, Row } from './grid';

/** What the rows of a table are. */
/** `header`: one row that says whose record it is. */
export type GridPurpose =
  | 'header'
  | 'records'
  | 'fields'
  | 'columns'
  | 'people'
  | 'actions'
  | 'layout'
  | 'other';

const PURPOSES = new WeakMap<Grid, GridPurpose>();

/** Tells what a table is for, by its labels and by where its dates stand in its first rows. */
export function purposeOf(grid: Grid): GridPurpose {
  const known = PURPOSES.get(grid);
  if (known) return known;
  const purpose = tellPurpose({ ...grid, rows: grid.rows.slice(0, 60) });
  PURPOSES.set(grid, purpose);
  return purpose;
}

function tellPurpose(grid: Grid): GridPurpose {
  const { columns, rows } = grid;
  const width = Math.max(...rows.map((row) => row.cells.length));
  if (width < 2) return 'layout';
  if (
    columns &&
    rows.filter((row) => !row.head).length === 1 &&
    isAboutCase(columns) &&
    !columns.some((label) => /relation/i.test(label))
  )
    return 'header';
  const firsts = rows.map((row) => row.cells[0]).filter((cell) => cell !== undefined);
  if (isTransposed(grid, width)) return 'columns';
  if (columns && isAnswers(columns)) return 'fields';
  if (columns && !isFieldTable(grid)) {
    const has = (meaning: Meaning) => columns.some((label) => meaningsOf(label)[0] === meaning);
    const any = (...wanted: Meaning[]) =>
      columns.some((label) => meaningsOf(label).some((meaning) => wanted.includes(meaning)));
    if (isActions(columns) && !has('date')) return 'actions';
    if (
      columns.some((label) => /^relation(?:ship)?/i.test(label)) &&
      !any('date', 'text') &&
      namesAt(grid) >= 0
    )
      return 'people';
    const dates = any('date', 'recordedOn', 'startedOn', 'completedOn', 'returnedOn');
    if (
      any('personName') &&
      columns.some((label) =>
        /relation|\brole\b|connection|kinship|involvement|^is the|agency|organisation|designation|job title/i.test(
          label,
        ),
      ) &&
      (!any('text') || !dates) &&
      !columns.some(
        (label) =>
          meaningsOf(label)[0] === 'date' &&
          !/^(?:from|since|until|effective|start|end|close)/i.test(label),
      )
    )
      return 'people';
    if (dates || columnOfDates(grid) || daysOverRows(grid)) return 'records';
    if (any('text') && rowsSayWhen(grid)) return 'records';
    return isAnswered(grid) ? 'fields' : 'other';
  }
  if (isFieldTable(grid)) return 'fields';
  if (columnOfDates(grid)) return 'records';
  return firsts.length > 0 ? 'layout' : 'other';
}

/** The column that holds a name in each of its rows, whatever it is called; -1 for none. */
export function namesAt({ columns, rows }: Grid): number {
  const data = rows.filter((row) => !row.head && row.own.length > 1);
  return (columns ?? []).findIndex(
    (_, at) => data.length > 0 && data.every(({ cells }) => isName(cells[at]?.text ?? '')),
  );
}

/** "Question", "Response": the names of its first columns say that each row is a label and its value. */
export const isAnswers = (columns: string[]): boolean =>
  (columns.length === 2 &&
    /^(?:fields?|items?|property|attribute|prompt|label)$/i.test(columns[0] ?? '') &&
    /^(?:answers?|responses?|values?|details?|entry)$/i.test(columns[1] ?? '')) ||
  (/^questions?$/i.test(columns[0] ?? '') &&
    /^(?:answers?|responses?|values?|details?)$/i.test(columns[1] ?? ''));

/** What is asked, "Yes" or "No", and what is said of it. */
export function isAnswered({ rows }: Grid): boolean {
  const data = rows.filter((row) => !row.head);
  const asked = new Set(data.map(({ cells }) => cells[0]?.text ?? ''));
  const answered = data.filter(({ cells }) => YES_OR_NO.test(cells[1]?.text ?? ''));
  return (
    asked.size === data.length &&
    !asked.has('') &&
    [...asked].every((text) => text.length <= 120) &&
    answered.length * 2 >= data.length &&
    answered.length > 0 &&
    data.every(({ cells }) => cells.length < 5)
  );
}
const YES_OR_NO = /^(?:yes|no|y|n|n\/?a|not applicable|unknown|not known|none|partly)\.?$/i;

/** What is to be done with who, by when or how far it is; or a thing to be ticked off by its day. */
export function isActions(columns: string[]): boolean {
  const some = (pattern: RegExp) => columns.some((label) => pattern.test(label));
  const isDue = columns.some((label) => meaningsOf(label)[0] === 'nextOn');
  if (some(/^what$/i) && some(/^who$/i) && some(/^(?:by|by when|due)$/i)) return true;
  if (some(ACTION) && (isDue || some(WHO_OR_WHEN))) return true;
  if (
    some(/^(?:identified |unmet )?(?:needs?|goals?|objectives?|aims?)$/i) &&
    some(/^interventions?\b/i)
  )
    return true;
  return isDue && some(/^(?:completed?|done|achieved)\??$/i);
}
const ACTION =
  /^(?:agreed |smart )?(?:actions?|tasks?|decisions?|recommendations?|interventions?|goals?|objectives?|targets?|steps?)\b(?!.*date)|to be done|^what (?:needs|(?:they|we|i|you|he|she) will do)/i;
const WHO_OR_WHEN =
  /whom|when|owner|who|time ?(?:scale|frame)|responsib|deadline|target date|assigned|status|progress|rag/i;

/** The text of each row begins with who wrote it and when. */
function rowsSayWhen({ rows }: Grid): boolean {
  const data = rows.filter((row) => !row.head).slice(0, 30);
  const signed = data.filter((row) =>
    row.cells.some(
      ({ text }) => /\bby\b/i.test(text.slice(0, 60)) && findDays(text.slice(0, 90))[0]?.date,
    ),
  );
  return data.length > 1 && signed.length * 3 >= data.length * 2;
}

/** A day on a row of its own, and under it what happened on it. */
function daysOverRows({ rows }: Grid): boolean {
  const isDay = (row: Row) => row.own.length === 1 && parseDay(row.own[0]?.text ?? '') !== null;
  const data = rows.filter((row) => !row.head);
  return data[0] !== undefined && isDay(data[0]) && data.some((row) => row.own.length > 1);
}

/** Two of the child's name, date of birth and number, and no narrative. */
function isAboutCase(columns: string[]): boolean {
  const has = (wanted: Meaning) =>
    columns.some((label) => labelKey(label) !== 'no' && meaningsOf(label).includes(wanted));
  const told = [has('dateOfBirth'), has('childName'), has('caseId')].filter(Boolean).length;
  return told >= 2 && (has('dateOfBirth') || !(has('text') || has('author')));
}

/** A record per column: labels down the first column, dates across the row of dates. */
function isTransposed({ rows }: Grid, width: number): boolean {
  if (width < 3 || rows.length < 3) return false;
  const labels = rows.map((row) => row.cells[0]?.text ?? '');
  if (labels.filter((label) => meaningsOf(label).length > 0).length * 2 < labels.length)
    return false;
  return rows.some(
    (row) =>
      meaningsOf(row.cells[0]?.text ?? '').includes('date') &&
      row.cells.slice(1).every((cell) => parseDay(cell.text) !== null),
  );
}

/** A label and its value, once or several times in each row. */
function isFieldTable({ rows }: Grid): boolean {
  let pairs = 0;
  let others = 0;
  for (const { cells } of rows) {
    const own = cells.filter((cell) => !cell.spanned);
    const first = own[0];
    if (!first || own.length === 1) continue;
    const isPair =
      own.length % 2 === 0 && own.every((cell, at) => at % 2 === 1 || isLabelCell(cell));
    if (isPair && !own.every((cell) => cell.head)) pairs += 1;
    else others += 1;
  }
  return (pairs > 0 && pairs >= others * 2) || isLabelColumn(rows);
}

/** Two columns, the first of short words that differ, a third of them known labels. */
function isLabelColumn(rows: Row[]): boolean {
  if (rows.length < 3 || !rows.every(({ cells }) => cells.length === 2)) return false;
  const first = rows.map(({ cells }) => cells[0]?.text ?? '');
  const known = first.filter((text) => meaningsOf(text).length > 0).length;
  return (
    known * 3 >= first.length &&
    known > 1 &&
    new Set(first).size === first.length &&
    first.every(
      (text) => text !== '' && text.length <= 70 && parseDay(text) === null && !/[.!]$/.test(text),
    )
  );
}

const isLabelCell = (cell: Cell): boolean =>
  cell.text !== '' &&
  cell.text.length <= 70 &&
  parseDay(cell.text) === null &&
  (cell.head ||
    meaningsOf(cell.text).length > 0 ||
    cell.text.endsWith(':') ||
    cell.text.endsWith('?'));

/** Every row has a date in the same column. */
function columnOfDates({ rows }: Grid): boolean {
  const data = rows.filter((row) => !row.head && row.cells.length > 1);
  if (data.length < 2) return false;
  const width = Math.min(4, ...data.map((row) => row.cells.length));
  for (let column = 0; column < width; column++) {
    const sample = data.slice(0, 30);
    const dated = sample.filter((row) => parseDay(row.cells[column]?.text ?? '') !== null);
    if (dated.length * 3 >= sample.length * 2) return true;
  }
  return false;
}
