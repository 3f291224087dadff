import { addDays } from './dates';
import type { IsoDate } from './model';
import { findUkDates } from './uk-dates';

/**
 * Days as a note names them, soon after another day: "12.8", "Friday 2 May", "Tuesday 10th", "on
 * Wednesday". What the words leave open is the first such day from that day on.
 */
export function daysNamed(text: string, from: IsoDate): IsoDate[] {
  const found: { start: number; date: IsoDate }[] = [];
  let rest = text;
  const take = (start: number, length: number, date: IsoDate | null) => {
    if (date) found.push({ start, date });
    rest = rest.slice(0, start) + ' '.repeat(length) + rest.slice(start + length);
  };
  for (const { date, monthDay, start, end } of findUkDates(text)) {
    if (date) take(start, end - start, date);
    else if (monthDay)
      take(
        start,
        end - start,
        firstFrom(from, (day) => day.slice(5) === monthDay),
      );
  }
  for (const { pattern, fits } of FORMS) {
    for (const match of rest.matchAll(pattern)) {
      const day = firstFrom(from, fits(match[1] ?? '', match[2] ?? ''));
      take(match.index, match[0].length, day);
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ date }) => date);
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY = '(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur|urs)?(?:day)?';

const FORMS: { pattern: RegExp; fits: (a: string, b: string) => (day: IsoDate) => boolean }[] = [
  // 12.8, 12/08
  {
    pattern: /(?<![\d.:/£])(\d{1,2})[./](\d{1,2})(?![\d:/%]|\.\d|\s?[ap]m)/g,
    fits: (d, m) => (day) => day.slice(5) === `${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  },
  // the 10th
  {
    pattern: /\b(\d{1,2})(?:st|nd|rd|th)\b/gi,
    fits: (d) => (day) => Number(day.slice(8)) === Number(d),
  },
  // on Wednesday
  {
    pattern: new RegExp(`\\b${WEEKDAY}\\b`, 'gi'),
    fits: (name) => (day) =>
      new Date(day).getUTCDay() === WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()),
  },
];

/** The longest time within which a note means the next such day. */
const SOON = 60;

function firstFrom(from: IsoDate, fits: (day: IsoDate) => boolean): IsoDate | null {
  for (let ahead = 0; ahead <= SOON; ahead += 1) {
    const day = addDays(from, ahead);
    if (fits(day)) return day;
  }
  return null;
}
