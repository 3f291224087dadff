/** Lets the page work after every 12 ms of ours. */
export function breather(span = 12): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < span) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
