import type { Context } from '../context';
import { quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { CONSENT, isForElse, isToTheWork } from './consent-object';
import { ableToAgree, isLabelled, isParent, parentIn } from './consent-who';
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

const CONSENT_BOX =
  /\bconsent|\bpermission|\bagree(?:d|s|ment)?\b.*\b(?:referral|assessment|shar(?:e|ing)|support|plan|involvement)\b/i;
const YES = /^\s*(?:yes|y|given|obtained|signed|agreed|granted|✓)/i;

function consentIn(entry: Entry, context: Context): Consent {
  const analysis = analysisOf(context, entry);
  const able = ableToAgree(entry, context);
  const consent: Consent = { given: null, mentioned: null, refused: null };
  for (const hit of analysis.hits('consent')) {
    const { sentence, clause } = hit;
    const named = parentIn(analysis, hit, able) || isLabelled(analysis, sentence, able);
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

/** "The family are in agreement with the plan": who of them is not said. */
const byFamily = ({ tokens }: Analysis, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ lower }) => lower === 'family' || lower === 'families');

/** "Wishes to withdraw" is one; "did not refuse" and "may decline" are none. */
const isRefusal = ({ tokens }: Analysis, { clause, negated, from }: Hit): boolean =>
  (clause?.modality === 'stated' || clause?.modality === 'intended') &&
  !(negated && REFUSING.test(tokens[from]?.lemma ?? ''));
const REFUSING = /^(?:refuse|decline|withdraw|withhold)/;

const refuses = (analysis: Analysis, { sentence }: Hit): boolean =>
  within(analysis, 'consent-refusals', sentence).length > 0;
