import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';
import { meaningsOf, means } from '../words';
import type { Field } from './fields';
import type { Grid, Row } from './grid';
import { headingOver } from './heading-over';

/** Who was at a meeting, of a table of people that says so: a name with the role, as it is written. */
export function attendeesOf(grid: Grid): Field[] {
  const label = [grid.caption, headingOver(grid.box)].find(
    (each) => meaningsOf(each)[0] === 'attendees',
  );
  const columns = grid.columns ?? [];
  const name = columns.findIndex((each) => means(each, 'personName'));
  if (label === undefined || name < 0) return [];
  const find = (pattern: RegExp) => columns.findIndex((each) => pattern.test(each));
  const role = [/\brole\b|relation|designation|job title|position/i, /agency|organisation/i]
    .map(find)
    .find((at) => at >= 0 && at !== name);
  const came = find(/^(?:attended|attendance|present)\b/i);
  const values = grid.rows.flatMap((row) => {
    const line = row.head || isAway(row, came) ? undefined : lineOf(row, name);
    if (!line) return [];
    const said = role === undefined ? '' : (row.cells[role]?.text ?? '');
    const who = row.cells[name]?.text ?? '';
    return [{ ...line, text: said === '' ? who : `${who}, ${said}`, pieces: [] }];
  });
  return values.length > 0 ? [{ label, values }] : [];
}

/** Sent apologies, or was asked and did not come. */
const isAway = ({ cells }: Row, came: number): boolean =>
  /^(?:no|n|absent|apolog\w*|declined|did not attend)\b/i.test(cells[came]?.text ?? '');

const lineOf = ({ cells }: Row, at: number): Line | undefined =>
  cells[at] && linesOf([cells[at].box]).find(({ action }) => !action);
