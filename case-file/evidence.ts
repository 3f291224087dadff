import type { Entry } from './model';
import type { Evidence } from './quote';

/** Makes evidence: exact words of an entry, with what stands around them. */

const AROUND = 32;
const SHORT = 160;

type Side = Evidence['side'];

/**
 * The text of one property of an entry as evidence names it: `text`, `title`, `date`,
 * `fields.Purpose of visit`, `actions.2.due`, `attendees.0`. Empty where there is none.
 */
export function propertyText(entry: Entry, property: string): string {
  let value: unknown = entry;
  const [head = '', ...rest] = property.split('.');
  value = Reflect.get(entry, head);
  if (head === 'fields' && entry.fields) return entry.fields[rest.join('.')] ?? '';
  for (const step of rest) {
    if (typeof value !== 'object' || value === null) return '';
    value = Reflect.get(value, step);
  }
  return typeof value === 'string'
    ? value
    : value === undefined || value === null
      ? ''
      : `${value}`;
}

/** Words of an entry's property from `start` to `end` as evidence. */
export function quote(
  entry: Entry,
  property: string,
  start: number,
  end: number,
  side: Side = 'for',
): Evidence {
  const text = propertyText(entry, property);
  return {
    entryId: entry.id,
    property,
    quote: text.slice(start, end),
    start,
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
    side,
  };
}

/** A whole property as evidence: a title, a date, a labelled value. */
export const quoteWhole = (entry: Entry, property: string, side: Side = 'for'): Evidence =>
  quote(entry, property, 0, propertyText(entry, property).length, side);

/** The words by which an auditor knows an entry again: its title, else the start of its text, else its date. */
export function quoteEntry(entry: Entry, side: Side = 'for'): Evidence {
  if (entry.title) return quoteWhole(entry, 'title', side);
  if (entry.text) {
    const line = entry.text.split('\n', 1)[0] ?? '';
    const end = line.length <= SHORT ? line.length : Math.max(line.lastIndexOf(' ', SHORT), 1);
    if (end > 0) return quote(entry, 'text', 0, end, side);
  }
  return quoteWhole(entry, 'date', side);
}

/** The same evidence speaking for the other side. */
export const onSide = (evidence: Evidence[], side: Side): Evidence[] =>
  evidence.map((one) => (one.side === side ? one : { ...one, side }));
