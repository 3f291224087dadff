import { expect, it } from 'vitest';
import { findUkDates, parseUkDate } from '../../../case-file/uk-dates';

it.each([
  ['30 Sept 2022', '2022-09-30'],
  ['24 Aug 2023 10.00 am', '2023-08-24'],
  ['Fri 22 Mar 2024', '2024-03-22'],
  ['Monday 3rd November 2025 at 14:30', '2025-11-03'],
  ['w/c 3/11/2025', '2025-11-03'],
  ['3.11.25', '2025-11-03'],
  ['03-Nov-2025 14:30', '2025-11-03'],
  ['2025-11-03', '2025-11-03'],
  ['2025-07-02T16:05:00+01:00', '2025-07-02'],
  ['2025-06-16 09:31:07 +0100', '2025-06-16'],
  ['March 18, 2025', '2025-03-18'],
  ['29/02/2024', '2024-02-29'],
  ['03/10/2023 - 20/10/2023', '2023-10-03'],
])('reads "%s" as %s', (text, iso) => {
  expect(parseUkDate(text)).toBe(iso);
});

it.each(['31/02/2025', '06/17/2025', 'Nov 2023', '3 Nov', '1/2/3', 'ref 12/2024/33', 'soon'])(
  'does not guess a day from "%s"',
  (text) => {
    expect(parseUkDate(text)).toBeNull();
  },
);

it('keeps the end of a range and the place of each date', () => {
  const text = 'In refuge 3 to 20 Oct 2023; home on 21.10.23.';
  const [stay, home] = findUkDates(text);
  expect([stay?.date, stay?.to, home?.date]).toEqual(['2023-10-03', '2023-10-20', '2023-10-21']);
  expect(text.slice(home?.start, home?.end)).toBe('21.10.23');
});

it('names a month or a day without its year as that, and no more', () => {
  expect(findUkDates('Nov 2023')[0]).toMatchObject({ date: null, month: '2023-11' });
  expect(findUkDates('on 3 November')[0]).toMatchObject({ date: null, monthDay: '11-03' });
});
