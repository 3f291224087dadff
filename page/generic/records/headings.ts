import { findDays, parseDay } from '../days';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { isNoRecordHeading, kindOf } from '../words';

/** A heading that holds at a place of the page; level 7 is a pseudo heading, 8 a day set on its own. */
export interface Heading {
  level: number;
  text: string;
}

/** True under a heading of what is no record: tasks, audit trail, recently viewed. */
export const isSkipped = (headings: Heading[]): boolean => {
  const last = headings.at(-1);
  return last !== undefined && isNoRecordHeading(last.text);
};

const OPEN_TAB = '[aria-selected=true], [aria-current], .active, .selected, .current, .on';

/** The headings that hold after a part of the page: its own, when it is a heading or a small part with one. */
export function withHeadings(headings: Heading[], box: Box): Heading[] {
  if (box.size > 14) return headings;
  if (isAside(box)) {
    const open = box.tag === 'nav' ? null : box.el.querySelector(OPEN_TAB);
    return open ? withPseudo(headings, open.textContent ?? '') : headings;
  }
  const lines = linesOf([box]).filter((each) => !each.action);
  const line = lines.length > 2 ? undefined : lines.find((each) => each.heading > 0);
  if (line)
    return [
      ...headings.filter((other) => other.level < line.heading),
      { level: line.heading || 7, text: line.text },
    ];
  const [day, other] = lines;
  if (day && !other && day.text.length < 40 && parseDay(day.text) !== null && day.box.tag !== 'td')
    return [...headings.filter((each) => each.level < 8), { level: 8, text: day.text }];
  if (box.size > 8) return headings;
  const [only, more] = lines;
  if (!only || more) return headings;
  return withPseudo(headings, only.text.replace(/^[^\p{L}\d]+|\s*\(\d+\)$/gu, ''));
}

/** Short words on their own that name a kind of record do as a heading. */
export function withPseudo(headings: Heading[], text: string): Heading[] {
  const words = text.trim();
  if (words.length < 4 || words.length > 45 || /[.:,]/.test(words)) return headings;
  if (!isNoRecordHeading(words) && (kindOf(words) === null || findDays(words).length > 0))
    return headings;
  return [...headings.filter((other) => other.level < 7), { level: 7, text: words }];
}
