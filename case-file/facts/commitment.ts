import type { Analysis, Sentence } from '../text/analyse';
import type { Who } from '../text/clauses';
import { saysByWhen } from './written-date';

/** What somebody who is named is to do, in the story of a document and not in its list. */

/** "Jean will lock hers in the car", "I'm going with him on Friday": somebody is to do it, and not merely expected to. */
export function isCommitted({ tokens }: Analysis, { clauses, from, to }: Sentence): boolean {
  const day = saysByWhen(textBetween(tokens, from, to));
  return clauses.some(({ actor, modality, negator, source, from: start, to: end }) => {
    if (actor === null || negator !== null || source !== null || modality === 'conditional')
      return false;
    const words = tokens.slice(start, end);
    // "Whose mum will ring Denise": told of somebody, not agreed.
    if (RELATIVE.test(words[0]?.lower ?? '')) return false;
    const at = words.findIndex(({ lower }) => WILL.test(lower));
    if (at >= 0) {
      const verb = words.slice(at + 1, at + 4).find(({ pos }) => pos === 'VERB');
      return verb !== undefined && (day || ACTS.has(verb.lemma));
    }
    const going = words.findIndex(({ lower }) => lower.endsWith('ing') && lower !== 'being');
    return (
      isWorkers(actor) &&
      going > 0 &&
      BE.test(words[going - 1]?.lower ?? '') &&
      (day || SOON.test(textBetween(tokens, from, to)))
    );
  });
}
const WILL = /^(?:will|['’]ll)$/;
const RELATIVE = /^(?:who|whose|which)$/;
/** "He is serving a sentence from June" is what he does, "I'm going with him on Friday" what is to come. */
const isWorkers = (who: Who): boolean =>
  who === 'author' || (who?.roles.some((role) => role === 'worker' || role === 'manager') ?? false);
const BE = /^(?:am|is|are|['’]m|['’]s|['’]re)$/;
const SOON = /\b(?:today|tonight|tomorrow|this (?:week|afternoon|evening)|next (?:week|month))\b/i;
/** What a person who is named can be seen to have done; "will drink", "will return" are only feared. */
const ACTS = new Set(
  'lock ring call text collect fetch take drive walk meet see visit check fit change write send refer book arrange ask tell speak apply attend hand give bring keep sit stay sleep log report remove store hide order buy install share review chair complete'.split(
    ' ',
  ),
);
const textBetween = (tokens: Analysis['tokens'], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
