import type { Analysis, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { isOwnVoice } from './own-words';
import { hitsIn } from './sentences';

/** A judgement of whether a parent can or will change, in other words than these. */

const PARENT = new Set(['mother', 'father', 'partner', 'parents']);

/** How far the act may stand from the judgement: "unlikely, as things are, to put him first". */
const WITHIN = 7;

/**
 * "I think Carly is able to turn this round", "little likelihood of her altering it": how likely it
 * is, and an act of change by a parent. Not what a parent says of herself, nor what a plan asks for.
 */
export const judgesChange = (analysis: Analysis, sentence: Sentence): boolean => {
  const acts = hitsIn(analysis, 'change-acts', sentence);
  if (acts.length === 0) return false;
  return hitsIn(analysis, 'change-judgements', sentence).some(({ from, to, clause, quoted }) => {
    if (quoted || !isJudged(analysis, clause)) return false;
    return acts.some(
      (act) =>
        act.from >= to - 1 &&
        act.from <= to + WITHIN &&
        !act.quoted &&
        isJudged(analysis, act.clause) &&
        isParents(analysis, sentence, from, act.from, act.clause),
    );
  });
};

/** By the writer or another professional, and so: "there is little likelihood" is nobody else's, whoever was reported before. */
export const isJudged = ({ tokens }: Analysis, clause: Clause | null): boolean =>
  clause !== null &&
  clause.modality !== 'question' &&
  clause.modality !== 'conditional' &&
  (OWN.test(tokens[clause.from]?.lower ?? '') ||
    isOwnVoice(clause.source) ||
    isProfessionals(clause.source));

const OWN = /^(?:there|i|we)$/;

const isProfessionals = (who: Clause['source']): boolean =>
  who !== null && who !== 'author' && !who.roles.some((role) => FAMILY.has(role));
const FAMILY = new Set<string>([...PARENT, 'child', 'sibling', 'wider-family', 'carer']);

/** Whose change it is: whoever is named last before the act; a child's own is none. */
function isParents(
  { mentions }: Analysis,
  sentence: Sentence,
  from: number,
  act: number,
  clause: Clause | null,
): boolean {
  const named = mentions.filter((one) => one.from >= sentence.from && one.from < act);
  const nearest = named.findLast(({ roles }) => roles.some((role) => FAMILY.has(role)));
  if (nearest && nearest.from >= from - BACK) return nearest.roles.some((role) => PARENT.has(role));
  const actor = clause?.actor ?? null;
  if (actor === null || actor === 'author')
    return nearest?.roles.some((role) => PARENT.has(role)) ?? false;
  return actor.roles.some((role) => PARENT.has(role));
}
const BACK = 8;
