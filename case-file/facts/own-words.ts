import type { Analysis, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import type { Token } from '../text/tokens';
import { unquotedPlaces } from './sentences';

/** What a writer says in his or her own voice. */

/** True when the words are the writer's, or a colleague's: nobody of the family is reported as saying them. */
export const isOwnVoice = (source: Clause['source']): boolean =>
  source === null || source === 'author' || source.roles.includes('worker');

/** The words of a sentence outside quotation marks. */
export const unquoted = (analysis: Analysis, sentence: Sentence): Token[] =>
  tokensAt(analysis, unquotedPlaces(analysis, sentence));

/** The words that are neither quoted nor reported as somebody's. */
export function ownWords(analysis: Analysis, sentence: Sentence): readonly Token[] {
  const known = owned.get(sentence);
  if (known) return known;
  const own = unquotedPlaces(analysis, sentence).filter((at) => {
    const clause = sentence.clauses.find(({ from, to }) => from <= at && at < to);
    return isOwnVoice(clause?.source ?? null);
  });
  const words = tokensAt(analysis, own);
  owned.set(sentence, words);
  return words;
}
/** Asked several times for each sentence of a visit: what it means, what follows, what was done. */
const owned = new WeakMap<Sentence, readonly Token[]>();

const tokensAt = ({ tokens }: Analysis, places: readonly number[]): Token[] =>
  places.flatMap((at) => tokens[at] ?? []);

/** "I", and what stands for it in notes. */
export const WRITER: ReadonlySet<string> = new Set([
  'i',
  'we',
  'sw',
  'fsw',
  'pa',
  'writer',
  "i'm",
  'i’m',
  "i'll",
  "i've",
]);
export const WILL: ReadonlySet<string> = new Set(["'ll", '’ll', 'will', 'shall']);
