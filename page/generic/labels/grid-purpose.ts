import { parseUkDate } from '../../../case-file/uk-dates';
import { labelKey, type Meaning, meaningsOf } from '../words';
import type { Cell, Grid } from './grid';

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
  if (columns && !isFieldTable(grid)) {
    const has = (meaning: Meaning) => columns.some((label) => meaningsOf(label)[0] === meaning);
    const any = (...wanted: Meaning[]) =>
      columns.some((label) => meaningsOf(label).some((meaning) => wanted.includes(meaning)));
    if (
      columns.some((label) =>
        /^(agreed )?(actions?|tasks?|decisions?|recommendations?)\b|to be done|^objective|^what needs/i.test(
          label,
        ),
      ) &&
      (any('nextOn') ||
        columns.some((label) =>
          /whom|when|owner|who|timescale|responsib|deadline|target|status|progress|rag/i.test(
            label,
          ),
        )) &&
      !has('date')
    )
      return 'actions';
    const dates = any('date', 'recordedOn', 'startedOn', 'completedOn', 'returnedOn');
    if (
      any('personName') &&
      columns.some((label) =>
        /relation|\brole\b|connection|kinship|involvement|^is the|agency|organisation|designation|job title/i.test(
          label,
        ),
      ) &&
      !any('text') &&
      !columns.some(
        (label) =>
          meaningsOf(label)[0] === 'date' && !/^(?:from|since|effective|start)\b/i.test(label),
      )
    )
      return 'people';
    if (dates || columnOfDates(grid)) return 'records';
    return 'other';
  }
  if (isFieldTable(grid)) return 'fields';
  if (columnOfDates(grid)) return 'records';
  return firsts.length > 0 ? 'layout' : 'other';
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
      row.cells.slice(1).every((cell) => parseUkDate(cell.text) !== null),
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
  return pairs > 0 && pairs >= others * 2;
}

const isLabelCell = (cell: Cell): boolean =>
  cell.text !== '' &&
  cell.text.length <= 70 &&
  parseUkDate(cell.text) === null &&
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
    const dated = sample.filter((row) => parseUkDate(row.cells[column]?.text ?? '') !== null);
    if (dated.length * 3 >= sample.length * 2) return true;
  }
  return false;
}
