import { areSame } from './outline/told';

/** What was found out when the page was last read, and what it rested on. */
export type LastTime = Map<string, { on: readonly unknown[]; found: unknown }>;

/**
 * Finds something out, unless it was found the last time, on the very same lines. For what is told
 * by all of the page that is not read as records.
 */
export function asLastTime<T>(
  last: LastTime,
  what: string,
  on: readonly unknown[],
  find: () => T,
): T {
  const known = last.get(what);
  if (known && areSame(known.on, on)) return known.found as T;
  const found = find();
  last.set(what, { on, found });
  return found;
}
