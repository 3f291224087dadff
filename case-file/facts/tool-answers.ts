import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { OTHERS } from './done-together';
import { hitsIn } from './sentences';

/** What a child said or showed through a tool of direct work. */

/** A quotation mark. */
export const MARK = /^["“”‘’']$/;

/** How far what the child says in words may stand from the tool; what is marked or chosen may stand anywhere after it. */
const NEAR = 4;

/** The sentence that tells what the child said or showed through a tool; undefined when none does. */
export function answerTo(analysis: Analysis, tool: Hit): Sentence | undefined {
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
    return (
      marks ||
      isPart ||
      (near && (isReply(one) || talks(analysis, one))) ||
      spellsOut(analysis, one, tool) ||
      (near && says) ||
      (isNext && hasQuote(analysis, one, tool))
    );
  });
}

/** "House of worries: Dad shouting": a part of the tool with what was put there. */
const ANSWER_LABEL =
  /\b(?:house|worr|good things|dream|wish|hope|feel|happy|sad|scared|angry|like|safe|strength|people|important)/i;

/** "Sam: 'When he shouts'": the child's answer to what was asked or drawn. */
const isReply = ({ labelled, to }: Sentence): boolean =>
  labelled?.roles.includes('child') === true && to - labelled.to > 1;

/** "Once the flour was out she talked: she is sick of being asked." */
const talks = ({ tokens }: Analysis, { clauses, to }: Sentence): boolean =>
  clauses.some(
    ({ actor, from, to: end }) =>
      end < to &&
      tokens[end - 1]?.text === ':' &&
      actor !== null &&
      actor !== 'author' &&
      actor.roles.includes('child') &&
      tokens.slice(from, end).some(({ lemma }) => /^(?:talk|answer|open|chat|speak)$/.test(lemma)),
  );

/** "Made a shield with me: a fist on one side": what was put there stands behind a colon. */
function spellsOut(
  { tokens, mentions }: Analysis,
  { from, to, clauses }: Sentence,
  tool: Hit,
): boolean {
  if (tool.from < from || tool.from >= to) return false;
  if (!mentions.some((one) => one.from >= from && one.to <= to && one.roles.includes('child')))
    return false;
  const colon = tokens.findIndex(({ text }, at) => at >= tool.to && at < to && text === ':');
  const rest = clauses.find((one) => one.from > colon);
  return colon >= 0 && to - colon > SPELT && isOwnOrChilds(rest ?? null);
}
const SPELT = 4;
const isOwnOrChilds = (clause: Clause | null): boolean => {
  const actor = clause?.actor ?? null;
  return actor === null || actor === 'author' || !actor.roles.some((role) => OTHERS.has(role));
};

/** The child does it; close to the tool a note may leave its subject out. */
function isChilds({ clause }: Hit, orNobody: boolean): boolean {
  const actor = clause?.actor ?? null;
  if (actor === null || actor === 'author') return orNobody;
  return actor.roles.includes('child');
}

const hasQuote = ({ tokens }: Analysis, { from, to }: Sentence, tool: Hit): boolean =>
  tokens.slice(Math.max(from, tool.to), to).filter(({ text }) => MARK.test(text)).length >= 2;

function isSameParagraph({ entry }: Analysis, first: Sentence, second: Sentence): boolean {
  return !entry.text.slice(first.end, second.start).includes('\n\n');
}
