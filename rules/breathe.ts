/** Milliseconds of work after which other work is let through; the limit is 50. */
const BREATH = 16;

/**
 * Makes the function that loops await: it returns at once until the work since the last pause has
 * taken a breath's time, then lets waiting events through.
 */
export function makeBreathe(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < BREATH) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
