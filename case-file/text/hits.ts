import type { Hit, Sentence } from './analyse';
import type { Spot } from './phrases';

/** What the lists say of an entry: phrases with the sentence and clause that each stands in. */

/** What was found in one sentence. */
export interface Placed {
  sentence: Sentence;
  found: readonly Spot[];
}

/** Most lists are never asked of most entries: what was found is sorted, and hits are made, once asked for. */
export function byList(
  placed: readonly Placed[],
  quoted: readonly boolean[],
): (list: string) => readonly Hit[] {
  const made = new Map<string, readonly Hit[]>();
  let sorted: Map<string, [Spot, Sentence][]> | null = null;
  return (list) => {
    const known = made.get(list);
    if (known) return known;
    sorted ??= sortByList(placed);
    const hits = (sorted.get(list) ?? []).map(([spot, sentence]) =>
      hitOf(list, spot, sentence, quoted),
    );
    made.set(list, hits);
    return hits;
  };
}

function sortByList(placed: readonly Placed[]): Map<string, [Spot, Sentence][]> {
  const sorted = new Map<string, [Spot, Sentence][]>();
  for (const { sentence, found } of placed) {
    for (const spot of found) {
      const pair: [Spot, Sentence] = [spot, sentence];
      for (const list of spot.phrase.lists ?? []) {
        const known = sorted.get(list);
        if (known) known.push(pair);
        else sorted.set(list, [pair]);
      }
    }
  }
  return sorted;
}

function hitOf(list: string, found: Spot, sentence: Sentence, quoted: readonly boolean[]): Hit {
  const clause = sentence.clauses.find((one) => found.from < one.to) ?? null;
  const negator = clause?.negator ?? null;
  return {
    list,
    from: found.from,
    to: found.to,
    sentence,
    clause,
    negated: negator !== null && negator < found.from,
    quoted: quoted[found.from] ?? false,
  };
}
