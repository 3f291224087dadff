import type { Context } from '../context';
import { ageOn } from '../dates';
import { quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { PersonRole } from '../people';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { firstSeen } from './seen';
import { within } from './substance';

/** Whether the family agreed to the work (rulebook, consent-recorded); entries before the window count. */
export const consentFacts: Facts = {
  'consent-given': {
    of: 'case',
    says: 'agreement to the work is recorded, saying who agreed',
    fact: (_, context) => answer(anywhere(context, 'given')),
  },
  'consent-mentioned': {
    of: 'case',
    says: 'consent is mentioned without who gave it',
    fact: (_, context) => answer(anywhere(context, 'mentioned')),
  },
  'consent-refused': {
    of: 'case',
    says: 'a parent is recorded as refusing the work',
    fact: (_, context) => answer(anywhere(context, 'refused')),
  },
  'refusal-decided': {
    of: 'case',
    says: 'a manager decided what follows from the refusal',
    fact: (_, context) => {
      const refused = anywhere(context, 'refused');
      const since = context.entries().find(({ id }) => id === refused?.entryId)?.date ?? '';
      const entry = context.entries('management-decision').find((one) => {
        const analysis = analysisOf(context, one);
        if (analysis.hits('consent').length > 0 || analysis.hits('consent-refusals').length > 0)
          return true;
        return since !== '' && (one.date ?? '') >= since && WHAT_FOLLOWS.test(one.text);
      });
      return answer(entry ? quoteWhole(entry, 'text') : null);
    },
  },
};

/** What a manager may decide on when a family does not want the work. */
const WHAT_FOLLOWS =
  /\b(?:clos(?:e|ed|ing|ure)|s\.? ?47|section 47|strategy|threshold|significant harm|overrid(?:e|den)|no further action|NFA|step(?:ping)? (?:up|down))\b/i;

const answer = (evidence: Evidence | null) => (evidence ? known(true, [evidence]) : known(false));

type Side = 'given' | 'mentioned' | 'refused';
type Consent = Record<Side, Evidence | null>;

const anywhere = (context: Context, side: Side): Evidence | null =>
  firstSeen(context, {
    key: `consent ${side}`,
    look: (entry) => context.ofEntry('consent', entry, () => consentIn(entry, context))[side],
  });

const CONSENT = /\bconsent(?:s|ed|ing)?\b/i;
const CONSENT_BOX =
  /\bconsent|\bpermission|\bagree(?:d|s|ment)?\b.*\b(?:referral|assessment|shar(?:e|ing)|support|plan|involvement)\b/i;
const YES = /^\s*(?:yes|y|given|obtained|signed|agreed|granted|✓)/i;
const OWN_CONSENT_FROM = 16;

function consentIn(entry: Entry, context: Context): Consent {
  const analysis = analysisOf(context, entry);
  const able = ableToAgree(entry, context);
  const consent: Consent = { given: null, mentioned: null, refused: null };
  for (const hit of analysis.hits('consent')) {
    const { sentence, clause } = hit;
    const named = parentIn(analysis, hit, able);
    const toWork = isToTheWork(analysis, hit) || CONSENT.test(entry.title ?? '');
    const word = CONSENT.test(quoteTokens(analysis, sentence, 'for', hit).quote);
    const otherwise = within(analysis, 'consent-other', sentence).length > 0;
    if (!clause || otherwise || !(toWork || word) || isForElse(analysis, hit)) continue;
    const stated = isGiven(analysis, hit) && !hit.negated && !refuses(analysis, hit);
    if (named && stated && (toWork || word)) consent.given ??= quoteTokens(analysis, sentence);
    else if (named && toWork && (hit.negated || refuses(analysis, hit)))
      consent.refused ??= quoteTokens(analysis, sentence);
    else if (stated && (word || (toWork && byFamily(analysis, sentence))))
      consent.mentioned ??= quoteTokens(analysis, sentence);
  }
  for (const hit of analysis.hits('consent-refusals')) {
    const toWork = within(analysis, 'consent-objects', hit.clause ?? hit.sentence).length > 0;
    if (toWork && isRefusal(analysis, hit) && isParent(hit.clause?.actor ?? null, able))
      consent.refused ??= quoteTokens(analysis, hit.sentence);
  }
  for (const [name, value] of Object.entries(entry.fields ?? {})) {
    if (!CONSENT_BOX.test(name) || !YES.test(value)) continue;
    const quoted = quoteWhole(entry, `fields.${name}`);
    const box = analysis.sentences.find(({ property }) => property === `fields.${name}`);
    const named = analysis.mentions.some(
      (m) => box && m.from >= box.from && m.from < box.to && isParent(m, able),
    );
    consent[named ? 'given' : 'mentioned'] ??= quoted;
  }
  return consent;
}

/** It is so; "agreed to work with us" is an agreement that was given, though the work is to come. */
const isGiven = ({ tokens }: Analysis, { clause, from, to }: Hit): boolean =>
  clause !== null &&
  (clause.modality === 'stated' ||
    (clause.modality === 'intended' &&
      to - from > 2 &&
      !tokens.slice(clause.from, from).some(({ lower }) => AHEAD.has(lower))));
const AHEAD = new Set(
  'will would to must should shall could can may might if whether hope hopes'.split(' '),
);

/** "Consent to dilate his pupils", and a "gave it" that nobody was asked for: to something other than the work. */
function isForElse(analysis: Analysis, { sentence, clause, from, to }: Hit): boolean {
  const { tokens } = analysis;
  const end = clause?.to ?? sentence.to;
  if (tokens[from]?.lemma === 'give' && /^(?:it|this)$/.test(tokens[to - 1]?.lower ?? ''))
    return !tokens
      .slice(sentence.from, from)
      .some(({ lower }) => /^(?:consent|permission|agreement)/.test(lower));
  const isAimed =
    CONSENT.test(tokens[to - 1]?.text ?? '') && /^(?:to|for)$/.test(tokens[to]?.lower ?? '');
  return isAimed && within(analysis, 'consent-objects', { from: to, to: end }).length === 0;
}

/** "The family are in agreement with the plan": who of them is not said. */
const byFamily = ({ tokens }: Analysis, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ lower }) => lower === 'family' || lower === 'families');

