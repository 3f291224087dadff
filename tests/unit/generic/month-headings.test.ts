import { expect, it } from 'vitest';
import type { Line } from '../../../page/generic/outline/line';
import { daysByHeading } from '../../../page/generic/outline/month-headings';

/** The machine dates that lines get, headings marked by "#". */
function dated(...texts: string[]): (string | undefined)[] {
  const lines = texts.map((text) => ({
    text: text.replace('# ', ''),
    heading: text.startsWith('#') ? 3 : 0,
    strong: false,
  })) as Line[];
  const days = daysByHeading(lines);
  return lines.map((line) => days.get(line));
}

it('gives a day without a year the year of the month that stands over it', () => {
  expect(dated('# April • 2025', '15:45 | 22 Apr', 'Thu 17')).toEqual([
    undefined,
    '2025-04-22',
    '2025-04-17',
  ]);
});

it('guesses no year, and none for a day of another month', () => {
  expect(dated('22 Apr', '# April 2025', '3 May', 'On 22 Apr and 23 Apr')).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('takes a year that stands alone only where it is set as a heading', () => {
  expect(dated('2025', '22 Apr', '# 2024', '22 Apr').at(1)).toBeUndefined();
  expect(dated('2025', '22 Apr', '# 2024', '22 Apr').at(3)).toBe('2024-04-22');
});
