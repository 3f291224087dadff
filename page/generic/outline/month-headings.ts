import { findDays } from '../days';
import type { Line } from './line';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const HEAD = /^(?:(\p{L}{3,9})\.?\s*[•·,/|–-]?\s*)?(20\d\d)(?!\s*[-/.]?\d)(?:\b.{0,14})?$/u;
/** "22", "Thu 22nd". */
const DAY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ?)?(\d{1,2})(?:st|nd|rd|th)?$/i;

/**
 * "April 2025" over "22 Apr" or "Thu 22": a month or year that stands alone gives the lines below it,
 * which name a day without one, their date. The year is read, not guessed.
 */
export function daysByHeading(lines: Line[]): Map<Line, string> {
  const days = new Map<Line, string>();
  let year = '';
  let month = '';
  for (const line of lines) {
    if (line.head === undefined) line.head = headIn(line);
    if (line.head) {
      year = line.head.year;
      month = line.head.month;
    } else if (
      year !== '' &&
      line.text.length < 40 &&
      (line.dated || line.machineDate === undefined)
    ) {
      const day = dayIn(line.text, month);
      if (day) days.set(line, `${year}-${day}`);
    }
  }
  return days;
}

function headIn(line: Line): { year: string; month: string } | null {
  if (line.text.length >= 32 || !line.text.includes('20')) return null;
  const [, name = '', year = ''] = HEAD.exec(line.text) ?? [];
  if (year === '') return null;
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (at < 0 && (name !== '' || !(line.heading > 0 || line.strong))) return null;
  return { year, month: at < 0 ? '' : `${at + 1}`.padStart(2, '0') };
}

function dayIn(text: string, month: string): string | null {
  const [found, more] = findDays(text);
  if (more) return null;
  if (found?.monthDay && !found.date)
    return month === '' || found.monthDay.startsWith(month) ? found.monthDay : null;
  const day = month === '' ? undefined : DAY.exec(text)?.[1];
  return day && Number(day) >= 1 && Number(day) <= 31 ? `${month}-${day.padStart(2, '0')}` : null;
}
