import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { covered, hitsIn, proseOf } from './sentences';

/** What is said of a visit at which the child was not seen (rulebook, missed-visits-explained). */
export const missedVisitFacts: Facts = {
  'missed-says-why': {
    of: 'record',
    says: 'the record says why the child was not seen, or what is known of it',
    fact: ({ entry }, context) => {
      const why = entry ? whyOf(analysisOf(context, entry)) : null;
      return why ? known(true, [why]) : known(false, entry ? [quoteEntry(entry, 'against')] : []);
    },
  },
  'missed-says-next': {
    of: 'record',
    says: 'the record says what was tried next',
    fact: ({ entry }, context) => {
      const next = entry ? nextOf(analysisOf(context, entry)) : null;
      return next ? known(true, [next]) : known(false, entry ? [quoteEntry(entry, 'against')] : []);
    },
  },
};

/** "I rang", "Rebooked for Friday", "duty to visit": done or arranged by the service. */
function nextOf(analysis: Analysis): Evidence | null {
  const tried = analysis.hits('missed-visit-next').filter(({ clause }) => isByService(clause));
  const next = [...tried, ...analysis.hits('new-arrangement')].find(
    (hit) => isOfNarrative(hit) && !hit.negated && !hit.quoted,
  );
  return next ? quoteTokens(analysis, next.sentence) : null;
}

const isOfNarrative = ({ sentence }: Hit): boolean => sentence.property === 'text';

const isByService = (clause: Clause | null): boolean => {
  const actor = clause?.actor ?? null;
  return (
    actor === null ||
    actor === 'author' ||
    actor.roles.some((role) => role === 'worker' || role === 'manager')
  );
};

/** What kept the visit from taking place, or a sentence that tells of somebody more than that they were not in. */
function whyOf(analysis: Analysis): Evidence | null {
  const prevented = analysis
    .hits('visit-prevented')
    .find((hit) => isOfNarrative(hit) && !hit.negated && !hit.quoted);
  const told = proseOf(analysis).find((sentence) =>
    sentence.clauses.some((clause) =>
      isByService(clause)
        ? givesReason(analysis, sentence, clause)
        : !isNext(analysis, sentence, clause) && tells(analysis, sentence, clause),
    ),
  );
  const sentence = prevented?.sentence ?? told;
  return sentence ? quoteTokens(analysis, sentence) : null;
}

/** "Police welfare check requested" is what was tried next. */
const isNext = (analysis: Analysis, sentence: Sentence, { from, to }: Clause): boolean =>
  hitsIn(analysis, 'missed-visit-next', sentence).some((hit) => hit.from >= from && hit.to <= to);

const CONTENT = new Set(['VERB', 'NOUN', 'PROPN', 'NUM']);
const REASON = new Set(['because', 'as', 'due', 'since', 'reason']);

/** Something is said beside people, "out", "not in", and seeing them. */
function tells(analysis: Analysis, sentence: Sentence, { from, to }: Clause): boolean {
  const general = [
    ...hitsIn(analysis, 'whereabouts', sentence),
    ...hitsIn(analysis, 'visit-failed', sentence),
  ];
  return analysis.tokens.slice(from, to).some(({ pos }, offset) => {
    const at = from + offset;
    return (
      CONTENT.has(pos) &&
      !covered(general, at) &&
      !analysis.mentions.some((one) => one.from <= at && at < one.to)
    );
  });
}

const givesReason = (analysis: Analysis, sentence: Sentence, clause: Clause): boolean =>
  REASON.has(analysis.tokens[clause.from]?.lower ?? '') && tells(analysis, sentence, clause);
