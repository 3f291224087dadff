import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { isJudged, judgesChange } from './change-judged';
import { type Facts, known } from './fact';
import { contentLeft, tellingSentences, within } from './substance';

/** Whether the parents' capacity to change is assessed, and why it is thought so (rulebook, capacity-to-change). */
export const capacityFacts: Facts = {
  'change-documents': {
    of: 'case',
    says: 'how many assessments, plans and risk assessments lie in the window',
    fact: (_, context) => known(documents(context).length),
  },
  'capacity-to-change': {
    of: 'case',
    says: 'what they say of a parent’s capacity to change: reasoned, stated or none',
    fact: (_, context) => {
      const said = documents(context).map((entry) =>
        context.ofEntry('change', entry, () => changeIn(analysisOf(context, entry))),
      );
      const reasoned = said.find((one) => one?.why);
      if (reasoned?.why) return known('reasoned', [reasoned.what, reasoned.why]);
      const stated = said.find((one) => one !== null);
      if (stated) return known('stated', [stated.what]);
      const nearest = documents(context)[0];
      return known('none', nearest ? [quoteEntry(nearest, 'against')] : []);
    },
  },
};

const documents = (context: Context) => context.inWindow('assessment', 'plan', 'risk-assessment');

interface Said {
  what: Evidence;
  why: Evidence | null;
}

const PARENT = new Set(['mother', 'father', 'partner', 'parents']);
/** A reason stands in the same sentence or in the next two. */
const NEAR = 2;
const ENOUGH = 3;

function changeIn(analysis: Analysis): Said | null {
  const sentences = tellingSentences(analysis);
  let stated: Said | null = null;
  for (const [index, sentence] of sentences.entries()) {
    if (!speaksOfChange(analysis, sentence)) continue;
    const near = sentences
      .slice(index, index + 1 + NEAR)
      .filter((one) => one === sentence || one.heading === sentence.heading);
    const reason = near.find((one, place) => givesReason(analysis, one, place > 0));
    const said = {
      what: quoteTokens(analysis, sentence),
      why: reason ? quoteTokens(analysis, reason) : null,
    };
    if (said.why) return said;
    stated ??= said;
  }
  return stated;
}

const tellsOfParent = ({ mentions }: Analysis, { from, to }: Sentence): boolean =>
  mentions.some((m) => m.from >= from && m.from < to && m.roles.some((role) => PARENT.has(role)));

/** "She can make these changes", or anything said of a parent under a heading for it. */
function speaksOfChange(analysis: Analysis, sentence: Sentence): boolean {
  if (!tellsOfParent(analysis, sentence) && !PARENT_HEADING.test(sentence.heading ?? ''))
    return false;
  if (CHANGE_HEADING.test(sentence.heading ?? '') || CHANGE_HEADING.test(sentence.label ?? ''))
    return true;
  return (
    within(analysis, 'change-phrases', sentence).some(({ clause }) => isJudged(analysis, clause)) ||
    judgesChange(analysis, sentence)
  );
}
/** "Both can make any change that's asked of them" below it is said of them. */
const PARENT_HEADING = /^(?:the )?(?:parents?|parenting|mother|father)\b/i;
const CHANGE_HEADING =
  /\b(?:capacity|ability|motivation|readiness|able|can|will)\b.*\bchang(?:e|es|ing)\b|\bprognosis\b/i;

/** A reason that is marked as one, or, in a sentence that follows, something that a parent has done. */
function givesReason(analysis: Analysis, sentence: Sentence, follows: boolean): boolean {
  if (
    within(analysis, 'reason-markers', sentence).length > 0 &&
    (!follows || tellsOfParent(analysis, sentence))
  )
    return contentLeft(analysis, sentence, ['reason-empty']).length >= ENOUGH;
  if (!follows && isLinked(analysis, sentence)) return true;
  if (!follows && !sentence.clauses.some(({ from }) => analysis.tokens[from - 1]?.text === ':'))
    return false;
  return sentence.clauses.some(({ actor, from, to, modality }) => {
    const parent =
      actor !== null && actor !== 'author' && actor.roles.some((role) => PARENT.has(role));
    return (
      (parent || !follows) &&
      modality === 'stated' &&
      contentLeft(analysis, { from, to }, []).length >= ENOUGH
    );
  });
}

/** "She has kept every test, so she can do this", "… as she did with her first": a clause that gives the ground, or rests on one. */
const isLinked = (analysis: Analysis, { clauses, from }: Sentence): boolean =>
  clauses.some(
    (clause) =>
      clause.from > from &&
      LINKS.has(analysis.tokens[clause.from]?.lower ?? '') &&
      contentLeft(analysis, clause, ['reason-empty']).length >= LITTLE,
  );
const LINKS = new Set(['as', 'since', 'so', 'because', 'cos', 'having']);
const LITTLE = 2;
