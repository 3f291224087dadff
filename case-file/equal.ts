/**
 * True when two values of plain data (JSON) are the same, their properties in the same order too: an
 * entry's fields are read as they stand.
 */
export function isDeepEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && areEqual(a, b);
  }
  const keys = Object.keys(b);
  let place = 0;
  // Every entry of a file is compared at each judging; `for … in` makes no list of its own.
  for (const key in a) {
    if (key !== keys[place] || !isDeepEqual(a[key as never], b[key as never])) return false;
    place += 1;
  }
  return place === keys.length;
}

const areEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, place) => isDeepEqual(one, b[place]));
