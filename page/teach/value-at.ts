import { parseDate } from '../dates';
import { partOf, withYear } from '../locate';
import type { Scope } from '../scope';
import { dayFormatIn } from './day-format';
import { type Place, textOfPlace } from './places';

/** What kind of words a value is. */
export type Sort = 'day' | 'text' | 'words';

/** What a place gives in a record, as the reader takes it; null where that is nothing, or no day. */
export function valueAt(
  scope: Scope,
  place: Place,
  sort: Sort,
  isTaken?: (element: Element) => boolean,
): string | null {
  const at = textOfPlace(scope, place, isTaken);
  const value = at && partOf(at.text, place.locator.pattern);
  if (!value) return null;
  return sort === 'day' ? dayOnly(withYear(scope, value, place.locator)) : value;
}

/** The day that a text is, and nothing else. */
function dayOnly(text: string): string | null {
  const format = dayFormatIn(text)?.format;
  return format ? parseDate(text, [format]) : null;
}

/** The first day in a text. */
export function dayIn(text: string): string | null {
  const day = dayFormatIn(text);
  const match = day && new RegExp(day.pattern, 'u').exec(text)?.[0];
  return match ? dayOnly(match) : null;
}
