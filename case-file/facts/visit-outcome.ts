import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import type { Token } from '../text/tokens';
import { type Facts, known } from './fact';
import { covered, hitsIn, isOfLabel, proseOf } from './sentences';

/** Whether a visit says what was learned, what it means, or what follows (rulebook, visit-outcome-recorded). */
export const visitOutcomeFacts: Facts = {
  'visit-outcome-recorded': {
    of: 'record',
    says: 'the visit says what was learned, what it means for the child, or what follows from it',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const outcome = outcomeOf(analysisOf(context, entry));
      return outcome ? known(true, [outcome]) : known(false, [quoteEntry(entry, 'against')]);
    },
  },
};

function outcomeOf(analysis: Analysis): Evidence | null {
  const boxes = analysis.sentences.filter((one) => one.kind === 'prose' && isOutcomeBox(one));
  const said =
    boxes.find((one) => saysAnOutcome(analysis, one)) ??
    proseOf(analysis).find(
      (one) => infers(analysis, one) || follows(analysis, one) || concludes(analysis, one),
    );
  return said ? quoteTokens(analysis, said) : null;
}

const OUTCOME_NAME =
  /\b(?:outcome|analysis|impact|so what|mean|next steps?|what next|actions?|follow[- ]?up|reflections?|professional (?:view|judgement)|conclusion|learn(?:ed|t|ing)?|evaluation)\b/i;

function isOutcomeBox({ property, label, heading }: Sentence): boolean {
  if (property.startsWith('fields.')) return OUTCOME_NAME.test(property);
  return property === 'text' && OUTCOME_NAME.test(label ?? heading ?? '');
}

/** Something is left of an outcome box beside "no concerns" and the next date. */
function saysAnOutcome(analysis: Analysis, sentence: Sentence): boolean {
  const none = [
    ...hitsIn(analysis, 'no-outcome', sentence),
    ...hitsIn(analysis, 'visiting-again', sentence),
  ];
  let after = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = analysis.tokens[at];
    if (!token || covered(none, at)) after = true;
    else if (/^[.;,+]$/.test(token.lower)) after = false;
    else if (
      !after &&
      (token.pos === 'VERB' || token.pos === 'ADJ' || token.pos === 'NOUN') &&
      !isOfLabel(sentence, token)
    )
      return true;
  }
  return false;
}

/** "My worry is", "this tells me": the worker's inference, not somebody's reported words. */
const infers = (analysis: Analysis, sentence: Sentence): boolean =>
  hitsIn(analysis, 'inference-markers', sentence).some(
    ({ quoted, clause, from }) => !quoted && isOwn(clause?.source ?? null) && from >= sentence.from,
  );

const isOwn = (source: Sentence['clauses'][number]['source']): boolean =>
  source === null || source === 'author' || source.roles.includes('worker');

