import { expect, it } from 'vitest';
import type { Box } from '../../../page/generic/outline/box';
import { joinDays } from '../../../page/generic/outline/day-chips';
import type { Line } from '../../../page/generic/outline/line';

/** Lines that each stand in a part of their own within one of a tag. */
function linesIn(tag: string, ...texts: string[]): Line[] {
  const around = { tag, role: '', size: texts.length + 1, parent: null } as unknown as Box;
  return texts.map(
    (text) =>
      ({
        text,
        pieces: [],
        action: false,
        box: { tag: 'div', role: '', size: 1, parent: around },
      }) as unknown as Line,
  );
}

it('reads a leaf of a calendar as one date', () => {
  const lines = linesIn('div', '12', 'Jul', '2025');
  joinDays(lines);
  expect(lines.map(({ text, action }) => (action ? '' : text))).toEqual(['12 Jul 2025', '', '']);
});

it('takes a number and a month in two cells of a row for no date', () => {
  const lines = linesIn('tr', '2', 'May 2024');
  joinDays(lines);
  expect(lines.map(({ text }) => text)).toEqual(['2', 'May 2024']);
});
