import type { IsoDate } from './model';

/** Calendar days as `2025-11-03`, reckoned without clock or time zone. */

const DAY = 86_400_000;
const MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/** Days since 1 January 1970. */
export const dayNumber = (date: IsoDate): number => Date.parse(date) / DAY;

/** The day with this number of days since 1 January 1970. */
export const dayOf = (number: number): IsoDate => new Date(number * DAY).toISOString().slice(0, 10);

/** The day so many calendar days later, or earlier when negative. */
export const addDays = (date: IsoDate, days: number): IsoDate => dayOf(dayNumber(date) + days);

/** Calendar days from one day to another; negative when `to` is the earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
export const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

/** A day as auditors write it: `3 Nov 2025`. */
export function formatDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Whole years lived on a day. */
export function ageOn(dateOfBirth: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}
