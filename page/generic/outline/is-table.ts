import type { Box } from './box';

/** A table by its element or by its ARIA role. */
export const isTable = (box: Box): boolean =>
  box.tag === 'table' || box.role === 'table' || box.role === 'grid' || box.role === 'treegrid';
