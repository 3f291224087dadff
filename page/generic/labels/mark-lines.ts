import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { daysByHeading } from '../outline/month-headings';
import { labelLines } from './mark-labels';

/**
 * Marks on each line what only the whole page tells of it: that the page sets it as it sets its
 * labels, and the day that a month or year above gives it. All else that is found out from a part of
 * the page rests on that part alone and is kept for the next reading; so where a part that is as it
 * was would be marked in another way now, nothing is marked.
 *
 * @returns false when what was found out before holds no more
 */
export async function markLines(lines: Line[], breathe: () => Promise<void>): Promise<boolean> {
  const labels = await labelLines(lines, breathe);
  const days = daysByHeading(lines);
  const marks = new Map<Box, string>();
  for (const line of [...labels, ...days.keys()]) marks.set(line.box, '');
  for (const line of lines) {
    const before = marks.get(line.box);
    if (before !== undefined)
      marks.set(line.box, `${before}${labels.has(line) ? '+' : '-'}${days.get(line) ?? ''}`);
  }
  for (const { box } of lines)
    if (box.marks !== undefined && box.marks !== (marks.get(box) ?? '')) return false;
  for (const { box } of lines) box.marks = marks.get(box) ?? '';
  for (const line of labels) line.label = true;
  for (const [line, day] of days) {
    line.machineDate = day;
    line.dated = true;
  }
  return true;
}
