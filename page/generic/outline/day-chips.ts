import { parseDay } from '../days';
import type { Box } from './box';
import type { Line } from './line';

/** A day, a month or both, as the first line of a date that is set as a leaf of a calendar. */
const FIRST =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?(?: \d{1,2},?)?)$/iu;

/** "12", "Jul", "2025" on lines of their own are one date: the first line becomes it, the others say nothing. */
export function joinDays(lines: Line[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.control !== undefined || line.text.length > 12 || !FIRST.test(line.text)) continue;
    for (const count of [3, 2]) {
      const parts = lines.slice(at, at + count);
      const text = parts.map((part) => part.text).join(' ');
      if (text.length > 24 || parts.some((part) => part.control !== undefined)) continue;
      const last = parts.at(-1);
      if (!last || !standTogether(line.box, last.box) || parseDay(text) === null) continue;
      line.text = text;
      line.pieces = [];
      for (const part of parts.slice(1)) part.action = true;
      break;
    }
  }
}

/** In one small part of the page, and not in two cells of a row: "2" and "May 2024" there are no date. */
function standTogether(first: Box, last: Box): boolean {
  let around: Box = first;
  while (!holds(around, last)) {
    if (!around.parent || around.parent.size > 5) return false;
    around = around.parent;
  }
  return around.tag !== 'tr' && around.role !== 'row';
}

const holds = (outer: Box, inner: Box): boolean => {
  for (let each: Box | null = inner; each; each = each.parent) if (each === outer) return true;
  return false;
};
