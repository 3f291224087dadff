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

/**
 * Takes a labelled day; false when it is also a field like any other. "Date of visit" says more than
 * the "Date" of the page on which it is told, which is when it was written then.
 */
export function takeDate(
  record: Gathered,
  meaning: Meaning,
  label: string,
  value: string,
  lines: Line[],
): boolean {
  if (value === '') return true;
  const machine = lines[0]?.machineDate;
  const [first] = findUkDates(value);
  const iso = first?.date ?? (machine ? parseUkDate(machine) : null);
  const day = { iso, written: value, isPlain: PLAIN.test(label.replace(/[\s:*?]+$/, '')) };
  const before = record.dates.get(meaning);
  if (before && !(meaning === 'date' && before.isPlain && EVENT.test(label))) return false;
  record.dates.set(meaning, day);
  if (before && !record.dates.has('recordedOn')) record.dates.set('recordedOn', before);
  return meaning !== 'nextOn';
}

const PLAIN =
  /^(?:date|day|date and time|date ?\/ ?time|when|date (?:received|created|opened|of report))$/i;
const EVENT =
  /^(?!.*\b(?:last|previous|next|first|return\w*)\b).*\b(?:visit|meeting|missing|contact|conference|incident|event|held|happened|interview|supervision|discussion|occurred|made)\b/i;
