import { quoteEntry } from '../evidence';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
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

function tellsOfChild(analysis: Analysis, sentence: Sentence): boolean {
  const left = contentLeft(analysis, sentence, ['process-log']);
  const all = analysis.tokens.slice(sentence.from, sentence.to).filter(isContent);
  if (left.length < ENOUGH || left.length < PART * all.length) return false;
  const child = analysis.mentions.some(
    (m) => m.from >= sentence.from && m.from < sentence.to && m.roles.includes('child'),
  );
  return child || within(analysis, 'child-life', sentence).length > 0;
}