/** "Wishes to withdraw" is one; "did not refuse" and "may decline" are none. */
const isRefusal = ({ tokens }: Analysis, { clause, negated, from }: Hit): boolean =>
  (clause?.modality === 'stated' || clause?.modality === 'intended') &&
  !(negated && REFUSING.test(tokens[from]?.lemma ?? ''));
const REFUSING = /^(?:refuse|decline|withdraw|withhold)/;

/**
 * The work is named with the agreement, or it is the service's own consent form. An assessment or a
 * plan may be named just before it: "We went through the plan. She signed it."
 */
function isToTheWork(analysis: Analysis, hit: Hit): boolean {
  const { sentence, from, to } = hit;
  const words = analysis.tokens.slice(from, to + 1).map(({ lower }) => lower);
  if (words.includes('consent') && words.includes('form')) return true;
  const start = analysis.sentences
    .slice(Math.max(0, sentence.index - BEFORE), sentence.index)
    .find(({ property }) => property === sentence.property)?.from;
  const named = within(analysis, 'consent-objects', {
    from: start ?? sentence.from,
    to: sentence.to,
  });
  const isConsent = words.some((word) => CONSENT.test(word));
  return named.some(
    (one) => isConsent || one.to > from || WORK.has(analysis.tokens[one.from]?.lower ?? ''),
  );
}
/** Words for the work itself; "support" or "help" may be anybody's. */
const WORK = new Set(
  'cin child eh eha ehat early plan assessment c&f cfa involvement referral section s17 process privacy visits'.split(
    ' ',
  ),
);
const BEFORE = 2;

/** Those whose agreement counts: parents, and a young person of 16 or over. */
function ableToAgree(entry: Entry, { file }: Context): readonly PersonRole[] {
  const { dateOfBirth } = file.child;
  const old = dateOfBirth && entry.date && ageOn(dateOfBirth, entry.date) >= OWN_CONSENT_FROM;
  return ['mother', 'father', 'partner', 'parents', 'carer', ...(old ? (['child'] as const) : [])];
}

const isParent = (
  who: { roles: readonly PersonRole[] } | 'author' | null,
  able: readonly PersonRole[],
): boolean => who !== null && who !== 'author' && who.roles.some((role) => able.includes(role));

/** Who agrees is named in the clause, before it in the sentence, or left out and named before. */
function parentIn(
  analysis: Analysis,
  { clause, sentence, from, to }: Hit,
  able: readonly PersonRole[],
): boolean {
  if (!clause) return false;
  if (isParent(clause.actor, able)) return true;
  const inClause = analysis.mentions.some(
    (m) =>
      m.from >= clause.from &&
      m.from < clause.to &&
      isParent(m, able) &&
      (m.from >= to || m.to <= from) &&
      !m.possessive,
  );
  if (inClause || owns(analysis, { clause, from }, able)) return true;
  if (clause.actor !== null && clause.actor !== 'author') return false;
  const isLeftOut = clause.from === from && from === sentence.from && isThird(analysis, from);
  const last = analysis.mentions.findLast(
    (m) => m.to <= clause.from && (isLeftOut || m.from >= sentence.from) && !isService(m),
  );
  return isParent(last ?? null, able) && !last?.possessive;
}

/** "I obtained Jo's consent", not "I sought Jo's consent". */
const owns = (
  { tokens, mentions }: Analysis,
  { clause, from }: { clause: Clause; from: number },
  able: readonly PersonRole[],
): boolean =>
  mentions.some((m) => m.possessive && m.to <= from && from - m.to <= 2 && isParent(m, able)) &&
  tokens.slice(clause.from, clause.to).some(({ lemma }) => GOT.test(lemma));
const GOT = /^(?:get|gain|obtain|receive|give|have|with|confirm|record|secure)$/;

/** "Consents to checks": said of somebody, not of the writer. */
const isThird = ({ tokens }: Analysis, at: number): boolean => /s$/.test(tokens[at]?.lower ?? '');
const isService = ({ roles }: { roles: readonly PersonRole[] }): boolean =>
  roles.some((role) => /^(?:worker|manager|school|health|agency|police|iro)$/.test(role));

const refuses = (analysis: Analysis, { sentence }: Hit): boolean =>
  within(analysis, 'consent-refusals', sentence).length > 0;
