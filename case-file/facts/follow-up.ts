import type { Analysis, Sentence } from '../text/analyse';
import type { Token } from '../text/tokens';
import { actedOn } from './acted';
import { isOwnVoice, ownWords, unquoted, WILL, WRITER } from './own-words';
import { hitsIn } from './sentences';

/** What follows from a visit: what the worker has done or will do about it, tasks, agreements. */

/** "I've asked school", "I'll put it to conference", "SW to refer", "Tell DSL.", "Agreed that …". */
export function saysWhatFollows(analysis: Analysis, sentence: Sentence): boolean {
  if (hitsIn(analysis, 'visiting-again', sentence).length) return false;
  const said = unquoted(analysis, sentence);
  if (said.some((_, at) => commits(said, at))) return true;
  const own = ownWords(analysis, sentence);
  return (
    own.some((_, at) => isTask(own, at)) ||
    asksOf(analysis, sentence) ||
    actedOn(analysis, sentence) ||
    instructs(analysis, sentence) ||
    agrees(own)
  );
}

const HAVE = new Set(["'ve", '’ve', 'have', 'has']);
const AM = /^(?:am|are|['’]m|['’]re|is)$/;
const PASSING = new Set([
  'also',
  'now',
  'already',
  'both',
  'since',
  'therefore',
  'be',
  'then',
  'again',
]);
/** Acts of the visit itself and of its record; what follows is something else. */
const NO_SEQUEL = new Set([
  ...[
    'see',
    'visit',
    'be',
    'return',
    'come',
    'call',
    'meet',
    'go',
    'upload',
    'record',
    'type',
    'know',
  ],
  ...['have', 'bring', 'say', 'finish', 'hear', 'get', 'do', 'start', 'work', 'use', 'find'],
]);

export const isSequel = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && !NO_SEQUEL.has(token.lemma);

