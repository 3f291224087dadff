import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Token } from '../text/tokens';
import { covered, hitsIn } from './sentences';
import {
  isBecause,
  isSessionOn,
  opensWithReason,
  saysWhat,
  saysWhatItWasAbout,
} from './visit-reasons';

/** How a sentence says why a worker went: "I visited to go through …", "HV re exclusion", "so that …". */

/** True when the sentence says what a visit of the writer's was for. */
export function saysWhatFor(analysis: Analysis, sentence: Sentence): boolean {
  const acts = hitsIn(analysis, 'visiting-acts', sentence).filter((act) =>
    isWorkers(analysis, sentence, act.from),
  );
  const labels = hitsIn(analysis, 'purpose-labels', sentence);
  return (
    [...acts, ...labels].some(({ to }) => isFollowedByAim(analysis, sentence, to)) ||
    labels.some((label) => isNamed(analysis, label, sentence)) ||
    acts.some(
      (act) => plansSomething(analysis, act, sentence) || isBecause(analysis, act, sentence),
    ) ||
    opensWithReason(analysis, sentence, acts) ||
    saysWhatItWasAbout(analysis, sentence) ||
    isSessionOn(analysis, sentence)
  );
}

/** "to …" with an act, or "so that …", somewhere after the word that says of going or meaning. */
function isFollowedByAim(analysis: Analysis, sentence: Sentence, from: number): boolean {
  const { tokens } = analysis;
  for (let at = from; at < sentence.to - 1; at++) {
    const [word, next] = [tokens[at], tokens[at + 1]];
    if (word?.lower === 'to' && namesAnAct(analysis, sentence, at)) return true;
    if (
      word?.lower === 'so' &&
      at - from < NEAR &&
      next &&
      SO_THAT.has(next.lower === 'that' ? 'that' : next.pos)
    )
      return true;
  }
  return false;
}

/** "My reason for going was the complaint": named after "was", and more than a kind of visit. */
function isNamed(analysis: Analysis, { to }: Hit, sentence: Sentence): boolean {
  const be = analysis.tokens.slice(to, to + NAMED_WITHIN).findIndex(({ lemma }) => lemma === 'be');
  return be >= 0 && to + be < sentence.to && saysWhat(analysis, sentence, to + be + 1);
}
const NAMED_WITHIN = 5;

const SO_THAT = new Set(['that', 'PROPN', 'PRON']);
const NEAR = 20;
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
/** Verbs of any visit; they are a purpose only with what stands after them. */
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
/** Doing a visit says nothing of why; these are a purpose only with something beside the visit. */
const CARRYING_OUT = new Set([
  'undertake',
  'conduct',
  'carry',
  'complete',
  'make',
  'fulfil',
  'hold',
  'perform',
  'facilitate',
  'attend',
  'ensure',
]);
const THROUGH = new Set(['through', 'over', 'thro', 'thru']);
const WITH_OBJECT = new Set(['do', 'get', 'have', 'meet']);
const OBJECT = new Set(['NOUN', 'PROPN', 'DET']);

/** True when an act that is more than looking in follows "to": "to discuss the police report". */
export function namesAnAct(analysis: Analysis, sentence: Sentence, to: number): boolean {
  const { tokens } = analysis;
  // "to complete the form": the tagger takes some verbs for adjectives or nouns.
  const takesObject =
    /^(?:DET|PRON)$/.test(tokens[to + 2]?.pos ?? '') &&
    /^(?:ADJ|NOUN)$/.test(tokens[to + 1]?.pos ?? '');
  if (takesObject) return true;
  const opens = isVerb(tokens[to + 1]) || (tokens[to + 1]?.pos === 'ADV' && isVerb(tokens[to + 2]));
  if (!opens) return false;
  const generic = [...hitsIn(analysis, 'check-ins', sentence), ...kinds(analysis, sentence)];
  for (let at = to + 1; at < sentence.to; at++) {
    const token = tokens[at];
    if (!token || !isVerb(token) || covered(hitsIn(analysis, 'check-ins', sentence), at)) continue;
    const after = tokens.slice(at + 1, Math.min(at + 6, sentence.to));
    if (
      CARRYING_OUT.has(token.lemma) &&
      isOfVisit(after, (place) => covered(generic, at + 1 + place))
    )
      continue;
    if (token.pos === 'VERB' && !EVERYDAY.has(token.lemma)) return true;
    if (
      /^(?:see|check)$/.test(token.lemma) &&
      after.slice(0, 4).some(({ lower }) => ASKING.has(lower))
    )
      return true;
    if (token.lemma === 'check' && after[0] && !/^(?:on|up|in|\.)$/.test(after[0].lower))
      return true;
    if (token.lemma === 'go' && THROUGH.has(after[0]?.lower ?? '')) return true;
    const object = after.findIndex(
      ({ pos }, offset) => OBJECT.has(pos) && !covered(generic, at + 1 + offset),
    );
    if (WITH_OBJECT.has(token.lemma) && object >= 0 && after[0]?.pos !== 'ADP') return true;
  }
  return false;
}

/** "to undertake a statutory visit to the child": all that is carried out is a kind of visit. */
function isOfVisit(after: readonly Token[], isGeneric: (place: number) => boolean): boolean {
  const object = after.findIndex(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ');
  return object >= 0 && isGeneric(object);
}

const kinds = (analysis: Analysis, sentence: Sentence): readonly Hit[] =>
  hitsIn(analysis, 'visit-kinds', sentence);

const isVerb = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' || /^(?:be|do|have)$/.test(token?.lower ?? '');

const PLANNER = /^(?:i|we|['’]d|had)$/;

/** "I'd planned an hour on what happens before he blows", "I wanted Lewis's own account". */
function plansSomething({ tokens }: Analysis, { to: after }: Hit, sentence: Sentence): boolean {
  const [before, act, next] = [tokens[after - 2], tokens[after - 1], tokens[after]];
  if (!act || !next || after >= sentence.to) return false;
  if (act.lemma === 'plan' && next.pos !== 'PART') return PLANNER.test(before?.lower ?? '');
  return act.lower === 'wanted' && (next.pos === 'PROPN' || next.pos === 'DET');
}

/** The worker went: "I went", "Went", "Joint visit to"; not "Mum wanted". */
function isWorkers(analysis: Analysis, sentence: Sentence, act: number): boolean {
  const { tokens, mentions } = analysis;
  const general = [...kinds(analysis, sentence), ...hitsIn(analysis, 'visiting-acts', sentence)];
  let named = false;
  for (let at = act - 1; at >= sentence.from; at--) {
    const token = tokens[at];
    if (!token || token.text === ';') return true;
    const mention = mentions.find((one) => one.from <= at && at < one.to);
    if (mention) return mention.roles.includes('worker');
    if (covered(general, at) || DAYTIME.test(token.lower)) continue;
    if (token.pos === 'PRON') return false;
    named ||= token.pos === 'NOUN' || token.pos === 'PROPN';
  }
  return !named;
}

const DAYTIME = /^(?:today|this|afternoon|morning|evening|teatime|after|thing|main)$/;
