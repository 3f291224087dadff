import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { type Fact, type Facts, known } from './fact';
import { allSeen } from './seen';
import { hitsIn } from './sentences';

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
    ({ negated, quoted, clause }) => !negated && !quoted && !isFamilys(clause?.source ?? null),
  );
}

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

/** How far what the child says in words may stand from the tool; what is marked or chosen may stand anywhere after it. */
const NEAR = 4;

function answerTo(analysis: Analysis, tool: Hit): Sentence | undefined {
  const { sentence } = tool;
  return analysis.sentences.find((one) => {
    if (one.kind !== 'prose' || one.property !== 'text' || one.index < sentence.index) return false;
    if (hitsIn(analysis, 'not-taken-up', one).length > 0) return false;
    const near = one.index <= sentence.index + NEAR && isSameParagraph(analysis, sentence, one);
    const marks = hitsIn(analysis, 'child-marks', one).some(
      (hit) => isChilds(hit, near) && hit.from !== tool.from,
    );
    const says = hitsIn(analysis, 'child-says', one).some(
      (hit) => isChilds(hit, false) && !hit.negated,
    );
    const isNext = near && one.index <= sentence.index + 1;
    const isPart = near && one !== sentence && ANSWER_LABEL.test(one.label ?? '');
    return marks || isPart || (near && says) || (isNext && hasQuote(analysis, one, tool));
  });
}

/** "House of worries: Dad shouting": a part of the tool with what was put there. */
const ANSWER_LABEL =
  /\b(?:house|worr|good things|dream|wish|hope|feel|happy|sad|scared|angry|like|safe|strength|people|important)/i;

/** The child does it; close to the tool a note may leave its subject out. */
function isChilds({ clause }: Hit, orNobody: boolean): boolean {
  const actor = clause?.actor ?? null;
  if (actor === null || actor === 'author') return orNobody;
  return actor.roles.includes('child');
}

const hasQuote = ({ tokens }: Analysis, { from, to }: Sentence, tool: Hit): boolean =>
  tokens.slice(Math.max(from, tool.to), to).filter(({ text }) => /^["“”‘’']$/.test(text)).length >=
  2;

function isSameParagraph({ entry }: Analysis, first: Sentence, second: Sentence): boolean {
  return !entry.text.slice(first.end, second.start).includes('\n\n');
}

const OTHERS = new Set<string>([
  'mother',
  'father',
  'partner',
  'parents',
  'wider-family',
  'carer',
  'sibling',
]);

/** "Mum said that he uses his worry monster": told by the family, not done by the service. */
const isFamilys = (source: Clause['source']): boolean =>
  source !== null && source !== 'author' && source.roles.some((role) => OTHERS.has(role));

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

const isWriters = (actor: Clause['actor']): boolean =>
  actor === 'author' || actor?.roles.includes('worker') === true;

const GIVES = /^(?:give|hand|send|post)$/;
const USING = new Set(['use', 'do', 'complete', 'try', 'bring', 'make']);

/** "We drew", "completed the mapping with Kian", "Used emoji cards": worker and child together, nobody else. */
function isTogether({ mentions, tokens }: Analysis, { sentence, clause }: Hit): boolean {
  const words = tokens.slice(clause?.from ?? sentence.from, clause?.to ?? sentence.to);
  const has = (pattern: RegExp) => words.some(({ lower }) => pattern.test(lower));
  const here = mentions.filter((one) => one.from >= sentence.from && one.to <= sentence.to);
  const nearby = clause?.mentions ?? here;
  if (nearby.some(({ roles }) => roles.some((role) => OTHERS.has(role)))) return false;
  // "Gave her the card I'd written": a present, not something done together.
  if (
    words.some(({ lemma, pos }) => pos === 'VERB' && GIVES.test(lemma)) &&
    !has(/^(?:we|us|together)$/)
  )
    return false;
  const child = here.some(({ roles }) => roles.includes('child'));
  const byWriter = isWriters(clause?.actor ?? null) && words.some(({ lemma }) => USING.has(lemma));
  const shared =
    has(/^(?:with|w|together|us)$/) && (has(/^(?:i|me)$/) || clause?.actor === 'author');
  return has(/^we$/) || byWriter || (child && (shared || has(/^i$/)));
}

/** Direct work named in a plan, a supervision or a meeting is planned. */
function planned(analysis: Analysis): Found | null {
  const tool = analysis
    .hits('direct-work-tools')
    .find((hit) => !hit.negated && !hit.quoted && !isWithSomebodyElse(analysis, hit));
  return tool ? { level: 'planned', evidence: [quoteTokens(analysis, tool.sentence)] } : null;
}
