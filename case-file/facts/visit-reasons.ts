import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Token } from '../text/tokens';
import { covered, hitsIn } from './sentences';

/** What brought a worker to a visit, and what a visit was about. */

/** "Visit following Thursday's disclosure", "HV re exclusion": how soon after the act the reason stands. */
const SOON = 6;
/** "As he had told school", "after Mum rang": these need something that happened. */
const CLAUSE_REASON = /^(?:as|after|since|because)$/;
const CLAUSE_WITHIN = 7;
const TIME =
  /^(?:today|yesterday|minutes?|mins?|hours?|week|month|day|term|school|tea|lunch|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|\w+uary|march|april|august|\w+ember|october|\d.*)$/;

/** True when the reason stands soon after the act: "Visit following Thursday's disclosure". */
export const isBecause = (analysis: Analysis, act: Hit, sentence: Sentence): boolean => {
  if (analysis.tokens[act.from]?.lemma === 'meet') return false;
  const end = Math.min(act.to + SOON, sentence.to);
  const stop = analysis.tokens.slice(act.to, end).findIndex(({ pos }) => pos === 'PUNCT');
  return reasonIn(analysis, sentence, act.to, stop < 0 ? end : act.to + stop);
};

/** True when the sentence opens with the reason, and the writer's act follows: "After school rang I went". */
export const opensWithReason = (
  analysis: Analysis,
  sentence: Sentence,
  acts: readonly Hit[],
): boolean =>
  (acts.some(({ from }) => from > sentence.from + 2) || isFollowUp(analysis, sentence)) &&
  reasonIn(analysis, sentence, sentence.from, sentence.from + 1);

