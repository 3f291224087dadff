import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import type { Token } from '../text/tokens';
import { type Facts, known } from './fact';
import { namesAnAct, saysWhatFor } from './purpose-clause';
import { covered, hitsIn, isOfLabel, proseOf } from './sentences';

/** Whether a visit says why it was made (rulebook, visit-purpose-stated). */
export const visitPurposeFacts: Facts = {
  'visit-purpose-stated': {
    of: 'record',
    says: 'the visit says why it was made; a type, "routine" or a check-in is not a purpose',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const why = purposeOf(analysisOf(context, entry));
      return why ? known(true, [why]) : known(false, [quoteEntry(entry, 'against')]);
    },
  },
};

/** A visit says at its start why it was made; later sentences tell what happened. */
const OPENING = 4;

function purposeOf(analysis: Analysis): Evidence | null {
  const boxes = analysis.sentences.filter((one) => isPurposeBox(analysis, one));
  const opening = proseOf(analysis).slice(0, OPENING);
  const said =
    boxes.find((one) => saysMore(analysis, one)) ??
    opening.find((one) => saysWhatFor(analysis, one)) ??
    proseOf(analysis).find((one) => looksBack(analysis, one));
  return said ? quoteTokens(analysis, said) : null;
}

/** Names of the box or heading under which a visit says why it was made. */
export const PURPOSE =
  /\b(?:purpose|reason|aims?|objectives?|focus|agenda|why)\b|\bwhat\b.*\b(?:(?:was|is) for|hoped? (?:for|to)|wanted|planned|came (?:for|to do))\b/i;

/** A labelled value of the form, or a line of the text, that is labelled as the purpose. */
function isPurposeBox(analysis: Analysis, sentence: Sentence): boolean {
  const { property, label, heading, kind } = sentence;
  if (kind !== 'prose') return false;
  const isField = property.startsWith('fields.');
  const names = isField ? [property.slice('fields.'.length)] : [label ?? '', heading ?? ''];
  return names.some((name) => PURPOSE.test(name)) || openingLabel(analysis, sentence) !== undefined;
}

/** "The purpose of the visit was …", "My aim today …". */
const openingLabel = (analysis: Analysis, sentence: Sentence): Hit | undefined =>
  hitsIn(analysis, 'purpose-labels', sentence).find(({ from }) => from === sentence.from + 1);

/** "which was what I had come to do": the purpose named after the fact. */
const looksBack = ({ tokens }: Analysis, { from, to }: Sentence): boolean =>
  LOOKING_BACK.test(
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(' '),
  );
const LOOKING_BACK =
  /\b(?:what (?:i|we) (?:['’]d |had )?(?:come|came|gone|went|planned|wanted)|which (?:was|is) (?:why|the reason|the purpose|my reason))\b/;

const PART_END = /^(?:[;,.+&/:–-]|and)$/;
const CIRCUMSTANCE = new Set([
  'before',
  'after',
  'during',
  'in',
  'at',
  'on',
  'for',
  'with',
  'w',
  'within',
  'as',
  'to',
]);
const CONTENT = new Set(['VERB', 'NOUN', 'PROPN']);

/** Something is left of a purpose box beside the kind of visit, a check-in and people's names. */
function saysMore(analysis: Analysis, sentence: Sentence): boolean {
  const generic = [
    ...hitsIn(analysis, 'visit-kinds', sentence),
    ...hitsIn(analysis, 'check-ins', sentence),
  ];
  let [skipping, afterGeneric] = [false, false];
  const start = openingLabel(analysis, sentence)?.to ?? sentence.from;
  // "Direct work: what home is like" below a heading is all of it the purpose.
  const labelled = !PURPOSE.test(sentence.heading ?? '');
  for (let at = start; at < sentence.to; at++) {
    const token = analysis.tokens[at];
    if (!token || (labelled && isOfLabel(sentence, token))) continue;
    if (token.lower === 'to' && namesAnAct(analysis, sentence, at)) return true;
    if (PART_END.test(token.lower)) [skipping, afterGeneric] = [false, false];
    else if (covered(generic, at)) afterGeneric = true;
    else if (afterGeneric && CIRCUMSTANCE.has(token.lower)) skipping = true;
    else if (!skipping && isContent(analysis, token, at)) return true;
  }
  return false;
}

const isContent = ({ mentions }: Analysis, token: Token, at: number): boolean =>
  CONTENT.has(token.pos) &&
  !hasHappened(token) &&
  !mentions.some((one) => one.from <= at && at < one.to);

/** "MV has left": what happened before the visit, not what it was for. */
const hasHappened = ({ pos, lower, lemma }: Token): boolean =>
  pos === 'VERB' && lower !== lemma && !lower.endsWith('ing');
