import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { ADULTS, isChildOrNobody } from './declined-alone';
import { hitsIn } from './sentences';
import { within } from './substance';

/** Where the adults of the family were while a worker saw the child. */

/** An adult of the family was with the worker and the child. */
export const withAdults = (analysis: Analysis): boolean =>
  analysis
    .hits('adults-with-child')
    .some(({ quoted, clause }) => !quoted && (clause?.modality ?? 'stated') === 'stated') ||
  analysis.hits('beside-us').some((hit) => isAdultThere(analysis, hit));

/** "Leanne sat next to us peeling spuds", "Nadia came too": an adult of the family was there. */
function isAdultThere(analysis: Analysis, { clause, quoted, negated }: Hit): boolean {
  const actor = clause?.actor ?? null;
  if (!clause || quoted || negated || clause.modality !== 'stated') return false;
  if (actor === null || actor === 'author') return false;
  return actor.roles.some((role) => ADULTS.has(role)) && isWhereabouts(analysis, clause);
}

/** "Sam and I chatted while Jo listened", "showed me his room with Jo following": a walk or a room, with an adult of the family. */
export function isShared(analysis: Analysis, { sentence, clause, from }: Hit): boolean {
  // "Mum gave us the front room": whoever gave it is no longer in it.
  if (GIVES.test(analysis.tokens[from]?.lemma ?? '')) return false;
  const adults = mentionsIn(analysis, sentence).filter(
    ({ roles, possessive }) => !possessive && roles.some((role) => ADULTS.has(role)),
  );
  return adults.some((adult) => {
    if (isTold(analysis, adult.from)) return false;
    if (clause && clause.from <= adult.from && adult.to <= clause.to && isPartner(analysis, adult))
      return true;
    const own = sentence.clauses.find(({ to }) => adult.from < to);
    const words = own ? analysis.tokens.slice(own.from, own.to) : [];
    return words.some(({ lemma, lower }) => LISTENS.test(lemma) || LISTENS.test(lower));
  });
}
/** "With Mum", "Mum and Sam". */
const isPartner = ({ tokens }: Analysis, { from, to }: { from: number; to: number }): boolean =>
  /^(?:with|w|and|&)$/.test(tokens[from - 1]?.lower ?? '') ||
  /^(?:and|&)$/.test(tokens[to]?.lower ?? '');

const GIVES = /^(?:give|lend|find|let|leave|offer)$/;
const LISTENS =
  /^(?:listen|follow|join|watch|hover|sit|prompt|interrupt|answer|add|chip|alongside|beside|there|present|iron|stay)$/;

/** "Told me about Dad", "his mum has been crying": whom the talk was of. */
const isTold = ({ tokens }: Analysis, from: number): boolean =>
  [1, 2].some((back) =>
    /^(?:about|of|re|regarding|from|for)$/.test(tokens[from - back]?.lower ?? ''),
  );

/** "Mum was downstairs" in the sentence that tells of the child and the worker, or of time for them, or beside it. */
export function isApart(analysis: Analysis, { from, sentence, clause }: Hit): boolean {
  const adult = mentionsIn(analysis, sentence)
    .filter((one) => one.to <= from && !one.pronoun)
    .at(-1);
  if (!adult?.roles.some((role) => ADULTS.has(role))) return false;
  if (clause && within(analysis, 'beside-us', clause).length > 0) return false;
  if (clause && isBefore(analysis, sentence, clause)) return false;
  // "Lee took the baby up and Mum and Sam talked with me": another adult is there.
  const another = mentionsIn(analysis, sentence).some(
    (one) =>
      one.from > from &&
      !one.pronoun &&
      !one.possessive &&
      one.person !== adult.person &&
      one.roles.some((role) => ADULTS.has(role)) &&
      isPartner(analysis, one),
  );
  if (another) return false;
  if (isOfBoth(analysis, sentence)) return true;
  if (!clause || clause.mentions.some(isChild) || !isWhereabouts(analysis, clause)) return false;
  return [-1, 1].some((step) => {
    const beside = analysis.sentences[sentence.index + step];
    return (
      beside?.property === sentence.property &&
      (isOfBoth(analysis, beside) || (step > 0 && spokeOnceGone(analysis, clause, beside))) &&
      !mentionsIn(analysis, beside).some(
        (one) =>
          !one.pronoun && !isTold(analysis, one.from) && one.roles.some((role) => ADULTS.has(role)),
      )
    );
  });
}

/** "Mum was in the kitchen when I arrived": where somebody was before the visit began. */
const isBefore = ({ tokens }: Analysis, { clauses }: Sentence, clause: Clause): boolean => {
  const next = clauses.find(({ from }) => from >= clause.to);
  const words = next ? tokens.slice(next.from, next.to) : [];
  return (
    /^(?:when|as)$/.test(words[0]?.lower ?? '') &&
    words.some(({ lemma }) => /^(?:arrive|come|get|call|visit)$/.test(lemma)) &&
    words.some(({ lower }) => /^(?:i|we|sw|worker)$/.test(lower))
  );
};

/** "Mum stayed in the lounge": where somebody was or went, not what was told of work. */
function isWhereabouts({ tokens }: Analysis, { from, to, actor }: Clause): boolean {
  const verb = tokens.slice(from, to).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (verb) return WHEREABOUTS.test(verb.lemma);
  // "Mum on the settee beside us": a note without its verb.
  return actor !== null && actor !== 'author' && actor.from >= from;
}
const WHEREABOUTS =
  /^(?:be|stay|remain|go|leave|wait|sit|step|pop|take|move|make|put|get|cook|come|give|keep|disappear|retire|stand|join|perch|lie|hover|nip|excuse|withdraw|walk|retreat|busy|collect|fetch)$/;

const isChild = ({ roles }: { roles: readonly string[] }): boolean => roles.includes('child');
const mentionsIn = ({ mentions }: Analysis, { from, to }: Sentence) =>
  mentions.filter((one) => one.from >= from && one.to <= to);

/** Time that somebody gave the child. */
const isOfBoth = (analysis: Analysis, sentence: Sentence): boolean =>
  mentionsIn(analysis, sentence).some(isChild) &&
  (hitsIn(analysis, 'seeing-acts', sentence).length > 0 ||
    hitsIn(analysis, 'contact-incoming', sentence).some(
      ({ clause }) => clause !== null && isChildOrNobody(clause),
    ));

/** "Mum took herself off to the kitchen. Sam said …": somebody left, and the child spoke. */
const spokeOnceGone = ({ tokens }: Analysis, left: Clause, after: Sentence): boolean =>
  tokens.slice(left.from, left.to).some(({ lemma, pos }) => pos === 'VERB' && LEAVES.test(lemma)) &&
  after.clauses[0] !== undefined &&
  after.clauses[0].actor !== null &&
  isChildOrNobody(after.clauses[0]) &&
  after.clauses[0].actor !== 'author' &&
  after.clauses.some(({ source }) => source !== null && source !== 'author' && isChild(source));
const LEAVES = /^(?:leave|go|pop|nip|step|take|disappear|retire|withdraw|excuse|walk|move)$/;
