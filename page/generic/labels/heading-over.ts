import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';

/** The heading right over a part of the page, with nothing but buttons between them; `''` for none. */
export function headingOver(box: Box): string {
  let inner = box;
  for (let up = 0; up < HIGHEST && inner.parent; up++) {
    const { kids }: Box = inner.parent;
    const above = kids
      .slice(0, kids.indexOf(inner))
      .findLast((kid): kid is Box => typeof kid !== 'string');
    if (above && above.size > LARGEST) return '';
    const line = above && linesOf([above]).findLast(({ action }) => !action);
    if (line) return line.heading > 0 || line.strong ? line.text : '';
    inner = inner.parent;
  }
  return '';
}

const HIGHEST = 5;
const LARGEST = 30;
