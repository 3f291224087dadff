import { parseDate } from '../dates';
import { type DayOrder, dayOrder } from '../generic/days';

/** How a page writes days: what such a day looks like, and its format (profile.ts, `dateFormats`). */
export interface DayFormat {
  format: string;
  pattern: string;
  /** Of days in digits, the order in which the page must write them. */
  order?: DayOrder;
}

const SIGNS: Record<string, string> = { '/': '/', '-': '-', '.': '\\.', ' ': '\\s' };

/** The longer first, so that a year of four digits is not taken for one of two. */
const FORMATS: DayFormat[] = [
  { format: 'yyyy-MM-dd', pattern: '(?<!\\d)\\d{4}-\\d{2}-\\d{2}' },
  ...Object.entries(SIGNS).flatMap(([sign, between]) => [
    one(`d${sign}MMMM${sign}yyyy`, `\\d{1,2}${between}[A-Za-z]{3,9}${between}\\d{4}`),
    one(`d${sign}MMMM${sign}yy`, `\\d{1,2}${between}[A-Za-z]{3,9}${between}\\d{2}(?![\\d:.])`),
  ]),
  ...Object.entries(SIGNS)
    .filter(([sign]) => sign !== ' ')
    .flatMap(([sign, between]) => [
      ...inDigits(`d${sign}M${sign}`, between, 'day-first'),
      ...inDigits(`M${sign}d${sign}`, between, 'month-first'),
    ]),
  one('d MMMM, yyyy', '\\d{1,2}\\s[A-Za-z]{3,9}, \\d{4}'),
  one('do MMMM, yyyy', '\\d{1,2}(?:st|nd|rd|th)\\s[A-Za-z]{3,9}, \\d{4}'),
  one('do MMMM yyyy', '\\d{1,2}(?:st|nd|rd|th)\\s[A-Za-z]{3,9}\\s\\d{4}'),
  { format: 'MMMM d, yyyy', pattern: '[A-Za-z]{3,9} \\d{1,2}, \\d{4}' },
  { format: 'MMMM d yyyy', pattern: '[A-Za-z]{3,9} \\d{1,2} \\d{4}' },
  { format: 'MMMM do, yyyy', pattern: '[A-Za-z]{3,9} \\d{1,2}(?:st|nd|rd|th), \\d{4}' },
];

/** A day without its year, which stands elsewhere. */
export const SHORT_DAY = '(?<!\\d)\\d{1,2}\\s[A-Z][a-z]{2,8}(?![\\w]|\\s\\d{4})';

function one(format: string, pattern: string): DayFormat {
  return { format, pattern: `(?<!\\d)${pattern}` };
}

function inDigits(dayAndMonth: string, between: string, order: DayOrder): DayFormat[] {
  const digits = `\\d{1,2}${between}\\d{1,2}${between}`;
  return [
    { ...one(`${dayAndMonth}yyyy`, `${digits}\\d{4}`), order },
    { ...one(`${dayAndMonth}yy`, `${digits}\\d{2}(?!\\d)`), order },
  ];
}

/** How the first day in a text is written; null where none is, or in a manner that no profile can say. */
export function dayFormatIn(text: string): DayFormat | null {
  let first: { format: DayFormat; at: number } | null = null;
  for (const format of FORMATS) {
    if (format.order && format.order !== dayOrder()) continue;
    for (const { 0: day, index } of text.matchAll(new RegExp(format.pattern, 'gu'))) {
      if (!parseDate(day, [format.format])) continue;
      if (!first || index < first.at) first = { format, at: index };
      break;
    }
  }
  return first?.format ?? null;
}
