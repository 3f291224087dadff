import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Token } from '../text/tokens';
import { isSequel } from './follow-up';
import { isOwnVoice, ownWords, WILL, WRITER } from './own-words';
import { hitsIn } from './sentences';

/** What a worker makes of a visit: what it means, what is needed, what is expected. */

/** "My worry is", "this tells me", "so the flat isn't neutral to her", "she needs a night's sleep". */
export const saysWhatItMeans = (analysis: Analysis, sentence: Sentence): boolean =>
  hitsIn(analysis, 'inference-markers', sentence).some(
    (hit) => !hit.quoted && isOwnVoice(hit.clause?.source ?? null) && !meansForAdult(analysis, hit),
  ) || concludes(analysis, sentence);

/** "Which means she gets the early bus": a consequence for an adult of the family alone. */
function meansForAdult({ tokens, mentions }: Analysis, { from, to, sentence }: Hit): boolean {
  if (tokens[to - 1]?.lemma !== 'mean' && tokens[from]?.lemma !== 'mean') return false;
  const after = mentions.filter((one) => one.from >= to && one.to <= sentence.to);
  const isThing = !tokens.slice(to, sentence.to).some(({ lower }) => JUDGES.test(lower));
  return isThing && !after.some(({ roles }) => roles.includes('child'));
}
const JUDGES =
  /^(?:safe|safer|safety|risk|risks|harm|protect|plan|need|needs|can|cannot|ca|able|unable|ready|likely|not|less|more|has|must|children|child|home|nobody)$/;

const LONG_ENOUGH = 4;
const REPORTS =
  /\b(?:said|says|say|told|tells|asked|asks|shared|reports|reported|stated|states|felt|feels|thinks|thought|wants|wanted|whether|according|view is|talked about|spoke about|talks about|hopes|hoping|reckons)\b/;
const CONTRAST =
  /\b(?:is n't|is not|are n't|isn't|not because|not just|rather than)\b.*\b(?:is|'s|’s|but|because|not)\b|\b(?:is|'s|’s|are)\b.*\band not\b/;
const PAST = /\b(?:was|were|had|did)\b/;
/** "That is what is dragging his mood down", "that's why he checks the door". */
const CLEFT =
  /\b(?:that|this|it) (?:is|['’]s) (?:what|why|how) (?:(?:is|['’]s|keeps?|makes?|gets?|drives?)\b|he\b|she\b|they\b)/;
const FIRST_TIME =
  /\bfirst time\b.*\b(?:has|have|'s|’s)\b|\bfirst (?:that )?(?:i|we) (?:have|'ve|’ve) (?:heard|seen)\b/;

/** Grammar of a conclusion, in the writer's own words about the family, in the present. */
function concludes(analysis: Analysis, sentence: Sentence): boolean {
  const words = ownWords(analysis, sentence);
  const text = words.map(({ lower }) => lower).join(' ');
  if (words.length < LONG_ENOUGH) return false;
  if (opensWithSo(words)) return true;
  if (REPORTS.test(text)) return false;
  const contrasts = CONTRAST.test(text) && !PAST.test(text);
  return (
    saysNeed(words) || predicts(words) || contrasts || FIRST_TIME.test(text) || CLEFT.test(text)
  );
}

const PRESENT = /^(?:is|are|has|['’]s|['’]re|['’]ve|can|will|wo|ca|needs)$/;

/** "So the flat isn't neutral to her": a present state that follows. */
function opensWithSo(words: readonly Token[]): boolean {
  if (!/^(?:so|therefore)$/.test(words[0]?.lower ?? '') || words[1]?.lower === 'far') return false;
  const verb = words.slice(1).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (!verb || verb.lower === verb.lemma || PRESENT.test(verb.lower)) return true;
  return /[^s]s$/.test(verb.lower) && verb.lower !== 'was';
}

const SUBJECT = new Set(['NOUN', 'PROPN', 'PRON']);
const EMBEDS = /^(?:where|what|how|when|who|if|which|whether)$/;

/** "It'll only hold if someone asks her": what the writer expects, not an appointment. */
const predicts = (words: readonly Token[]): boolean =>
  words.some(({ lower, pos }, at) => {
    const before = words[at - 1];
    if (!WILL.has(lower) || pos !== 'AUX' || !before || !SUBJECT.has(before.pos)) return false;
    if (WRITER.has(before.lower) || APPOINTMENT.test(before.lemma)) return false;
    const embedded = words.slice(Math.max(0, at - 3), at).some((one) => EMBEDS.test(one.lower));
    const verb = words.slice(at + 1, at + 4).find((one) => one.pos === 'VERB');
    // "It will be worth more than anything we write."
    if (THING.test(before.lower) && words[at + 1]?.lower === 'be' && words[at + 2]?.pos === 'ADJ')
      return !embedded;
    const isThing = before.pos === 'NOUN' || THING.test(before.lower);
    return !embedded && (isThing ? isSequel(verb) : STATE.has(verb?.lemma ?? ''));
  });
const THING = /^(?:it|this|that|which)$/;
/** What people will feel or go on doing; what they will send or fetch is only arranged. */
const STATE = new Set([
  'feel',
  'keep',
  'need',
  'struggle',
  'cope',
  'lose',
  'become',
  'continue',
  'remain',
  'stay',
  'learn',
  'suffer',
  'trust',
  'believe',
  'carry',
  'repeat',
  'respond',
  'manage',
  'want',
  'hold',
]);
const APPOINTMENT = /^(?:visit|review|meeting|appointment|conference|panel|hearing|contact)$/;

/** "He needs his own worker", "it has to", "must", "should". */
const saysNeed = (words: readonly Token[]): boolean =>
  words.some(({ lower }, at) => {
    const before = words[at - 1];
    if (!before || WRITER.has(before.lower) || before.lower === 'who') return false;
    const must =
      /^(?:needs|must|should)$/.test(lower) ||
      (/^(?:has|have|need)$/.test(lower) && words[at + 1]?.lower === 'to');
    return must && (SUBJECT.has(before.pos) || before.lower === 'so');
  });
