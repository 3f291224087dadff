import { isVerb } from './clause-bounds';
import type { Clause, Scene } from './clauses';
import { goesOnPassive, NOT } from './passive';
import type { Token } from './tokens';

/**
 * How sure a clause is of what it says. `stated`: it happened or is so; `intended`: planned, agreed
 * or asked for; `conditional`: only if; `possible`: would, could, might; `question`: asked.
 */
export type Modality = 'stated' | 'intended' | 'conditional' | 'possible' | 'question';

const CONDITION = new Set(['if', 'unless', 'should']);
const ASKING = new Set(
  'ask wonder know check see query unsure discuss explore clarify establish consider'.split(' '),
);
const POSSIBLE = new Set(['would', 'could', 'might', 'may', "'d"]);
/** Verbs whose "to …" has not happened yet: "agreed to call". */
const CONTROL = new Set(
  'agree plan intend hope want need ask offer promise arrange aim seek decide request remind expect prepare wish like prefer'.split(
    ' ',
  ),
);
/** "Directed that he is seen": to be done. */
const ORDERING = new Set('direct instruct request recommend require propose order'.split(' '));
const FUTURE = new Set(['will', "'ll", 'shall', 'wo']);
/** How sure the clause from one token to another is of what it says, given the one before it. */
export function modalityOf(
  { tokens, markers }: Scene,
  from: number,
  to: number,
  verb: number | null,
  previous: Clause | undefined,
): Modality {
  const opener = tokens[from]?.lower ?? '';
  const asked =
    ASKING.has(tokens[from - 1]?.lemma ?? '') || ASKING.has(tokens[from - 2]?.lemma ?? '');
  if (opener === 'whether') return 'question';
  // "I asked had she seen Dad"
  if (tokens[from]?.pos === 'AUX' && previous && asks(tokens, previous)) return 'question';
  if (verb !== null && tokens[verb]?.lemma === 'ask' && tokens[verb + 1]?.pos === 'AUX')
    return 'question';
  if (CONDITION.has(opener)) return asked ? 'question' : 'conditional';
  for (let at = from; at < to; at++) {
    const word = tokens[at]?.lower ?? '';
    if (FUTURE.has(word) || markers.intended(at) !== undefined) return 'intended';
    if (POSSIBLE.has(word) && tokens[at]?.pos === 'AUX' && !isHad(tokens, at)) return 'possible';
    if (at === verb) break;
  }
  if (verb !== null && CONTROL.has(tokens[verb]?.lemma ?? '') && tokens[verb + 1]?.lower === 'to') {
    if (isVerb(tokens[verb + 2])) return 'intended';
  }
  if (verb !== null && tokens[verb - 1]?.lower === 'to' && tokens[verb - 1]?.pos === 'PART')
    return 'intended';
  if (verb !== null && isToDo(tokens, verb)) return 'intended';
  if (opener === 'that' && ORDERING.has(tokens[from - 1]?.lemma ?? '')) return 'intended';
  if (previous && goesOnPassive(tokens, from, to, previous)) return previous.modality;
  if (previous?.modality === 'conditional' && tokens[from - 1]?.text === ',') return 'conditional';
  if (verb === from && isImperative(tokens[verb])) {
    return agreesWith(tokens, previous) ? 'stated' : 'intended';
  }
  return 'stated';
}

/** "As he'd only just got back": had, not would. */
function isHad(tokens: readonly Token[], at: number): boolean {
  if (!/^['’]d$/.test(tokens[at]?.lower ?? '')) return false;
  const verb = tokens.slice(at + 1, at + 4).find(({ pos }) => pos === 'VERB');
  return verb !== undefined && verb.lower !== verb.lemma && !verb.lower.endsWith('ing');
}

/** "Is not to write to him", "are to be told": what is laid down, not what was done. */
function isToDo(tokens: readonly Token[], be: number): boolean {
  if (tokens[be]?.lemma !== 'be') return false;
  const to = NOT.test(tokens[be + 1]?.lower ?? '') ? be + 2 : be + 1;
  return (
    tokens[to]?.lower === 'to' &&
    tokens[to + 1]?.lower === tokens[to + 1]?.lemma &&
    isVerb(tokens[to + 1])
  );
}

/** "I have read it and agree": the verb goes on with a subject whose verbs have that form. */
const agreesWith = (tokens: readonly Token[], previous: Clause | undefined): boolean =>
  previous?.modality === 'stated' &&
  previous.actor !== null &&
  previous.actor !== 'author' &&
  PLAIN_FORM.test(tokens[previous.actor.from]?.lower ?? '');
const PLAIN_FORM = /^(?:i|we|you|they)$/;

const asks = (tokens: readonly Token[], { from, to }: Clause): boolean =>
  tokens.slice(from, to).some(({ lemma }) => lemma === 'ask' || lemma === 'wonder');

const SAME_IN_PAST = new Set([
  'put',
  'read',
  'let',
  'set',
  'cut',
  'hit',
  'hurt',
  'shut',
  'split',
  'cost',
]);

/** "Introduce myself", "Complete genogram": a base form that opens a clause is something to be done. */
const isImperative = (verb: Token | undefined): boolean =>
  verb?.pos === 'VERB' && verb.lower === verb.lemma && !SAME_IN_PAST.has(verb.lower);
