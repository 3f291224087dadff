import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import type { Token } from '../text/tokens';

/** What a stretch of text says beside words that carry nothing for a point. */

const CONTENT = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ', 'ADV', 'INTJ']);
const EMPTY = /^(?:\d|[^\p{L}]*$)/u;
const SMALL = new Set([
  'be',
  'have',
  'do',
  'get',
  'very',
  'also',
  'still',
  'today',
  'now',
  'then',
  'there',
  'just',
  'well',
  're',
  'w',
  'this',
  'that',
  'so',
  'too',
  'approx',
  'etc',
]);

/** Words that carry content: no numbers, no auxiliaries, no small words. */
export const isContent = ({ pos, lemma, text }: Token): boolean =>
  CONTENT.has(pos) && !EMPTY.test(text) && !SMALL.has(lemma);

/** The content words of a range that no phrase of `lists` covers and that name nobody. */
export function contentLeft(
  analysis: Analysis,
  { from, to }: { from: number; to: number },
  lists: readonly string[],
): Token[] {
  const hits = lists.flatMap((list) => analysis.hits(list));
  const covers: readonly { from: number; to: number }[] = [...hits, ...analysis.mentions];
  const near = covers.filter((one) => one.from < to && one.to > from);
  return analysis.tokens
    .slice(from, to)
    .filter(
      (token, offset) =>
        isContent(token) &&
        !near.some((one) => one.from <= from + offset && from + offset < one.to),
    );
}

/** Sentences of the entry that tell something, in any of these properties; all of them when none is named. */
export const tellingSentences = (analysis: Analysis, ...properties: string[]): Sentence[] =>
  analysis.sentences.filter(
    ({ kind, property }) =>
      kind === 'prose' && (properties.length === 0 || properties.includes(property)),
  );

/** The hits of a list in a clause or sentence. */
export const within = (
  analysis: Analysis,
  list: string,
  { from, to }: { from: number; to: number },
): Hit[] => analysis.hits(list).filter((hit) => hit.from >= from && hit.from < to);

/** Happened or is so: not planned, possible, asked or denied. */
export const isStated = ({ modality, negator }: Clause): boolean =>
  modality === 'stated' && negator === null;
