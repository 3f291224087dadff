import { quoteEntry } from '../evidence';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { proseOf, wordsOf } from './sentences';

/** Whether a supervision record reflects, beyond update and tasks (rulebook, supervision-reflective). */
export const supervisionReflectionFacts: Facts = {
  'supervision-reflects': {
    of: 'record',
    says: 'the supervision weighs hypotheses, other explanations or why',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const analysis = analysisOf(context, entry);
      const clear = new Set([...sentencesWith(analysis, 'reflection'), ...weighed(analysis)]);
      const all = new Set([...clear, ...sentencesWith(analysis, 'reflection-signs')]);
      return clear.size > 0 || all.size >= SIGNS_ENOUGH
        ? known(
            true,
            [...all].slice(0, SHOWN).map((one) => quoteTokens(analysis, one)),
          )
        : known(false, [quoteEntry(entry, 'against')]);
    },
  },
};

/** One sign may stand in an update or a task; together they show that somebody was thinking. */
const SIGNS_ENOUGH = 2;
const SHOWN = 3;

const sentencesWith = (analysis: Analysis, list: string): Set<Sentence> =>
  new Set(
    analysis
      .hits(list)
      .filter(isOwn)
      .map(({ sentence }) => sentence),
  );

/** "Is the risk now him, or the next one?": a question that asks why, weighs one thing against another, or asks after our own part. */
const weighed = (analysis: Analysis): Sentence[] =>
  proseOf(analysis).filter((sentence) => {
    const words = wordsOf(analysis, sentence).map(({ lower }) => lower);
    if (words.at(-1) !== '?' || words.length <= LONG_ENOUGH) return false;
    return words.includes('why') || words.some((word) => OURS.has(word));
  });
const LONG_ENOUGH = 6;
const OURS = new Set(['or', 'we', 'our', 'us']);

/** Said by worker or manager in the narrative: not by the family, not in quotation marks, not denied. */
const isOwn = ({ sentence, quoted, negated, clause }: Hit): boolean => {
  const actor = clause?.actor ?? null;
  const byFamily =
    actor !== null && actor !== 'author' && actor.roles.some((role) => FAMILY.has(role));
  return !quoted && !negated && !byFamily && /^(?:text|fields\.)/.test(sentence.property);
};

const FAMILY = new Set<string>(['child', 'mother', 'father', 'partner', 'parents', 'sibling']);
