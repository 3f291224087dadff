import { findDays } from '../days';
import type { Contents } from '../labels/contents';
import { type Field, fieldsOf } from '../labels/fields';
import { meaningsOf } from '../words';

/** The meanings of labels whose day may be a record's. */
export const EVENT_DATES = new Set<string>([
  'date',
  'startedOn',
  'completedOn',
  'recordedOn',
  'returnedOn',
]);

/**
 * The first label of a part of the page whose value is the day of a record; undefined where a day
 * stands only in loose words, or under the labels of other days.
 *
 * @param labels elements that only label a control
 */
export const dayIn = (
  { cells, lines }: Pick<Contents, 'cells' | 'lines'>,
  labels: ReadonlySet<Element>,
  dates: ReadonlySet<string> = EVENT_DATES,
): Field | undefined =>
  [...cells, ...fieldsOf(lines, labels).fields].find(
    ({ label, values }) =>
      dates.has(meaningsOf(label)[0] ?? '') && findDays(values[0]?.text ?? '').length > 0,
  );
