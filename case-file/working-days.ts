import bankHolidays from './bank-holidays.json';
import { dayNumber, dayOf } from './dates';
import type { IsoDate } from './model';

/**
 * Working days: Monday to Friday without the bank holidays of England and Wales, 2015 to 2030
 * (bank-holidays.json). The day of the event is day 0. Outside those years only weekends are left out.
 */

const holidays = new Set(bankHolidays.map(dayNumber));

/** 1 January 1970 was a Thursday. */
const isWorkingDay = (day: number): boolean => {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
};

/** The day so many working days after a day. */
export function addWorkingDays(from: IsoDate, days: number): IsoDate {
  let day = dayNumber(from);
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWorkingDay(day)) left -= 1;
  }
  return dayOf(day);
}

/** Working days from a day (day 0) to another; 0 when `to` is not later. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (isWorkingDay(day)) count += 1;
  return count;
}
