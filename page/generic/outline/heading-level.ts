import type { Box } from './box';

/** The level of the heading that a box is or stands in, 0 for none. */
export function headingLevel(box: Box): number {
  for (let each: Box | null = box; each; each = each.parent) {
    if (/^h[1-6]$/.test(each.tag)) return Number(each.tag.slice(1));
    if (each.role === 'heading') return Number(each.el.getAttribute('aria-level') ?? 2);
    if (each.size > 6) break;
  }
  return 0;
}
