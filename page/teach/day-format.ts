import { parseDate } from '../dates';

/** How a page writes days: what such a day looks like, and its format (profile.ts, `dateFormats`). */
export interface DayFormat {
  format: string;
  pattern: string;
}

const FORMATS: DayFormat[] = [
  { format: 'yyyy-MM-dd', pattern: '\\d{4}-\\d{2}-\\d{2}' },
  ...['/', '-', '.', ' '].flatMap((sign) => {
    const between = { ' ': '\\s', '.': '\\.' }[sign] ?? sign;
    return [
      {
        format: `d${sign}MMMM${sign}yyyy`,
        pattern: `\\d{1,2}${between}[A-Za-z]{3,9}${between}\\d{4}`,
      },
      ...(sign === ' '
        ? []
        : [
            {
              format: `d${sign}M${sign}yyyy`,
              pattern: `\\d{1,2}${between}\\d{1,2}${between}\\d{4}`,
            },
            {
              format: `d${sign}M${sign}yy`,
              pattern: `\\d{1,2}${between}\\d{1,2}${between}\\d{2}(?!\\d)`,
            },
          ]),
    ];
  }),
  { format: 'MMMM d, yyyy', pattern: '[A-Za-z]{3,9} \\d{1,2}, \\d{4}' },
];

/** How the first day in a text is written; null where none is, or in a manner that no profile can say. */
export function dayFormatIn(text: string): DayFormat | null {
  for (const each of FORMATS) {
    const match = new RegExp(each.pattern, 'u').exec(text);
    if (match && parseDate(match[0], [each.format])) return each;
  }
  return null;
}
