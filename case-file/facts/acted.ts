import type { Analysis, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { isOwnVoice } from './own-words';
import { hitsIn } from './sentences';

/** What a worker did because of a visit, told in the simple past, or named as done. */

/** Acts that are help or a step by themselves: "I issued a voucher", "topped up the meter". */
const HELPS =
  /^(?:issue|order|book|refer|re-refer|apply|arrange|organise|chase|report|escalate|top|pay|supply|signpost|submit|flag|secure|source|negotiate|liaise|forward|buy|request|notify|alert|log|appeal|challenge)$/;
/** Acts that are one when they reach somebody outside the family: "emailed the SENCo". */
const REACHES =
  /^(?:email|e-mail|ring|phone|telephone|text|message|contact|write|raise|inform|update|fax)$/;
const OUTSIDE =
  /^(?:officer|landlord|housing|council|surgery|gp|school|nursery|camhs|team|solicitor|clinic|hospital|court|college|nurse|midwife|teacher|senco|senc|dsl|head|headteacher|manager|duty|helpline|charity|company|provider|jobcentre|dwp|police|edt|mash|lado|iro|ot|physio|paediatrician|hv|tutor|pastoral|association|refuge|probation|youth|transport|admissions|benefits|trust|service|services|agency|department|consultant|therapist|psychologist|supplier|warden)$/;
const OUTSIDE_ROLES = new Set<string>(['school', 'health', 'police', 'agency', 'manager', 'iro']);
/** "Booked the next visit", "arranged to come back": the next visit only. */
const VISIT = /^(?:visit|visits|session|appointment|back|again|return|meet|see)$/;
const WITHIN = 7;
const HAD = /^(?:had|['’]d)$/;
const BEFORE = /^(?:when|before|while)$/;

/** "I issued a voucher", "emailed OT", "referral made": something that the visit led to. */
export const actedOn = (analysis: Analysis, sentence: Sentence): boolean =>
  sentence.clauses.some((clause) => acts(analysis, sentence, clause)) ||
  hitsIn(analysis, 'followed-up', sentence).some(
    ({ quoted, negated, clause }) =>
      !quoted &&
      !negated &&
      clause !== null &&
      !clause.history &&
      clause.modality !== 'question' &&
      clause.modality !== 'conditional' &&
      isOwnVoice(clause.source),
  );

function acts({ tokens, mentions }: Analysis, sentence: Sentence, clause: Clause): boolean {
  const { actor, from, to, negator, modality, history, source, passive } = clause;
  const isWriters = actor === 'author' || actor?.roles.includes('worker');
  if (!isWriters || negator !== null || modality !== 'stated' || history || passive) return false;
  if (!isOwnVoice(source)) return false;
  for (let at = from; at < to; at++) {
    const verb = tokens[at];
    if (verb?.pos !== 'VERB' || verb.lower === verb.lemma || verb.lower.endsWith('ing')) continue;
    // "The worker before me had referred them", "rang the school when I got there".
    if (HAD.test(tokens[at - 1]?.lower ?? '')) return false;
    const end = Math.min(at + WITHIN, sentence.to);
    const after = tokens.slice(at + 1, end);
    if (HELPS.test(verb.lemma)) return !after.some(({ lower }) => VISIT.test(lower));
    if (!REACHES.test(verb.lemma) || after.some(({ lower }) => BEFORE.test(lower))) continue;
    const reached = mentions.find((one) => one.from > at && one.from < end);
    if (reached) return reached.roles.some((role) => OUTSIDE_ROLES.has(role)) || isOutside(after);
    if (isOutside(after)) return true;
  }
  return false;
}

const isOutside = (after: readonly { lower: string }[]): boolean =>
  after.some(({ lower }) => OUTSIDE.test(lower));
