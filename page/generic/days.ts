import { type FoundDate, findUkDates, parseUkDate } from '../../case-file/uk-dates';

/**
 * The days of a page. A case system that was set up with an American calendar prints the month before
 * the day all over; a page says so itself by days that can be nothing else, such as 06/17/2025.
 */

export type DayOrder = 'day-first' | 'month-first';

let order: DayOrder = 'day-first';

/** Takes the days of the page that is being read in this order. */
export function readDaysBy(next: DayOrder): void {
  order = next;
}

/** The order in which the page that is being read writes its days. */
export const dayOrder = (): DayOrder => order;

/** Every date of a text, in order. */
export const findDays = (text: string): FoundDate[] => findUkDates(inOrder(text));

/** The day that a text says when it says nothing else. */
export const parseDay = (text: string): string | null => parseUkDate(inOrder(text));

/** A text with its dates taken out. */
export function withoutDates(text: string): string {
  let rest = text;
  for (const found of [...findDays(text)].reverse())
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  return rest;
}

/** The text with its days as Britain writes them, each where it stood and as long as it was. */
const inOrder = (text: string): string =>
  order === 'day-first' ? text : text.replace(DIGITS, '$3$2$1$2$4');

/**
 * In which order a page writes its days: the month first where at least two of them can be read in no
 * other way, and none in the usual one alone. What is written in sentences does not count.
 */
export function dayOrderOf(lines: readonly string[]): DayOrder {
  const monthFirst = new Set<string>();
  for (const line of lines) {
    if (line.length > LONGEST) continue;
    for (const [written, first, , second] of line.matchAll(DIGITS)) {
      if (Number(first) > 12) return 'day-first';
      if (Number(second) > 12) monthFirst.add(written);
    }
  }
  return monthFirst.size > 1 ? 'month-first' : 'day-first';
}
const LONGEST = 60;
const DIGITS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.-])/g;
