import type { Box } from './box';
import { joinDays } from './day-chips';
import type { Line } from './line';
import { LineWriter } from './line-writer';

/** The lines of some boxes in order. `leave` names boxes whose content is read in another way. */
export function linesOf(boxes: Iterable<Box>, leave?: (box: Box) => boolean): Line[] {
  const lines: Line[] = [];
  for (const box of boxes) collect(box, leave, lines);
  return lines;
}

/** A part of the page up to this size is laid out in lines at once, and its parts with it. */
export const LAID_AT_ONCE = 1_500;

function collect(box: Box, leave: ((box: Box) => boolean) | undefined, out: Line[]): void {
  if (leave?.(box)) return;
  if (
    box.size > LAID_AT_ONCE &&
    box.kids.every((kid) => (typeof kid !== 'string' ? kid.block : kid.trim() === ''))
  ) {
    for (const kid of box.kids) if (typeof kid !== 'string') collect(kid, leave, out);
    return;
  }
  let { laid } = box;
  if (!laid) {
    const writer = new LineWriter(box.block);
    writer.block(box);
    writer.flush();
    laid = { lines: writer.lines, from: 0, to: writer.lines.length };
    if (box.block) {
      joinDays(writer.lines);
      box.laid = laid;
    }
  }
  const { lines, from, to } = laid;
  let next = from;
  if (leave) {
    for (const cut of cutsIn(box, leave, [])) {
      const gone = cut.laid;
      if (!gone || gone.lines !== lines) continue;
      for (; next < gone.from; next++) push(out, lines[next]);
      next = Math.max(next, gone.to);
    }
  }
  for (; next < to; next++) push(out, lines[next]);
}

const push = (out: Line[], line: Line | undefined): void => {
  if (line) out.push(line);
};

function cutsIn(box: Box, leave: (box: Box) => boolean, cuts: Box[]): Box[] {
  if (box.size === 1) return cuts;
  for (const kid of box.kids) {
    if (typeof kid === 'string') continue;
    if (leave(kid)) cuts.push(kid);
    else if (kid.size > 1) cutsIn(kid, leave, cuts);
  }
  return cuts;
}
