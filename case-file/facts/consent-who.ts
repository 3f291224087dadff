import type { Context } from '../context';
import { ageOn } from '../dates';
import type { Entry } from '../model';
import type { PersonRole } from '../people';
import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { CONSENT } from './consent-object';

/** Who agreed to the work. */

const OWN_CONSENT_FROM = 16;

/** Those whose agreement counts: parents, and a young person of 16 or over. */
export function ableToAgree(entry: Entry, { file }: Context): readonly PersonRole[] {
  const { dateOfBirth } = file.child;
  const old = dateOfBirth && entry.date && ageOn(dateOfBirth, entry.date) >= OWN_CONSENT_FROM;
  return ['mother', 'father', 'partner', 'parents', 'carer', ...(old ? (['child'] as const) : [])];
}

/** Somebody whose agreement counts. */
export const isParent = (
  who: { roles: readonly PersonRole[] } | 'author' | null,
  able: readonly PersonRole[],
): boolean => who !== null && who !== 'author' && who.roles.some((role) => able.includes(role));

/** Who agrees is named in the clause, before it in the sentence, or left out and named before. */
export function parentIn(
  analysis: Analysis,
  { clause, sentence, from, to }: Hit,
  able: readonly PersonRole[],
): boolean {
  if (!clause) return false;
  const { actor } = clause;
  if (isParent(actor, able)) return actor !== 'author' && !isAdjective(analysis, actor?.from ?? 0);
  const inClause = analysis.mentions.some(
    (m) =>
      m.from >= clause.from &&
      m.from < clause.to &&
      isParent(m, able) &&
      (m.from >= to || m.to <= from) &&
      !isAdjective(analysis, m.from) &&
      !m.possessive,
  );
  if (inClause || owns(analysis, { clause, from }, able)) return true;
  if (actor !== null && actor !== 'author') return false;
  const isLeftOut = clause.from === from && from === sentence.from && isThird(analysis, from);
  const last = analysis.mentions.findLast(
    (m) => m.to <= clause.from && (isLeftOut || m.from >= sentence.from) && !isService(m),
  );
  return isParent(last ?? null, able) && !last?.possessive;
}

/** "Consent - verbal, by mother". */
export const isLabelled = (
  analysis: Analysis,
  { label, from, to }: Sentence,
  able: readonly PersonRole[],
): boolean =>
  CONSENT.test(label ?? '') &&
  analysis.mentions.some(
    (m) =>
      m.from >= from &&
      m.from < to &&
      isParent(m, able) &&
      !m.possessive &&
      !isAdjective(analysis, m.from),
  );

/** "Parental consent" names nobody. */
const isAdjective = ({ tokens }: Analysis, at: number): boolean => tokens[at]?.lower === 'parental';

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
