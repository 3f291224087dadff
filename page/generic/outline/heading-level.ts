import type { Box } from './box';

/** The level of the heading that a box is or stands in, 0 for none. */
export function headingLevel(box: Box): number {
  for (let each: Box | null = box; each; each = each.parent) {
    const level = LEVELS.get(each.tag);
    if (level) return level;
    const named = isHeadingClass(each) ? HEADING_CLASS.exec(each.names) : null;
    if (named) return LEVELS.get(`h${named[1]}`) ?? SIZES.get(named[2] ?? '') ?? 0;
    if (each.role === 'heading') return Number(each.el.getAttribute('aria-level') ?? 2);
    if (each.size > 6) break;
  }
  return 0;
}

/** A line that toolkits set as a heading by its class. */
const isHeadingClass = ({ tag, block, names }: Box): boolean =>
  block && (tag === 'div' || tag === 'p') && names !== '' && HEADING_CLASS.test(names);
const HEADING_CLASS = /(?:^|\s)(?:h([1-6])|govuk-heading-(xl|l|m))(?:$|\s)/;
const SIZES = new Map([
  ['xl', 1],
  ['l', 1],
  ['m', 2],
]);

const LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));
