import type { Locator } from '../profile-places';
import type { Place } from './places';

/**
 * Two places as one, where records say the same thing in two manners: under either label, by either
 * selector, in words that fit either pattern. What comes first is the likelier.
 */
export function* joined(one: Place, other: Place): Generator<Place> {
  const [a, b] = [one.locator, other.locator];
  const fragile = one.fragile ?? other.fragile;
  const isSameOf = (...keys: (keyof Locator)[]) =>
    keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
  if (!isSameOf('above', 'all', 'rest', 'except', 'attribute')) return;
  const pattern = eitherPattern(a.pattern, b.pattern);
  const withPattern = (locator: Locator): Locator => (pattern ? { ...locator, pattern } : locator);
  const isSameManner = JSON.stringify(one.labels) === JSON.stringify(other.labels);
  if (isSameOf('css', 'label') && isSameManner) {
    if (pattern) yield { ...one, fragile, locator: { ...a, pattern } };
    return;
  }
  if (Boolean(a.pattern) !== Boolean(b.pattern)) return;
  if (a.label && b.label && isSameOf('css') && isSameManner) {
    const label = [...new Set([a.label, b.label].flat())];
    yield { ...one, fragile, locator: withPattern({ ...a, label }) };
  } else if (!a.label && !b.label && a.css && b.css) {
    for (const css of [`${a.css}, ${b.css}`, `${b.css}, ${a.css}`])
      yield { ...one, fragile, locator: withPattern({ ...a, css }) };
  }
}

const eitherPattern = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined || one === other ? one : `(?:${one})|(?:${other})`;
