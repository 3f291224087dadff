import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import type { Mention } from '../text/mention';
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
  const tried = analysis
    .hits('missed-visit-next')
    .filter((hit) => (isByService(hit.clause) || opens(hit)) && !isTheVisit(analysis, hit));
  const next = [...tried, ...analysis.hits('new-arrangement')].find(
    (hit) => isOfNarrative(hit) && !hit.negated && !hit.quoted,
  );
  return next ? quoteTokens(analysis, next.sentence) : null;
}

/** "WhatsApped Jo": a form that the tagger takes for a name leaves whom it reached as the one named first. */
const opens = ({ from, sentence, clause }: Hit): boolean =>
  from === sentence.from &&
  clause !== null &&
  clause.actor !== 'author' &&
  (clause.actor?.from ?? from) > from;

/** "Called at 3.45", "called round": the visit itself, not what was tried when it failed. */
const isTheVisit = ({ tokens }: Analysis, { from, to }: Hit): boolean =>
  to === from + 1 && tokens[from]?.lemma === 'call' && CAME.test(tokens[to]?.lower ?? '');
const CAME = /^(?:at|in|round|by|as|to|\d.*)$/;

const isOfNarrative = ({ sentence }: Hit): boolean => sentence.property === 'text';

const FAMILY = new Set<string>(['child', 'mother', 'father', 'partner', 'parents', 'carer']);
const isOfFamily = ({ roles }: Mention): boolean => roles.some((role) => FAMILY.has(role));

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

/** "Police welfare check requested" is what was tried next; "he had been rung in for a shift" is why. */
const isNext = (analysis: Analysis, sentence: Sentence, { from, to, actor }: Clause): boolean => {
  const family = actor !== null && actor !== 'author' && isOfFamily(actor) ? actor.from : to;
  return hitsIn(analysis, 'missed-visit-next', sentence).some(
    (hit) => hit.from >= from && hit.to <= to && hit.from < family,
  );
};

const CONTENT = new Set(['VERB', 'NOUN', 'PROPN', 'NUM']);
const REASON = new Set(['because', 'as', 'due', 'since', 'reason']);
/** These give a reason only with something that happened: not "since April", "as last week". */
const OR_TIME = /^(?:as|since)$/;

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

function givesReason(analysis: Analysis, sentence: Sentence, clause: Clause): boolean {
  const opener = analysis.tokens[clause.from]?.lower ?? '';
  if (!REASON.has(opener) || !tells(analysis, sentence, clause)) return false;
  const words = analysis.tokens.slice(clause.from, clause.to);
  return !OR_TIME.test(opener) || words.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}
