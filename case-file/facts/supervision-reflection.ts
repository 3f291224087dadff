import { quoteEntry } from '../evidence';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Who } from '../text/clauses';
import { analysisOf } from '../text/reader';
import type { Token } from '../text/tokens';
import { type Facts, known } from './fact';
import { isOwnVoice } from './own-words';
import { hitsIn, wordsOf } from './sentences';
import { isSupposed } from './supposition';

/** Whether a supervision record reflects, beyond update and tasks (rulebook, supervision-reflective). */
export const supervisionReflectionFacts: Facts = {
  'supervision-reflects': {
    of: 'record',
    says: 'the supervision weighs hypotheses, other explanations or why',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const analysis = analysisOf(context, entry);
      const clear = new Set([...sentencesWith(analysis, 'reflection'), ...weighed(analysis)]);
      const signs = sentencesWith(analysis, 'reflection-signs');
      const supposed = written(analysis).filter((one) => isSupposed(analysis, one));
      const all = new Set([...clear, ...signs, ...supposed]);
      // "We think it may be shame": thought, and supposed.
      for (const one of supposed) if (signs.has(one)) clear.add(one);
      for (const one of signs) if (compares(analysis, one)) clear.add(one);
      for (const one of all) if (isUnderReflection(one)) clear.add(one);
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

/** Below a heading for it one sign is enough; an update there has none. */
const isUnderReflection = ({ heading, label }: Sentence): boolean =>
  REFLECTION.test(heading ?? '') || REFLECTION.test(label ?? '');
const REFLECTION =
  /\b(?:reflect\w*|analysis|hypothes\w+|formulation|our thinking|thoughts|sense[- ]making|what (?:might|may|could) be going on|so what)\b/i;

const WRITTEN = /^(?:text$|fields\.)/;
const written = ({ sentences }: Analysis): Sentence[] =>
  sentences.filter(({ kind, property }) => kind === 'prose' && WRITTEN.test(property));

/** "We think not hunger, more likely a move in the air": one thing weighed against another, and a further sign. */
const compares = (analysis: Analysis, sentence: Sentence): boolean => {
  const signs = hitsIn(analysis, 'reflection-signs', sentence).filter((hit) =>
    isOwn(analysis, hit),
  );
  const weighs = signs.filter(({ from }) => COMPARES.test(analysis.tokens[from]?.lower ?? ''));
  return weighs.some(({ from, to }) => signs.some((one) => one.to <= from || one.from >= to));
};

const sentencesWith = (analysis: Analysis, list: string): Set<Sentence> =>
  new Set(
    analysis
      .hits(list)
      .filter((hit) => isOwn(analysis, hit) && !isLogistics(analysis, hit))
      .map(({ sentence }) => sentence),
  );

/** "Is the risk now him, or the next one?": a question that asks why, weighs one thing against another, or asks after our own part. */
const weighed = (analysis: Analysis): Sentence[] =>
  written(analysis).filter((sentence) => {
    const words = wordsOf(analysis, sentence).map(({ lower }) => lower);
    if (words.at(-1) !== '?' || words.length <= LONG_ENOUGH) return false;
    return words.includes('why') || words.some((word) => OURS.has(word));
  });
const LONG_ENOUGH = 6;
const OURS = new Set(['or', 'we', 'our', 'us']);

/** Said by worker or manager in the narrative: not thought by the family, not in quotation marks, not denied. */
const isOwn = ({ tokens }: Analysis, { sentence, quoted, negated, clause, from, to }: Hit) => {
  if (quoted || !WRITTEN.test(sentence.property)) return false;
  if (negated && !COMPARES.test(tokens[from]?.lower ?? '')) return false;
  const isThought = tokens.slice(from, to).some(({ lemma }) => THOUGHT.has(lemma));
  return isOwnVoice(clause?.source ?? null) && !(isThought && isFamily(clause?.actor ?? null));
};

/** "Not hunger, more likely a move in the air": the denial is of the other explanation. */
const COMPARES = /^(?:more|less|rather|likelier|either|neither)$/;

/** "Mum thinks it is the phone" is news of her; "Mum may be ashamed" is a thought about her. */
const THOUGHT = new Set(
  'think wonder feel assume ask notice reflect consider query suspect guess recognise acknowledge say tell learn'.split(
    ' ',
  ),
);
const isFamily = (who: Who): boolean =>
  who !== null && who !== 'author' && who.roles.some((role) => FAMILY.has(role));
const FAMILY = new Set<string>(['child', 'mother', 'father', 'partner', 'parents', 'sibling']);

/** "Wondered whether the taxi could be booked": asks for something to be arranged. */
const isLogistics = ({ tokens }: Analysis, { from, to, sentence }: Hit): boolean => {
  if (!tokens.slice(from, to).some(({ lemma }) => ASKS.test(lemma))) return false;
  const next = sentence.clauses.find((one) => one.from >= to - 1);
  return next !== undefined && arranges(tokens.slice(next.from, next.to));
};
const ASKS = /^(?:wonder|query|consider|explore)$/;
const MODAL = /^(?:can|could|should)$/;
const ARRANGED =
  /^(?:book|arrange|send|hold|move|change|pay|fund|use|bring|add|extend|share|complete|cover|transfer|reimburse|provide|chase|close|refer|invite|apply|offer|rearrange|record|upload|claim)$/;

const arranges = (words: readonly Token[]): boolean =>
  words.some(({ lower }) => MODAL.test(lower)) && words.some(({ lemma }) => ARRANGED.test(lemma));