/** "Follow-up from Tuesday's meeting." */
const isFollowUp = ({ tokens }: Analysis, { from, to }: Sentence): boolean =>
  /^follow/.test(tokens[from]?.lower ?? '') &&
  !tokens.slice(from + 1, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

function reasonIn(analysis: Analysis, sentence: Sentence, from: number, to: number): boolean {
  const { tokens } = analysis;
  const phrases = hitsIn(analysis, 'visit-reasons', sentence);
  return (
    phrases.some(
      (one) => from <= one.from && one.from < to && saysWhat(analysis, sentence, one.to),
    ) ||
    tokens
      .slice(from, to)
      .some(
        ({ lower }, offset) =>
          CLAUSE_REASON.test(lower) && happens(tokens, from + offset, sentence),
      )
  );
}

/** "As the school had reported …": somebody and a verb; not "as planned", "after school". */
function happens(tokens: readonly Token[], at: number, { to }: Sentence): boolean {
  const words = tokens.slice(at + 1, Math.min(at + CLAUSE_WITHIN, to));
  const opener = tokens[at]?.lower ?? '';
  const verb = words.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX');
  const subject = words.slice(0, Math.max(verb, 0));
  return (
    subject.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') &&
    !subject.some(({ pos }) => pos === 'PUNCT' || pos === 'CCONJ') &&
    (opener === 'because' || words.some((one) => isEvent(one, opener)))
  );
}

/** "Had told", "rang", "asked": not "after he came home", "as they were eating". */
const isEvent = ({ lower, lemma }: Token, opener: string): boolean =>
  (opener !== 'after' && /^(?:has|have|had|['’]d)$/.test(lower)) || REPORTS.test(lemma);
const REPORTS =
  /^(?:ring|report|tell|raise|disclose|ask|request|want|need|phone|text|email|message|contact|alert|notify|inform|allege|refer|miss|arrest|exclude|suspend|flag|worry|struggle|complain|e-mail|call)$/;

/** Something is left after the words that introduce it, beside kinds of visit, dates and people. */
export function saysWhat(analysis: Analysis, sentence: Sentence, from: number): boolean {
  const general = [
    ...hitsIn(analysis, 'visit-kinds', sentence),
    ...hitsIn(analysis, 'check-ins', sentence),
  ];
  for (let at = from; at < sentence.to; at++) {
    const token = analysis.tokens[at];
    if (!token || /^[.;!?]$/.test(token.text)) return false;
    if (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'VERB') continue;
    if (TIME.test(token.lower) || covered(general, at)) continue;
    if (!analysis.mentions.some((one) => one.from <= at && at < one.to && !one.possessive))
      return true;
  }
  return false;
}

const VISIT =
  /^(?:visit|session|appointment|hour|today|this|one|meeting|trip|time|afternoon|morning)$/;
const SPENT =
  /^(?:about|spent|devoted|dedicated|focused|focussed|centred|concentrated|given|set|reserved|kept|arranged|planned|meant|booked|intended|needed|requested|prompted|triggered|brought|made|called|to|for|because|in)$/;
const ON = /^(?:about|on|over|aside|forward|by|for|because|as|after|following|to|by)$/;

/** "Today was about getting him ready", "the hour was given over to her own childhood". */
export function saysWhatItWasAbout(analysis: Analysis, sentence: Sentence): boolean {
  const { tokens } = analysis;
  for (let at = sentence.from + 1; at < Math.min(sentence.from + OPENS, sentence.to); at++) {
    if (tokens[at]?.lemma !== 'be' || !named(tokens, sentence.from, at)) continue;
    const next = tokens[at + 1]?.pos === 'ADV' ? at + 2 : at + 1;
    const spent = tokens[next]?.lower ?? '';
    if (!SPENT.test(spent)) continue;
    if (
      spent !== 'about' &&
      spent !== 'to' &&
      spent !== 'for' &&
      spent !== 'because' &&
      !ON.test(tokens[next + 1]?.lower ?? '')
    )
      continue;
    if (saysWhat(analysis, sentence, next + 1)) return true;
  }
  return false;
}
const OPENS = 16;

/** The visit itself is what the verb is about: "today", "the second session with Lee", "this one". */
const named = (tokens: readonly Token[], from: number, be: number): boolean =>
  tokens
    .slice(Math.max(from, be - SUBJECT_WITHIN), be)
    .some(({ lower, lemma }) => VISIT.test(lower) || VISIT.test(lemma));
const SUBJECT_WITHIN = 4;

const SESSION = /^(?:session|visit|hv|appointment|hour|meeting)$/;
const TOPIC = /^(?:about|on|around|for|re|regarding)$/;
const TOPIC_WITHIN = 5;

/** "Session on keeping safe", "second of three sessions for the parenting assessment". */
export function isSessionOn(analysis: Analysis, sentence: Sentence): boolean {
  const { tokens } = analysis;
  const session = tokens.findIndex(
    ({ lemma, lower }, at) =>
      at >= sentence.from &&
      at < sentence.from + OPENS &&
      at < sentence.to &&
      (SESSION.test(lemma) || SESSION.test(lower)),
  );
  if (session < 0 || tokens.slice(sentence.from, session).some(isOtherVerb)) return false;
  for (let at = session + 1; at < Math.min(session + TOPIC_WITHIN, sentence.to); at++) {
    const word = tokens[at];
    if (!word || word.pos === 'VERB' || word.pos === 'AUX') return false;
    if (!TOPIC.test(word.lower)) continue;
    const next = tokens[at + 1];
    if (!next || TIME.test(next.lower) || next.pos === 'NUM') continue;
    return isTopic(analysis, sentence, at + 1);
  }
  return false;
}

/** "Met Sam for a session on …": verbs by which a session is held. */
const isOtherVerb = ({ pos, lemma }: Token): boolean =>
  pos === 'VERB' && !/^(?:meet|have|hold|see|visit|go|attend|lead|run)$/.test(lemma);

/** A thing talked of or done; not a person, a place or a time: "for Sam", "on the ward", "for tea". */
function isTopic(analysis: Analysis, sentence: Sentence, from: number): boolean {
  const head = analysis.tokens
    .slice(from, Math.min(from + TOPIC_WITHIN, sentence.to))
    .findIndex(({ pos }) => pos === 'NOUN' || pos === 'VERB' || pos === 'PROPN');
  return (
    head >= 0 &&
    saysWhat(analysis, sentence, from) &&
    !PLACE.test(analysis.tokens[from + head]?.lower ?? '')
  );
}
const PLACE =
  /^(?:ward|phone|sofa|settee|landing|doorstep|teams|zoom|bench|unit|minutes|mins|min|hours?|lunch|tea|pitch|street|site|bus)$/;
