import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Token } from '../text/tokens';

/** Small ways of looking at the sentences of an analysed entry, for the facts. */

/** A sentence's words, from the first to the last. */
export const wordsOf = (analysis: Analysis, { from, to }: Sentence): readonly Token[] =>
  analysis.tokens.slice(from, to);

/** Sentences of the narrative, without headings and the form's own prompts. */
export const proseOf = (analysis: Analysis): readonly Sentence[] =>
  analysis.sentences.filter(({ kind, property }) => kind === 'prose' && property === 'text');

/** True when one of the phrases covers this token. */
export const covered = (hits: readonly Hit[], index: number): boolean =>
  hits.some((hit) => hit.from <= index && index < hit.to);

/** The phrases of a list that stand in a sentence. */
export const hitsIn = (analysis: Analysis, list: string, sentence: Sentence): readonly Hit[] =>
  analysis.hits(list).filter((hit) => hit.sentence === sentence);

const MARK = /^["“”‘’']$/;

/** True at a mark that opens words of speech: a space before it and none after; not the end of "leavers'". */
export const opensQuote = (tokens: readonly Token[], at: number): boolean =>
  MARK.test(tokens[at]?.text ?? '') &&
  (at === 0 || (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0)) &&
  tokens[at]?.end === tokens[at + 1]?.start;

/** The places of a sentence's words that stand outside quotation marks. */
export function unquotedPlaces({ tokens }: Analysis, { from, to }: Sentence): number[] {
  const outside: number[] = [];
  let inside: number[] | null = null;
  for (let at = from; at < to; at++) {
    const isMark = MARK.test(tokens[at]?.text ?? '');
    if (inside && isMark) inside = null;
    else if (!inside && isMark && opensQuote(tokens, at)) inside = [];
    else (inside ?? outside).push(at);
  }
  // A mark that is never closed was an apostrophe: "'till he's grown".
  return inside ? [...outside, ...inside] : outside;
}

/** The label of a line ("Purpose: …") stands in its sentence and is no part of what it says. */
export const isOfLabel = ({ label, base, start }: Sentence, token: Token): boolean =>
  label !== null && token.start - base - start < label.length;
