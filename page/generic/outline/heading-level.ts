import type { Box } from './box';

/** The level of the heading that a box is or stands in, 0 for none. */
export function headingLevel(box: Box): number {
  for (let each: Box | null = box; each; each = each.parent) {
    const level = LEVELS.get(each.tag);
    if (level) return level;
    if (each.role === 'heading') return Number(each.el.getAttribute('aria-level') ?? 2);
    if (each.size > 6) break;
  }
  return 0;
}

const LEVELS = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));
