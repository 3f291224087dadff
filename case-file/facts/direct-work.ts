import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { isFamilys, isTogether, OTHERS } from './done-together';
import { type Fact, type Facts, known } from './fact';
import { allSeen } from './seen';
import { hitsIn } from './sentences';
import { answerTo, MARK } from './tool-answers';

/** What is on the file of direct work with the child (rulebook, direct-work-with-child). */

type Level = 'none' | 'planned' | 'done' | 'said';
interface Found {
  level: Level;
  evidence: Evidence[];
}
const LEVELS: readonly Level[] = ['none', 'planned', 'done', 'said'];

/** Where direct work is recorded, and where it may only be planned. */
const RECORDS = ['visit', 'case-note'] as const;
const PLANS = ['supervision', 'plan', 'meeting', 'review', 'management-decision'] as const;

const directWork: Fact = (_, context) => {
  const where = 'inWindow';
  const found = [
    ...allSeen(context, {
      key: 'direct-work',
      kinds: RECORDS,
      where,
      look: (entry) => recorded(analysisOf(context, entry)),
    }),
    ...allSeen(context, {
      key: 'direct-work-planned',
      kinds: PLANS,
      where,
      look: (entry) => planned(analysisOf(context, entry)),
    }),
  ].map(({ seen }) => seen);
  const best = LEVELS.findLast((level) => found.some((one) => one.level === level)) ?? 'none';
  return known(
    best,
    best === 'none' ? [] : found.filter((one) => one.level === best).flatMap((one) => one.evidence),
  );
};

export const directWorkFacts: Facts = {
  'direct-work': {
    of: 'case',
    says: 'said: a tool was used and what the child said or showed is recorded; done: used without that; planned; none',
    fact: directWork,
  },
};

/** The strongest that one visit or note tells. */
function recorded(analysis: Analysis): Found | null {
  let best: Found | null = null;
  for (const tool of toolsIn(analysis)) {
    const one = levelOf(analysis, tool);
    if (!best || LEVELS.indexOf(one.level) > LEVELS.indexOf(best.level)) best = one;
  }
  return best;
}

/** Named tools, and creative methods where worker and child do them together. */
function toolsIn(analysis: Analysis): Hit[] {
  const named = analysis
    .hits('direct-work-tools')
    .filter((hit) => !isWithSomebodyElse(analysis, hit));
  const together = analysis.hits('creative-methods').filter((hit) => isTogether(analysis, hit));
  return [...named, ...together].filter(
    (hit) =>
      !hit.negated &&
      (!hit.quoted || isTitle(analysis, hit)) &&
      !isFamilys(hit.clause?.source ?? null),
  );
}

/** "Completed 'My Safety Plan'": marks around a tool's name, not around words that were said. */
const isTitle = ({ tokens }: Analysis, { from, to }: Hit): boolean =>
  MARK.test(tokens[from - 1]?.text ?? '') && MARK.test(tokens[to]?.text ?? '');

function levelOf(analysis: Analysis, tool: Hit): Found {
  const { sentence } = tool;
  if (sentence.property !== 'text')
    return { level: 'planned', evidence: [quoteTokens(analysis, sentence)] };
  if (hitsIn(analysis, 'leaving-acts', sentence).length && !isPast(analysis, sentence)) {
    return { level: 'planned', evidence: [quoteTokens(analysis, sentence)] };
  }
  const answer = answerTo(analysis, tool);
  const evidence = [quoteTokens(analysis, sentence)];
  if (!answer) return { level: 'done', evidence };
  return {
    level: 'said',
    evidence: answer === sentence ? evidence : [...evidence, quoteTokens(analysis, answer)],
  };
}

/** "I'd planned an hour, using the volcano sheet": told afterwards. */
const isPast = (analysis: Analysis, { from, to }: Sentence): boolean =>
  analysis.tokens
    .slice(from, to)
    .some(({ lower }) =>
      /^(?:'d|had|planned|used|did|completed|started|began|brought)$/.test(lower),
    ) &&
  !analysis.tokens
    .slice(from, to)
    .some(({ lower }) => /^(?:next|will|'ll|left|dropped)$/.test(lower));

/** "Three Houses with Mum", "K's Three Houses" on a brother's file. */
function isWithSomebodyElse(
  { mentions, tokens }: Analysis,
  { from, to, sentence, clause }: Hit,
): boolean {
  const inSentence = mentions.filter((one) => one.from >= sentence.from && one.to <= sentence.to);
  if (inSentence.some(({ roles }) => roles.includes('child'))) return false;
  if (isFamilys(clause?.actor ?? null)) return true;
  const partner = inSentence.find(
    (one) => one.from >= to && /^(?:with|w|for)$/.test(tokens[one.from - 1]?.lower ?? ''),
  );
  const owner = inSentence.find((one) => one.to <= from && one.possessive);
  return [partner, owner].some((one) => one?.roles.some((role) => OTHERS.has(role)));
}

/** Direct work named in a plan, a supervision or a meeting is planned. */
function planned(analysis: Analysis): Found | null {
  const tool = analysis
    .hits('direct-work-tools')
    .find((hit) => !hit.negated && !hit.quoted && !isWithSomebodyElse(analysis, hit));
  return tool ? { level: 'planned', evidence: [quoteTokens(analysis, tool.sentence)] } : null;
}
