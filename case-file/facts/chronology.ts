import { quoteEntry } from '../evidence';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import type { Token } from '../text/tokens';
import { type Facts, known } from './fact';
import { contentLeft, isContent, tellingSentences, within } from './substance';

/** Whether a chronology row tells of the child (rulebook, chronology-child-focused). */
export const chronologyFacts: Facts = {
  'row-tells-of-child': {
    of: 'record',
    says: 'the row says what happened to or was lived by the child, the concern for or outcome for the child',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const analysis = analysisOf(context, entry);
      const sentence = tellingSentences(analysis, 'text').find((one) =>
        tellsOfChild(analysis, one),
      );
      return sentence
        ? known(true, [quoteTokens(analysis, sentence)])
        : known(false, [quoteEntry(entry, 'against')]);
    },
  },
};

/** How many words beside those of the service's own doings make a sentence tell something. */
const ENOUGH = 2;
/** And what part of all its words. */
const PART = 0.3;

/** "Found by police in a car": a row leaves out the child to whom it happened. */
function isHappening(analysis: Analysis, sentence: Sentence): boolean {
  const first = analysis.tokens[sentence.from];
  if (first?.pos !== 'VERB' || first.lower === first.lemma || first.lower.endsWith('ing'))
    return false;
  return !within(analysis, 'process-log', sentence).some(({ from }) => from === sentence.from);
}

function tellsOfChild(analysis: Analysis, sentence: Sentence): boolean {
  const lived = within(analysis, 'child-life', sentence);
  const inLived = (token: Token) =>
    lived.some(({ from, to }) => analysis.tokens.slice(from, to).includes(token));
  const all = analysis.tokens.slice(sentence.from, sentence.to).filter(isContent);
  const left = new Set([
    ...contentLeft(analysis, sentence, ['process-log']),
    ...all.filter(inLived),
  ]);
  const named =
    analysis.mentions.some(
      (m) => m.from >= sentence.from && m.from < sentence.to && m.roles.includes('child'),
    ) || isHappening(analysis, sentence);
  if (left.size < PART * all.length || left.size === 0) return false;
  return named && lived.length > 0 ? true : left.size >= ENOUGH && (named || lived.length > 0);
}
