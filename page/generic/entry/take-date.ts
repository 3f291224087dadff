import { findUkDates, parseUkDate } from '../../../case-file/uk-dates';
import type { Line } from '../outline/line';
import type { Meaning } from '../words';
import type { Gathered } from './gathered';

/** The meanings of labels whose value is a day. */
export const DATES = new Set<string>([
  'date',
  'recordedOn',
  'updatedOn',
  'nextOn',
  'decidedOn',
  'startedOn',
  'completedOn',
  'authorisedOn',
  'reviewedOn',
  'returnedOn',
  'interviewOn',
  'dateOfBirth',
  'expectedOn',
]);

/** Takes a labelled day; false when it is also a field like any other. */
export function takeDate(
  record: Gathered,
  meaning: Meaning,
  value: string,
  lines: Line[],
): boolean {
  const machine = lines[0]?.machineDate;
  const [first] = findUkDates(value);
  const iso = first?.date ?? (machine ? parseUkDate(machine) : null);
  if (value !== '' && !record.dates.has(meaning))
    record.dates.set(meaning, { iso, written: value });
  else if (value !== '') return false;
  return meaning !== 'nextOn' || value === '';
}
