import Papa from 'papaparse';
import { TRACKER_COLUMNS } from './tracker-columns';
import type { TrackerRow } from './tracker-row';

/**
 * What a spreadsheet could take for a formula: `=`, `+`, `-`, `@`, also full-width and behind white
 * space, and a leading tab or line break (domain/it-requirements.md, D21). Such a cell gets an
 * apostrophe in front.
 */
const FORMULA =
  /^(?:[\t\r\n]|[\s\u200B\uFEFF]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;

/** So that Excel reads the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The tracker file: RFC 4180 with CRLF, every field quoted, UTF-8 with a byte order mark, one
 * heading row, one row per point. Write it as it is; nothing is to be added.
 */
export function trackerCsv(rows: readonly TrackerRow[]): string {
  const fields = TRACKER_COLUMNS.map(({ name }) => name);
  const data = rows.map((row) => TRACKER_COLUMNS.map(({ from }) => from(row)));
  const csv = Papa.unparse(
    { fields, data },
    { quotes: true, newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `${BYTE_ORDER_MARK}${csv}\r\n`;
}

/** What to call the file: `goldthread-tracker-2025-11-03.csv`. */
export const trackerFileName = (day: Date): string =>
  `goldthread-tracker-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.csv`;

const two = (n: number): string => `${n}`.padStart(2, '0');
