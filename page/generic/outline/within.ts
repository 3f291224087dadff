import type { Box } from './box';

/** True when a box is another or stands in it. */
export const isWithin = (box: Box, outer: Box | null): boolean => {
  for (let each: Box | null = box; each; each = each.parent) if (each === outer) return true;
  return false;
};

/** The element of this tag or role that a box stands in, as far as its table or list reaches. */
export const within = (box: Box, tag: string, role: string): Box | null => {
  for (let each: Box | null = box; each; each = each.parent) {
    if (each.tag === tag || (role !== '' && each.role === role)) return each;
    if (each.tag === 'table' || each.tag === 'dl') return null;
  }
  return null;
};
