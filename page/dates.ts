import type { IsoDate } from '../case-file/model';

/** Dates as one case system writes them, strictly in the formats of its profile. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const PARTS: Record<string, string> = {
  do: '(?<d>\\d{1,2})(?:st|nd|rd|th)',
  dd: '(?<d>\\d{2})',
  d: '(?<d>\\d{1,2})',
  MMMM: '(?<name>[a-z]{3,9})',
  MMM: '(?<name>[a-z]{3,4})\\.?',
  MM: '(?<m>\\d{2})',
  M: '(?<m>\\d{1,2})',
  yyyy: '(?<y>\\d{4})',
  yy: '(?<y>\\d{2})',
  HH: '\\d{2}',
  H: '\\d{1,2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
};

const compiled = new Map<string, RegExp>();

/** The day that a text says in one of the formats; null for anything else. */
export function parseDate(text: string, formats: readonly string[]): IsoDate | null {
  for (const format of formats) {
    const parts = patternOf(format).exec(text.trim())?.groups;
    const date = parts && isoOf(parts);
    if (date) return date;
  }
  return null;
}

function patternOf(format: string): RegExp {
  const known = compiled.get(format);
  if (known) return known;
  const source = format.replace(
    /do|d{1,2}|M{1,4}|y{4}|y{2}|H{1,2}|mm|ss|[^\w\s]|\s+/g,
    (part) => PARTS[part] ?? (part.trim() === '' ? '\\s+' : `\\${part}`),
  );
  const pattern = new RegExp(`^${source}$`, 'i');
  compiled.set(format, pattern);
  return pattern;
}

function isoOf({ y = '', m, name, d }: Record<string, string | undefined>): IsoDate | null {
  const year = y.length === 2 ? (Number(y) < 50 ? 2000 : 1900) + Number(y) : Number(y);
  const month = m ? Number(m) : MONTHS.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
  const date = new Date(Date.UTC(year, month - 1, Number(d)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(d)) return null;
  return date.toISOString().slice(0, 10);
}