/** "I've asked", "I will put", "we are going to", "I'm to let the HV know", "I want the group to". */
function commits(words: readonly Token[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (lower === 'going' && words[at + 1]?.lower === 'to') return isGoingTo(words, at);
  if (at === 0 && WILL.has(lower)) return isSequel(words[1]);
  // "Have emailed OT for a re-fit."
  if (at === 0 && lower === 'have')
    return isSequel(words[1]) && isPast(words[1]) && !isOfVisit(words[1]);
  if (!WRITER.has(lower)) return false;
  const joined = /['’](ll|ve|m|d)$/.exec(lower)?.[1];
  const aux = joined ? `'${joined}` : (words[at + 1]?.lower ?? '');
  let next = joined ? at + 1 : at + 2;
  while (PASSING.has(words[next]?.lower ?? '') || words[next]?.pos === 'ADV') next++;
  const verb = words[next];
  if (HAVE.has(aux))
    return isSequel(verb) && isPast(verb) && !isOfVisit(verb) && words[next + 1]?.pos !== 'PUNCT';
  if (WILL.has(aux)) return isSequel(verb);
  if (aux === 'want')
    return words.slice(next, next + WANTED_WITHIN).some(({ lower: word }) => word === 'to');
  if (WOULD.test(aux))
    return isSequel(verb) && words.slice(0, at).some(({ lemma }) => PROMISES.test(lemma));
  return AM.test(aux) && verb?.lower === 'to' && isSequel(words[next + 1]);
}

/** "I have completed the form with Mum": what was done there. */
const isOfVisit = (verb: Token | undefined): boolean => DONE_THERE.test(verb?.lemma ?? '');
const DONE_THERE =
  /^(?:complete|fill|sign|print|take|read|explain|discuss|observe|notice|attend|show|spend|sit|watch|look|talk|play|note|upload|update|support)$/;

/** "I said I'd ask Harbour for an answer". */
const WOULD = /^(?:['’]d|would)$/;
const PROMISES = /^(?:say|promise|agree|tell|offer)$/;
const WANTED_WITHIN = 5;
const isPast = (verb: Token | undefined): boolean =>
  verb?.lower !== verb?.lemma || verb?.lower === 'put' || verb?.lower === 'let';

/** "MOC's support worker is going to text me": also of others, as it was arranged on the visit. */
function isGoingTo(words: readonly Token[], at: number): boolean {
  const before = words[at - 1];
  if (before?.lemma !== 'be' && !WRITER.has(before?.lower ?? '')) return false;
  const [verb, object] = [words[at + 2], words[at + 3]];
  return isSequel(verb) || (verb?.pos === 'NOUN' && object?.pos === 'PRON');
}

const TASK_WITHIN = 5;

/** "Mrs Pham on the phone to interpret": where somebody was, not who is to do something. */
const NO_OWNER = /^(?:no|on|in|at|by)$/;
const ACTED = new Set(['VERB', 'AUX', 'PRON']);

/** "SW to refer to CAMHS", "Dean to be asked for his account": a task at the start of a sentence, or after a comma. */
function isTask(words: readonly Token[], at: number): boolean {
  if (words[at]?.lower !== 'to' || at === 0) return false;
  const comma = words.slice(0, at).findLastIndex(({ text }) => /^[,;:]$/.test(text));
  const before = words.slice(comma + 1, at);
  if (before.length === 0 || before.length > TASK_WITHIN) return false;
  if (before.some(({ pos, lower }) => ACTED.has(pos) || NO_OWNER.test(lower))) return false;
  const verb = words[at + 1]?.lower === 'be' ? words[at + 2] : words[at + 1];
  return (before.at(-1)?.pos === 'PROPN' || before.at(-1)?.pos === 'NOUN') && isSequel(verb);
}

/** "Tell DSL.", "check w/ police", "Police told re admission": a bare instruction, or what was passed on. */
const instructs = (analysis: Analysis, sentence: Sentence): boolean =>
  hitsIn(analysis, 'following-acts', sentence).some(({ from, quoted, clause }) => {
    const [before, word, after] = [-1, 0, 1].map((step) => analysis.tokens[from + step]);
    if (!word || quoted) return false;
    if (isPassedOn(analysis, sentence, from)) return true;
    const opens = from === sentence.from || /^[,;+–-]$/.test(before?.lower ?? '');
    const isBare = word.lower === word.lemma && word.pos !== 'ADJ';
    const isVerb = after?.pos !== 'VERB' && after?.pos !== 'AUX';
    return opens && isBare && isVerb && isOwnVoice(clause?.source ?? null);
  });

const ASKS =
  /^(?:advise|ask|encourage|remind|signpost|recommend|urge|direct|instruct|refer|request)$/;
const ASKED_WITHIN = 4;

/** "I asked Mum to ring the GP", "Worker advised Alice to …": somebody else is to do something. */
const asksOf = ({ tokens }: Analysis, { clauses }: Sentence): boolean =>
  clauses.some(({ actor, mentions, from, to, negator }) => {
    const ofService = actor !== null && actor !== 'author' && actor.roles.includes('worker');
    if (negator !== null || !(ofService || actor === 'author')) return false;
    const asks = tokens.findIndex(
      ({ lemma, pos }, at) => at >= from && at < to && pos === 'VERB' && ASKS.test(lemma),
    );
    const asked = asks < 0 ? undefined : mentions.find((one) => one.from > asks);
    const next = asked && tokens.slice(asked.to, asked.to + ASKED_WITHIN);
    return (next?.findIndex(({ lower }) => lower === 'to') ?? -1) >= 0;
  });

const PASSED_ON =
  /^(?:told|informed|notified|alerted|updated|advised|referred|requested|raised|passed|sent|flagged|escalated|booked|arranged|made|submitted)$/;
/** "Health form updated": the service's own record was kept. */
const PAPER =
  /^(?:form|record|file|chronology|note|system|genogram|ecomap|document|paperwork|booklet|questionnaire|checklist|summary|diary|log|sheet|template)$/;
const TO_WHOM = /^(?:re|of|about|that|to|today|tonight|on|\.|,|and|who|for)$/;
const FAMILY = new Set<string>([
  'child',
  'mother',
  'father',
  'partner',
  'parents',
  'wider-family',
  'sibling',
  'carer',
]);

/** "HV informed", "Burn passed to Callum": an agency or a matter, then the participle, and nobody who did it. */
function isPassedOn({ tokens, mentions }: Analysis, sentence: Sentence, at: number): boolean {
  if (!PASSED_ON.test(tokens[at]?.lower ?? '')) return false;
  const before = tokens.slice(sentence.from, at);
  if (
    before.some(
      ({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || lower === 'no',
    )
  )
    return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (at === sentence.from) return next === 'to' || next === 'on';
  if (PAPER.test(before.at(-1)?.lemma ?? '')) return false;
  const named = mentions.filter(({ from, to }) => from >= sentence.from && to <= at);
  return TO_WHOM.test(next) && !named.some(({ roles }) => roles.some((role) => FAMILY.has(role)));
}

/** "Agreed that Mum will …", "Code word agreed with MOC"; not "Mum agreed with what was said". */
function agrees(words: readonly Token[]): boolean {
  const at = words.findIndex(({ lemma, pos }) => lemma === 'agree' && pos === 'VERB');
  const [before, verb, next] = [words[at - 1], words[at], words[at + 1]];
  if (!verb || at > AGREED_WITHIN || !next || next.pos === 'PUNCT') return false;
  const others = words.slice(0, at).filter(({ lower }) => lower !== 'it' && !WRITER.has(lower));
  if (others.some(({ pos }) => pos === 'PRON')) return false;
  const isPerson = before?.pos === 'PROPN' && !WRITER.has(before.lower);
  return !isPerson || next.lower !== 'with';
}
const AGREED_WITHIN = 3;
