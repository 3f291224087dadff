import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import type { Token } from '../text/tokens';
import { type Facts, known } from './fact';
import { covered, hitsIn, isOfLabel, proseOf } from './sentences';

/** Whether a visit says why it was made (rulebook, visit-purpose-stated). */
export const visitPurposeFacts: Facts = {
  'visit-purpose-stated': {
    of: 'record',
    says: 'the visit says why it was made; a type, "routine" or a check-in is not a purpose',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const analysis = analysisOf(context, entry);
      const why = purposeOf(analysis);
      return why ? known(true, [why]) : known(false, [quoteEntry(entry, 'against')]);
    },
  },
};

/** A visit says at its start why it was made; later sentences tell what happened. */
const OPENING = 4;

function purposeOf(analysis: Analysis): Evidence | null {
  for (const sentence of analysis.sentences) {
    if (
      sentence.kind === 'prose' &&
      isPurposeBox(analysis, sentence) &&
      saysMore(analysis, sentence)
    ) {
      return quoteTokens(analysis, sentence);
    }
  }
  for (const sentence of proseOf(analysis).slice(0, OPENING)) {
    if (meantFor(analysis, sentence) || madeBecause(analysis, sentence))
      return quoteTokens(analysis, sentence);
  }
  return null;
}

/** A labelled value of the form, or a line of the text, that is labelled as the purpose. */
function isPurposeBox(analysis: Analysis, sentence: Sentence): boolean {
  const { property, label, heading } = sentence;
  const name = property.startsWith('fields.')
    ? property.slice('fields.'.length)
    : (label ?? heading ?? '');
  return (
    PURPOSE.test(name) ||
    hitsIn(analysis, 'purpose-labels', sentence).some(({ from }) => from === sentence.from + 1)
  );
}
const PURPOSE = /\b(?:purpose|reason|aims?|objectives?|focus|agenda|why)\b/i;

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
  const people = analysis.mentions;
  let skipping = false;
  let afterGeneric = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = analysis.tokens[at];
    if (!token) break;
    if (isOfLabel(sentence, token)) continue;
    if (PART_END.test(token.lower)) {
      skipping = false;
      afterGeneric = false;
    } else if (covered(generic, at)) afterGeneric = true;
    else if (afterGeneric && CIRCUMSTANCE.has(token.lower)) skipping = true;
    else if (
      !skipping &&
      CONTENT.has(token.pos) &&
      !isPast(token) &&
      !people.some((one) => one.from <= at && at < one.to)
    )
      return true;
  }
  return false;
}

/** "MV has left": what happened before the visit, not what it was for. */
const isPast = ({ pos, lower, lemma }: { pos: string; lower: string; lemma: string }): boolean =>
  pos === 'VERB' && lower !== lemma && !lower.endsWith('ing');

const ASKING = new Set([
  'how',
  'what',
  'whether',
  'if',
  'where',
  'who',
  'why',
  'when',
  'which',
  'that',
]);
const EVERYDAY = new Set([
  'see',
  'visit',
  'check',
  'be',
  'have',
  'do',
  'go',
  'get',
  'come',
  'say',
  'meet',
]);

/** "I visited to go through the agreement": the worker went, or meant to, for something named. */
function meantFor(analysis: Analysis, sentence: Sentence): boolean {
  const { tokens } = analysis;
  const acts = hitsIn(analysis, 'visiting-acts', sentence).filter((act) =>
    isWorkers(analysis, sentence, act.from),
  );
  const purposes = hitsIn(analysis, 'purpose-labels', sentence);
  for (let at = sentence.from; at < sentence.to - 1; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    const governed = [...acts, ...purposes].some((act) => act.to <= at);
    if (!governed || !token || !next) continue;
    if (
      token.lower === 'to' &&
      opensAnAct(tokens, at + 1) &&
      namesAnAct(analysis, sentence, at + 1)
    )
      return true;
    if (
      token.lower === 'so' &&
      (next.lower === 'that' || next.pos === 'PROPN' || next.pos === 'PRON') &&
      isEarly(token, sentence)
    )
      return true;
  }
  return acts.some((act) => plansSomething(analysis, act.to, sentence));
}

