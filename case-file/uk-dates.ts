import type { IsoDate } from './model';

/**
 * Dates as British records write them. Strict: day before month, never month before day, and what
 * cannot be understood without a guess is not a date.
 */

/** A date found in a text. */
export interface FoundDate {
  /** The day, or null where the text names only a month, or a day without its year. */
  date: IsoDate | null;
  /** The last day of a range ("3 to 20 Oct 2023"). */
  to?: IsoDate;
  /** Day and month without a year, `11-03`. */
  monthDay?: string;
  /** A month without a day, `2023-11`. */
  month?: string;
  /** A time of day stands with it. */
  timed: boolean;
  start: number;
  end: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s+$/iu;
/** Any date has one of these; most texts have none. */
const HINT =
  /\d[/.-]\d|\d(?:st|nd|rd|th)?(?:\s+of)?[\s/-]{0,3}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s-]+\d/i;
const YEAR = "(\\d{4}|['’]?\\d{2})(?![\\d/])";
/** A time of day after a date: a pattern of its own, since in each form anew it takes long to prepare. */
const TIME =
  /(?:T\d{2}:\d{2}[\d:.]*(?:Z|[+-]\d{2}:?\d{2})?|,?\s*(?:\bat\b|@|[-–(])?\s*(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\s?[+-]\d{2}:?\d{2}(?!\d))?)?(?:\s?[ap]\.?m\b\.?)?(?:\s?hrs\b)?|\d{1,2}\s?[ap]\.?m\b\.?)\)?)/iuy;
const DASH = '\\s*(?:-|–|—|\\bto\\b|\\buntil\\b)\\s*';
/** At most three of what may part a day, a month and a year. */
const PARTED = '(?![\\s/-]{4})[\\s/-]*';

interface Form {
  pattern: RegExp;
  read: (parts: (string | undefined)[]) => Partial<FoundDate>;
  /** A time of day may follow. */
  timed: boolean;
}

/** Days in digits. */
const DIGITS: Form[] = [
  // 2025-11-03, 2025/11/03 14:30
  form('(\\d{4})[-/](\\d{2})[-/](\\d{2})(?!\\d)', ([y, m, d]) => ({ date: day(y, m, d) })),
  // 03/11/2025, 3.11.25, 03-11-2025
  form(`(\\d{1,2})([/.-])(\\d{1,2})\\2${YEAR}`, ([d, , m, y]) => ({ date: day(y, m, d) })),
];
/** Days with the name of a month. */
const NAMED: Form[] = [
  // 3 - 20 October 2023
  form(
    `(\\d{1,2})(?:st|nd|rd|th)?${DASH}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+${YEAR}`,
    ([d, e, m, y]) => ({ date: day(y, m, d), to: day(y, m, e) ?? undefined }),
    false,
  ),
  // 3 Nov 2025, 3rd of November 2025, 03-Nov-25
  form(
    `(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?${PARTED}${MONTH}\\b\\.?,?${PARTED}${YEAR}`,
    ([d, m, y]) => ({ date: day(y, m, d) }),
  ),
  // November 3rd, 2025
  form(`${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, ([m, d, y]) => ({
    date: day(y, m, d),
  })),
  // 3 November
  form(`(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]?${MONTH}\\b`, ([d, m]) => ({
    monthDay: day('2024', m, d)?.slice(5),
  })),
  // November 2025
  form(
    `${MONTH}\\.?[\\s-]+(\\d{4})(?!\\d)`,
    ([m, y]) => ({ month: day(y, m, '1')?.slice(0, 7) }),
    false,
  ),
];
const HAS_DIGITS = /\d[/.-]\d/;
const HAS_NAME = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/iu;

function form(source: string, read: Form['read'], timed = true): Form {
  return { pattern: new RegExp(`\\b${source}`, 'giu'), read, timed };
}

function day(year = '', month = '', dayOfMonth = ''): IsoDate | null {
  const digits = year.replace(/\D/g, '');
  const y =
    digits.length === 2 ? (Number(digits) < 50 ? 2000 : 1900) + Number(digits) : Number(digits);
  const m = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const d = Number(dayOfMonth);
  if (y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null;
  return `${y}-${two(m)}-${two(d)}`;
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** Texts are asked for their dates many times over; few enough are kept that memory does not grow. */
const KNOWN = new Map<string, FoundDate[]>();
const NONE: FoundDate[] = [];

/** Every date of a text, in order; what lies within another is left out. */
export function findUkDates(text: string): FoundDate[] {
  if (!/\d/.test(text) || !HINT.test(text)) return NONE;
  const known = KNOWN.get(text);
  if (known) return known;
  const found = search(text);
  if (KNOWN.size > 2_000) KNOWN.clear();
  KNOWN.set(text, found);
  return found;
}

function search(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const forms = [...(HAS_DIGITS.test(text) ? DIGITS : []), ...(HAS_NAME.test(text) ? NAMED : [])];
  for (const { pattern, read, timed } of forms) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      TIME.lastIndex = pattern.lastIndex;
      const time = timed ? (TIME.exec(text)?.[0] ?? '') : '';
      pattern.lastIndex += time.length;
      const before = WEEKDAY.exec(text.slice(Math.max(0, match.index - 14), match.index));
      const start = match.index - (before?.[0].length ?? 0);
      const end = match.index + (match[0] + time).trimEnd().length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const said = read(match.slice(1));
      if (!said.date && !said.monthDay && !said.month) continue;
      found.push({ date: null, ...said, timed: time !== '', start, end });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return joinRanges(text, found);
}

const RANGE = new RegExp(`^${DASH}$`, 'iu');

/** "03/10/2023 - 20/10/2023" is one date with an end. */
function joinRanges(text: string, found: FoundDate[]): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of found) {
    const last = joined.at(-1);
    if (last?.date && date.date && !last.to && RANGE.test(text.slice(last.end, date.start))) {
      last.to = date.date;
      last.end = date.end;
    } else joined.push({ ...date });
  }
  return joined;
}

/**
 * The day that a text says when it says nothing else: a weekday, a time, "w/c" and "on" may stand
 * with it; of a range, its first day. Null for anything else, a month alone or a day without a year.
 */
export function parseUkDate(text: string): IsoDate | null {
  const [first, second] = findUkDates(text);
  if (!first || second) return null;
  const rest = `${text.slice(0, first.start)} ${text.slice(first.end)}`;
  return WORDS_BESIDE.test(rest) ? first.date : null;
}

const WORDS_BESIDE =
  /^(?:[\s,;:.()|·–-]|\b(?:on|at|w\/c|wc|w\/b|week|commencing|beginning|w\/e|the|dated?|approx|circa|c\.|from|hrs?|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|bst|gmt|utc|\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?)(?![a-z]))*$/iu;
