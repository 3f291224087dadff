import { findDays, parseDay } from '../days';
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
  if (value === '') {
    record.isToCome ||= meaning === 'date' && EVENT.test(label);
    return true;
  }
  const machine = lines[0]?.machineDate;
  const [first] = findDays(value);
  const iso = first?.date ?? (machine ? parseDay(machine) : null);
  const day = { iso, written: value, isPlain: PLAIN.test(label.replace(/[\s:*?]+$/, '')), label };
  const before = record.dates.get(meaning);
  if (before && !(meaning === 'date' && saysMore(label, before))) return false;
  record.dates.set(meaning, day);
  if (before?.isPlain && !record.dates.has('recordedOn')) record.dates.set('recordedOn', before);
  else if (before && !before.isPlain) record.fields[before.label] = before.written;
  return meaning !== 'nextOn';
}

/** "Visit date" says when it happened, "Requested date" only when somebody asked. */
const saysMore = (label: string, before: { isPlain: boolean; label: string }): boolean =>
  EVENT.test(label) && !ASIDE_DAY.test(label) && (before.isPlain || ASIDE_DAY.test(before.label));
const ASIDE_DAY =
  /\b(?:request\w*|commission\w*|report|received|reported|reviewed|opened|sent|issued)\b/i;

const PLAIN =
  /^(?:date|day|date and time|date ?\/ ?time|when|date (?:received|created|opened|of report))$/i;
const EVENT =
  /^(?!.*\b(?:last|previous|next|first|return\w*)\b).*\b(?:visit|meeting|missing|contact|conference|incident|event|held|happened|interview|supervision|discussion|occurred|made)\b/i;
