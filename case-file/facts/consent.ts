import type { Context } from '../context';
import { ageOn } from '../dates';
import { quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { PersonRole } from '../people';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
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
      const entry = context.entries('management-decision').find((one) => {
        const analysis = analysisOf(context, one);
        return analysis.hits('consent').length > 0 || analysis.hits('consent-refusals').length > 0;
      });
      return answer(entry ? quoteWhole(entry, 'text') : null);
    },
  },
};

const answer = (evidence: Evidence | null) => (evidence ? known(true, [evidence]) : known(false));

type Side = 'given' | 'mentioned' | 'refused';
type Consent = Record<Side, Evidence | null>;

const anywhere = (context: Context, side: Side): Evidence | null =>
  firstSeen(context, {
    key: `consent ${side}`,
    look: (entry) => context.ofEntry('consent', entry, () => consentIn(entry, context))[side],
  });

const CONSENT = /\bconsent\b/i;
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
    if (!clause || otherwise || !(toWork || word)) continue;
    const stated = clause.modality === 'stated' && !hit.negated && !refuses(analysis, hit);
    if (named && toWork && stated) consent.given ??= quoteTokens(analysis, sentence);
    else if (named && toWork && (hit.negated || refuses(analysis, hit)))
      consent.refused ??= quoteTokens(analysis, sentence);
    else if (word && stated) consent.mentioned ??= quoteTokens(analysis, sentence);
  }
  for (const hit of analysis.hits('consent-refusals')) {
    const toWork = within(analysis, 'consent-objects', hit.clause ?? hit.sentence).length > 0;
    const stated = hit.clause?.modality === 'stated' && isParent(hit.clause.actor, able);
    if (toWork && stated) consent.refused ??= quoteTokens(analysis, hit.sentence);
  }
  for (const [name, value] of Object.entries(entry.fields ?? {})) {
    if (!CONSENT.test(name) || !YES.test(value)) continue;
    const quoted = quoteWhole(entry, `fields.${name}`);
    const box = analysis.sentences.find(({ property }) => property === `fields.${name}`);
    const named = analysis.mentions.some(
      (m) => box && m.from >= box.from && m.from < box.to && isParent(m, able),
    );
    consent[named ? 'given' : 'mentioned'] ??= quoted;
  }
  return consent;
}

/** The work is named in the sentence or just before it, or it is the service's own consent form. */
function isToTheWork(analysis: Analysis, { sentence, from, to }: Hit): boolean {
  const start = analysis.sentences
    .slice(Math.max(0, sentence.index - BEFORE), sentence.index)
    .find(({ property }) => property === sentence.property)?.from;
  const words = analysis.tokens.slice(from, to + 1).map(({ lower }) => lower);
  return (
    within(analysis, 'consent-objects', { from: start ?? sentence.from, to: sentence.to }).length >
      0 ||
    (words.includes('consent') && words.includes('form'))
  );
}
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

function parentIn(
  analysis: Analysis,
  { clause, from, to }: Hit,
  able: readonly PersonRole[],
): boolean {
  if (!clause) return false;
  if (isParent(clause.actor, able)) return true;
  return analysis.mentions.some(
    (m) =>
      m.from >= clause.from &&
      m.from < clause.to &&
      isParent(m, able) &&
      (m.from >= to || m.to <= from) &&
      !m.possessive,
  );
}

const refuses = (analysis: Analysis, { sentence }: Hit): boolean =>
  within(analysis, 'consent-refusals', sentence).length > 0;
