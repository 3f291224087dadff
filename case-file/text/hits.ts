import type { Hit, Sentence } from './analyse';
import type { Spot } from './phrases';

/** What the lists say of an entry: phrases with the sentence and clause that each stands in. */

/** What was found in one sentence. */
export interface Placed {
  sentence: Sentence;
  found: readonly Spot[];
}

const NONE: readonly Hit[] = [];

/** What was found is sorted by list once anybody asks; a phrase of several lists is one hit. */
export function byList(
  placed: readonly Placed[],
  quoted: readonly boolean[],
): (list: string) => readonly Hit[] {
  let sorted: Map<string, Hit[]> | null = null;
  return (list) => {
    sorted ??= sortByList(placed, quoted);
    return sorted.get(list) ?? NONE;
  };
}

function sortByList(placed: readonly Placed[], quoted: readonly boolean[]): Map<string, Hit[]> {
  const sorted = new Map<string, Hit[]>();
  for (const { sentence, found } of placed) {
    for (const spot of found) {
      const hit = hitOf(spot, sentence, quoted);
      for (const list of spot.phrase.lists ?? []) {
        const known = sorted.get(list);
        if (known) known.push(hit);
        else sorted.set(list, [hit]);
      }
    }
  }
  return sorted;
}

function hitOf({ from, to }: Spot, sentence: Sentence, quoted: readonly boolean[]): Hit {
  const clause = sentence.clauses.find((one) => from < one.to) ?? null;
  const negator = clause?.negator ?? null;
  return {
    from,
    to,
    sentence,
    clause,
    negated: negator !== null && negator < from,
    quoted: quoted[from] ?? false,
  };
}
