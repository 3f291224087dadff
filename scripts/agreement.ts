/** Measures of agreement between two judges of the same things. */

/** Pairs of what the one and the other said. */
export type Pairs = readonly (readonly [string, string])[];

export const agreement = (pairs: Pairs): number =>
  pairs.length ? pairs.filter(([a, b]) => a === b).length / pairs.length : Number.NaN;

/** Cohen's kappa: agreement beyond what the two judges' own frequencies would give by chance. */
export function kappa(pairs: Pairs): number {
  const expected = categories(pairs).reduce(
    (sum, one) => sum + share(pairs, 0, one) * share(pairs, 1, one),
    0,
  );
  return beyond(agreement(pairs), expected);
}

/** Gwet's AC1: as kappa, steadier where nearly all is of one kind. */
export function ac1(pairs: Pairs): number {
  const all = categories(pairs);
  if (all.length < 2) return agreement(pairs);
  const expected = all.reduce((sum, one) => {
    const p = (share(pairs, 0, one) + share(pairs, 1, one)) / 2;
    return sum + p * (1 - p);
  }, 0);
  return beyond(agreement(pairs), expected / (all.length - 1));
}

const categories = (pairs: Pairs): string[] => [...new Set(pairs.flat())];

const share = (pairs: Pairs, side: 0 | 1, category: string): number =>
  pairs.filter((pair) => pair[side] === category).length / pairs.length;

const beyond = (observed: number, expected: number): number =>
  expected === 1 ? (observed === 1 ? 1 : 0) : (observed - expected) / (1 - expected);