/** "to discuss", "to jointly review": a verb follows, not a place. */
const opensAnAct = (tokens: readonly Token[], at: number): boolean =>
  isVerb(tokens[at]) || (tokens[at]?.pos === 'ADV' && isVerb(tokens[at + 1]));
const isVerb = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' || token?.lower === 'be';

const isEarly = (token: { start: number }, sentence: Sentence): boolean =>
  token.start - sentence.start < 80 + sentence.start;

/** "I'd planned an hour on what happens before he blows": a thing that was planned. */
function plansSomething({ tokens }: Analysis, after: number, sentence: Sentence): boolean {
  const [before, act, next] = [tokens[after - 2], tokens[after - 1], tokens[after]];
  if (!act || !next || after >= sentence.to) return false;
  if (act.lemma === 'plan' && next.pos !== 'PART') return PLANNER.test(before?.lower ?? '');
  return (
    act.lemma === 'want' && act.lower !== act.lemma && (next.pos === 'PROPN' || next.pos === 'DET')
  );
}

const PLANNER = /^(?:i|we|['’]d|had)$/;

/** True when from here to the end of the sentence an act is named that is more than seeing the child. */
function namesAnAct(analysis: Analysis, sentence: Sentence, from: number): boolean {
  const checkIns = hitsIn(analysis, 'check-ins', sentence);
  for (let at = from; at < sentence.to; at++) {
    const token = analysis.tokens[at];
    if (token?.pos !== 'VERB' || covered(checkIns, at)) continue;
    if (!EVERYDAY.has(token.lemma)) return true;
    const after = analysis.tokens.slice(at + 1, Math.min(at + 5, sentence.to));
    if (
      (token.lemma === 'see' || token.lemma === 'check') &&
      after.some(({ lower }) => ASKING.has(lower))
    )
      return true;
    if (token.lemma === 'check' && after[0] && !['on', 'up', 'in', '.'].includes(after[0].lower))
      return true;
    if (token.lemma === 'go' && ['through', 'over', 'thro', 'thru'].includes(after[0]?.lower ?? ''))
      return true;
    if (
      ['do', 'get', 'have', 'meet'].includes(token.lemma) &&
      after[0]?.pos !== 'ADP' &&
      after.some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
    )
      return true;
  }
  return false;
}

/** "Visit following Thursday's disclosure", "HV re school exclusion", "came because he had told school …". */
function madeBecause(analysis: Analysis, sentence: Sentence): boolean {
  const { tokens } = analysis;
  const acts = hitsIn(analysis, 'visiting-acts', sentence).filter((act) =>
    isWorkers(analysis, sentence, act.from),
  );
  return acts.some((act) => {
    for (let at = act.to; at < Math.min(act.to + 6, sentence.to); at++) {
      const token = tokens[at];
      if (token && BECAUSE.has(token.lower)) return true;
      if (token?.pos === 'PUNCT') return false;
    }
    return false;
  });
}
const BECAUSE = new Set(['following', 'because', 're', 'regarding', 'concerning', 'due']);

const VISIT_WORDS =
  /^(?:visit|hv|session|appointment|trip|home|cp|cin|lac|stat|joint|today|this|afternoon|morning|evening|first)$/;

/** The worker went: "I went", "Went", "Visit to"; not "Mum wanted". */
function isWorkers({ tokens, mentions }: Analysis, sentence: Sentence, act: number): boolean {
  for (let at = act - 1; at >= sentence.from; at--) {
    const token = tokens[at];
    if (!token || token.text === ';') return true;
    const mention = mentions.find((one) => one.from <= at && at < one.to);
    if (mention) return mention.roles.includes('worker');
    if (token.pos === 'PRON' && !VISIT_WORDS.test(token.lower)) return false;
  }
  return !tokens
    .slice(sentence.from, act)
    .some(({ pos, lower }) => (pos === 'NOUN' || pos === 'PROPN') && !VISIT_WORDS.test(lower));
}
