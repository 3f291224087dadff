import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { daysByHeading } from '../outline/month-headings';
import { labelLines } from './mark-labels';

/**
 * Marks on each line what only the whole page tells of it: that the page sets it as it sets its
 * labels, over their values or below them, and the day that a month or year above gives it. All else that is found out from a part of
 * the page rests on that part alone and is kept for the next reading; so where a part that is as it
 * was would be marked in another way now, nothing is marked.
 *
 * @returns false when what was found out before holds no more
 */
export async function markLines(lines: Line[], breathe: () => Promise<void>): Promise<boolean> {
  const { labels, below } = await labelLines(lines, breathe);
  const days = daysByHeading(lines);
  const fresh: Line[] = [];
  for (const line of lines) {
    if (!line.marked) fresh.push(line);
    else if (!isMarkedSo(line, labels, below, days)) return false;
  }
  const marks = marksOf(fresh, labels, below, days);
  for (const { box } of fresh)
    if (box.marks !== undefined && box.marks !== (marks.get(box) ?? '')) return false;
  for (const line of fresh) {
    line.box.marks = marks.get(line.box) ?? '';
    line.marked = true;
    if (labels.has(line)) line.label = true;
    if (below.has(line)) line.below = true;
    const day = days.get(line);
    if (day === undefined) continue;
    line.machineDate = day;
    line.dated = true;
  }
  return true;
}

const isMarkedSo = (
  line: Line,
  labels: Set<Line>,
  below: Set<Line>,
  days: Map<Line, string>,
): boolean =>
  (line.label === true) === (labels.size > 0 && labels.has(line)) &&
  (line.below === true) === (below.size > 0 && below.has(line)) &&
  (line.dated ? line.machineDate : undefined) === (days.size > 0 ? days.get(line) : undefined);

/** The marks of the lines of each part that has any. A part that is as it was may have been laid out anew. */
function marksOf(
  lines: Line[],
  labels: Set<Line>,
  below: Set<Line>,
  days: Map<Line, string>,
): Map<Box, string> {
  const marks = new Map<Box, string>();
  if (labels.size === 0 && below.size === 0 && days.size === 0) return marks;
  for (const line of lines)
    if (labels.has(line) || below.has(line) || days.has(line)) marks.set(line.box, '');
  for (const line of lines) {
    const before = marks.get(line.box);
    if (before !== undefined)
      marks.set(
        line.box,
        `${before}${labels.has(line) ? '+' : below.has(line) ? '^' : '-'}${days.get(line) ?? ''}`,
      );
  }
  return marks;
}
