import type { FrameReading } from './frame-reading';

/**
 * Whether two readings of a document say the same. Entries that were not read again are the same
 * objects, so of a long page only what was read again is compared word by word.
 */
export function saysTheSame(one: FrameReading | null, other: FrameReading): boolean {
  if (!one) return false;
  const { entries, ...rest } = one;
  const { entries: others, ...otherRest } = other;
  return (
    entries.length === others.length &&
    sameText(rest, otherRest) &&
    entries.every((entry, at) => entry === others[at] || sameText(entry, others[at]))
  );
}

const sameText = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