/** The words of a sentence outside quotation marks; `own`: without what somebody is reported to have said. */
function wordsSaid(analysis: Analysis, sentence: Sentence, own: boolean): Token[] {
  const said: Token[] = [];
  let quoted = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = analysis.tokens[at];
    if (!token) break;
    if (/^["“”‘’']$/.test(token.text)) quoted = !quoted;
    const clause = sentence.clauses.find(({ from, to }) => from <= at && at < to);
    if (!quoted && (!own || isOwn(clause?.source ?? null))) said.push(token);
  }
  return said;
}

const WRITER = new Set(['i', 'we', 'sw', 'fsw', 'writer', "i'm", 'i’m', "i'll", "i've"]);
const HAVE = new Set(["'ve", '’ve', 'have', 'has']);
const WILL = new Set(["'ll", '’ll', 'will']);
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
/** Acts of a visit itself and of its record; what follows is something else. */
const NO_SEQUEL = new Set([
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
  'have',
  'bring',
  'say',
  'finish',
  'hear',
  'get',
  'do',
  'start',
  'work',
  'use',
  'find',
]);

/** Something follows: "I've asked school", "I'll put it to conference", "SW to refer", "Tell DSL.", "Agreed that …". */
function follows(analysis: Analysis, sentence: Sentence): boolean {
  if (hitsIn(analysis, 'visiting-again', sentence).length) return false;
  const all = wordsSaid(analysis, sentence, false);
  if (all.some((_, at) => commits(all, at))) return true;
  const words = wordsSaid(analysis, sentence, true);
  return words.some((_, at) => isTask(words, at)) || instructs(analysis, sentence) || agrees(words);
}

/** "I've asked", "I will put", "we are going to", "I'm to let the HV know". */
function commits(words: readonly Token[], at: number): boolean {
  const lower = words[at]?.lower ?? '';
  if (
    lower === 'going' &&
    words[at + 1]?.lower === 'to' &&
    words[at - 1]?.lemma !== 'be' &&
    !WRITER.has(words[at - 1]?.lower ?? '')
  )
    return false;
  if (lower === 'going' && words[at + 1]?.lower === 'to')
    return (
      isSequel(words[at + 2]) || (words[at + 2]?.pos === 'NOUN' && words[at + 3]?.pos === 'PRON')
    );
  if (at === 0 && WILL.has(lower)) return isSequel(words[1]);
  if (!WRITER.has(lower)) return false;
  let next = at + 1;
  const joined = /['’](ll|ve|m)$/.exec(lower)?.[1];
  const aux = joined ? `'${joined}` : (words[next++]?.lower ?? '');
  while (PASSING.has(words[next]?.lower ?? '') || words[next]?.pos === 'ADV') next++;
  const verb = words[next];
  if (HAVE.has(aux) && (words[next + 1]?.pos ?? 'PUNCT') === 'PUNCT') return false;
  if (HAVE.has(aux))
    return (
      isSequel(verb) &&
      (verb?.lower !== verb?.lemma || verb?.lower === 'put' || verb?.lower === 'let')
    );
  if (WILL.has(aux)) return isSequel(verb);
  return /^(?:am|are|'m|'re|is)$/.test(aux) && verb?.lower === 'to' && isSequel(words[next + 1]);
}

const isSequel = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' && !NO_SEQUEL.has(token.lemma);

const TASK_WITHIN = 5;

/** "SW to refer to CAMHS", "Dean to be asked for his account": a task given at the start of a sentence. */
function isTask(words: readonly Token[], at: number): boolean {
  if (words[at]?.lower !== 'to' || at === 0 || at > TASK_WITHIN) return false;
  const before = words.slice(0, at);
  if (before.some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'PRON')) return false;
  const verb = words[at + 1]?.lower === 'be' ? words[at + 2] : words[at + 1];
  return (before.at(-1)?.pos === 'PROPN' || before.at(-1)?.pos === 'NOUN') && isSequel(verb);
}

/** "Tell DSL.", "check w/ police", "Police told re admission": a bare instruction, or what was passed on. */
function instructs(analysis: Analysis, sentence: Sentence): boolean {
  return hitsIn(analysis, 'following-acts', sentence).some(({ from, quoted, clause }) => {
    const word = analysis.tokens[from];
    if (!word || quoted) return false;
    if (isPassedOn(analysis, sentence, from)) return true;
    if (!isOwn(clause?.source ?? null)) return false;
    const opens =
      from === sentence.from || /^[,;+–-]$/.test(analysis.tokens[from - 1]?.lower ?? '');
    const after = analysis.tokens[from + 1]?.pos;
    const isBare = word.lower === word.lemma && word.pos !== 'ADJ';
    return opens && isBare && after !== 'VERB' && after !== 'AUX';
  });
}

const PASSED_ON =
  /^(?:told|informed|notified|alerted|updated|advised|referred|requested|raised|passed|sent|flagged|escalated|booked|arranged|made|submitted)$/;

/** "HV informed", "Burn passed to Callum": an agency or a matter, then the participle, with nobody before who did it. */
function isPassedOn({ tokens, mentions }: Analysis, sentence: Sentence, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (!PASSED_ON.test(word)) return false;
  const who = mentions.filter(({ from, to }) => from >= sentence.from && to <= at);
  if (
    tokens
      .slice(sentence.from, at)
      .some(({ pos, lower }) => pos === 'VERB' || pos === 'AUX' || pos === 'PRON' || lower === 'no')
  )
    return false;
  const next = tokens[at + 1]?.lower ?? '';
  if (at === sentence.from) return /^(?:to|on)$/.test(next);
  return (
    who.every(({ roles }) => !roles.some((role) => FAMILY.has(role))) &&
    /^(?:re|of|about|that|to|today|on|\.|,|and|tonight|who|for)$/.test(next)
  );
}
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

/** "Agreed that Mum will …", "Code word agreed with MOC". */
function agrees(words: readonly Token[]): boolean {
  const at = words.findIndex(({ lemma, pos }) => lemma === 'agree' && pos === 'VERB');
  return (
    at >= 0 &&
    at <= 3 &&
    !words.slice(0, at).some(({ pos, lower }) => pos === 'PRON' && !WRITER.has(lower))
  );
}

const SUBJECT = new Set(['NOUN', 'PROPN', 'PRON']);

/** "So the flat isn't neutral to her", "she needs a night's sleep", "It isn't school, it's leaving her", "First time she has …". */
function concludes(analysis: Analysis, sentence: Sentence): boolean {
  const words = wordsSaid(analysis, sentence, true);
  const text = words.map(({ lower }) => lower).join(' ');
  if (words.length < 4) return false;
  if (opensWithSo(words)) return true;
  if (REPORTS.test(text)) return false;
  return (
    saysNeed(words) ||
    predicts(words) ||
    (CONTRAST.test(text) && !/\b(?:was|were|had|did)\b/.test(text)) ||
    /\bfirst time\b.*\b(?:has|have|'s|’s)\b/.test(text)
  );
}

const REPORTS =
  /\b(?:said|says|say|told|tells|asked|asks|shared|reports|reported|stated|states|felt|feels|thinks|thought|wants|wanted|whether|according|view is)\b/;
const CONTRAST =
  /\b(?:is n't|is not|are n't|isn't|not because|not just|rather than)\b.*\b(?:is|'s|’s|but|because|not)\b/;

function opensWithSo(words: readonly Token[]): boolean {
  if (!/^(?:so|therefore)$/.test(words[0]?.lower ?? '') || words[1]?.lower === 'far') return false;
  const verb = words.slice(1).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return (
    !verb ||
    verb.lower === verb.lemma ||
    /^(?:is|are|has|'s|’s|'re|'ve|can|will|wo|ca|needs)$/.test(verb.lower) ||
    (/[^s]s$/.test(verb.lower) && verb.lower !== 'was')
  );
}

const EMBEDS = /^(?:where|what|how|when|who|if|which)$/;

/** "It'll only hold if someone asks her": what the writer expects, not an appointment. */
function predicts(words: readonly Token[]): boolean {
  return words.some(({ lower, pos }, at) => {
    const before = words[at - 1];
    const embedded = words.slice(Math.max(0, at - 3), at).some((one) => EMBEDS.test(one.lower));
    if (
      embedded ||
      !WILL.has(lower) ||
      pos !== 'AUX' ||
      !before ||
      WRITER.has(before.lower) ||
      !SUBJECT.has(before.pos)
    )
      return false;
    const verb = words.slice(at + 1, at + 4).find((one) => one.pos === 'VERB');
    return (
      isSequel(verb) &&
      !/^(?:visit|review|meeting|appointment|conference|panel)$/.test(before.lemma)
    );
  });
}

/** "He needs his own worker", "it has to", "must", "should": said in the present by the writer. */
function saysNeed(words: readonly Token[]): boolean {
  return words.some(({ lower }, at) => {
    const before = words[at - 1];
    const must =
      /^(?:needs|must|should)$/.test(lower) ||
      (/^(?:has|have|need)$/.test(lower) && words[at + 1]?.lower === 'to');
    return (
      must &&
      before !== undefined &&
      (SUBJECT.has(before.pos) || before.lower === 'so') &&
      !WRITER.has(before.lower) &&
      before.lower !== 'who'
    );
  });
}
