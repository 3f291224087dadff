import { expect, it } from 'vitest';
import { parseDate } from '../../../page/dates';

it.each([
  ['03/11/2025', 'dd/MM/yyyy', '2025-11-03'],
  ['3/1/25', 'd/M/yy', '2025-01-03'],
  ['3 Nov 2025', 'd MMM yyyy', '2025-11-03'],
  ['30 Sept 2022', 'd MMM yyyy', '2022-09-30'],
  ['3 November 2025', 'd MMMM yyyy', '2025-11-03'],
  ['03-Nov-2025', 'dd-MMM-yyyy', '2025-11-03'],
  ['03-Nov-2025 14:30', 'dd-MMM-yyyy HH:mm', '2025-11-03'],
  [' 29/02/2024 ', 'dd/MM/yyyy', '2024-02-29'],
])('reads "%s" in the format %s', (text, format, iso) => {
  expect(parseDate(text, [format])).toBe(iso);
});

it.each([
  ['31/02/2025', 'dd/MM/yyyy'],
  ['29/02/2025', 'dd/MM/yyyy'],
  ['3/11/2025', 'dd/MM/yyyy'],
  ['2025-11-03', 'dd/MM/yyyy'],
  ['3 Foo 2025', 'd MMM yyyy'],
  ['w/c 03/11/2025', 'dd/MM/yyyy'],
  ['', 'dd/MM/yyyy'],
])('takes "%s" for no date in the format %s', (text, format) => {
  expect(parseDate(text, [format])).toBeNull();
});

it('tries every format of the profile', () => {
  expect(parseDate('3 Nov 2025', ['dd/MM/yyyy', 'd MMM yyyy'])).toBe('2025-11-03');
});
