/**
 * Whether the auditor is still at a point once their decision on it is saved. Saving takes its time:
 * who has meanwhile gone on to another point, or writes a comment, is not called back, and loses no
 * word to it.
 */
export function stillAt(point: Element | null | undefined): boolean {
  const focused = document.activeElement;
  if (!point || !focused || focused.matches('[data-comment]')) return false;
  // The form or button that had the focus may be gone by now.
  return focused === document.body || point.contains(focused);
}
