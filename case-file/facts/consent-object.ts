import type { Analysis, Hit } from '../text/analyse';
import { within } from './substance';

/** To what somebody agreed: the work, or something else. */

/** The word itself, in its forms. */
export const CONSENT = /\bconsent(?:s|ed|ing)?\b/i;

/** "Consent to dilate his pupils", and a "gave it" that nobody was asked for: to something other than the work. */
export function isForElse(analysis: Analysis, { sentence, clause, from, to }: Hit): boolean {
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

/**
 * The work is named with the agreement, or it is the service's own consent form. An assessment or a
 * plan may be named just before it: "We went through the plan. She signed it."
 */
export function isToTheWork(analysis: Analysis, hit: Hit): boolean {
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
