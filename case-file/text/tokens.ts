import { type Forms, formsOf, learn, type Reading } from './word-forms';

/** One word or mark of a text. Offsets are in UTF-16 units of the text that was given. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Base form in lower case, British spelling: "rang" is `ring`, "organised" is `organise`. */
  readonly lemma: string;
  /** Universal part of speech: VERB, AUX, NOUN, PROPN, PRON, PUNCT, … */
  readonly pos: string;
  readonly start: number;
  readonly end: number;
}

/** Numbers with what joins them, words ("don't" is two, "Dad's" is two), and single marks. */
const PIECES =
  /\d+(?:[.,/:]\d+)*\p{L}*|\p{L}+?(?=n['’]t(?!\p{L}))|n['’]t(?!\p{L})|['’](?:s|d|m|ll|re|ve)(?!\p{L})|\p{L}[\p{L}\p{N}]*|\S/giu;
const WORD = /^\p{L}(?!['’])/u;

/**
 * Splits a text into tokens with base form and part of speech; spaces and line ends are left out.
 * `baseForm` may know a better base form than the language model (lexicon.ts).
 */
export function tokenise(
  text: string,
  baseForm: (lower: string, lemma: string) => string = (_, lemma) => lemma,
): Token[] {
  const pieces = text.match(PIECES) ?? [];
  const forms = formsOfAll(pieces);
  const tokens: Draft[] = [];
  let before: Token | undefined;
  let at = 0;
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    const form = forms[index];
    const start = text.indexOf(piece, at);
    at = start + piece.length;
    const token = form
      ? wordToken(form, readingOf(form, before), start, baseForm)
      : markToken(piece, start);
    before = token;
    tokens.push(token);
  }
  settleSmallWords(tokens);
  return tokens;
}

type Draft = { -readonly [Key in keyof Token]: Token[Key] };

const wordToken = (
  { text, lower }: Forms,
  { lemma, pos }: Reading,
  start: number,
  baseForm: (lower: string, lemma: string) => string,
): Draft => ({ text, lower, lemma: baseForm(lower, lemma), pos, start, end: start + text.length });

function markToken(text: string, start: number): Draft {
  const lower = text.length > 1 ? text.toLowerCase().replace('’', "'") : text;
  const short = SHORT[lower];
  const pos = short?.pos ?? (DIGIT.test(text) ? 'NUM' : 'PUNCT');
  return { text, lower, lemma: short?.lemma ?? text, pos, start, end: start + text.length };
}
const DIGIT = /^\d/;

/** The forms of each piece, new words learnt first; undefined for numbers and marks. */
function formsOfAll(pieces: readonly string[]): (Forms | undefined)[] {
  const forms = pieces.map(formsOf);
  const fresh = pieces.filter((piece, index) => forms[index] === undefined && WORD.test(piece));
  if (fresh.length === 0) return forms;
  learn([...new Set(fresh)]);
  return pieces.map(formsOf);
}

const CAPITAL = /^\p{Lu}/u;
const NOMINAL = new Set(['DET', 'ADJ', 'ADP', 'NUM']);
const OWNER = new Set(["'s", 'his', 'her', 'my', 'our', 'their', 'your', 'its']);
const BEFORE_VERB = new Set([
  'to',
  'i',
  'he',
  'she',
  'we',
  'they',
  'it',
  'who',
  'you',
  "n't",
  'not',
]);
const SHORT: Readonly<Record<string, Reading>> = {
  "'s": { lemma: "'s", pos: 'PART' },
  "n't": { lemma: 'not', pos: 'PART' },
  "'ll": { lemma: 'will', pos: 'AUX' },
  "'ve": { lemma: 'have', pos: 'AUX' },
  "'d": { lemma: "'d", pos: 'AUX' },
  "'re": { lemma: 'be', pos: 'AUX' },
  "'m": { lemma: 'be', pos: 'AUX' },
};

/** The reading of a word that fits what stands before it: "to visit" and "the visit". */
function readingOf({ plain, verb, noun, past, lower }: Forms, before: Token | undefined): Reading {
  if (!verb || !noun || !before) return plain;
  if (BEFORE_VERB.has(before.lower) || before.pos === 'AUX') return verb;
  if (OWNER.has(before.lower) || NOMINAL.has(before.pos)) return noun;
  if (past || (lower.endsWith('s') && CAPITAL.test(before.text))) return verb;
  return plain;
}

const PRONOUN_IS = new Set([
  'he',
  'she',
  'it',
  'that',
  'there',
  'who',
  'what',
  'where',
  'here',
  'how',
]);

/** "to" before a verb, "'s" that stands for "is", "that" which opens a clause. */
function settleSmallWords(tokens: Draft[]): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const { lower } = token;
    if (lower === 'to' && opensAct(tokens[at + 1])) token.pos = 'PART';
    else if (lower === "'s" && PRONOUN_IS.has(tokens[at - 1]?.lower ?? '')) {
      token.lemma = 'be';
      token.pos = 'AUX';
    } else if (
      lower === 'that' &&
      tokens[at + 1]?.pos !== 'NOUN' &&
      tokens[at - 1]?.pos === 'VERB'
    ) {
      token.pos = 'SCONJ';
    }
  }
}

const PLAIN_AUX = new Set(['be', 'have', 'do']);
const opensAct = (next: Token | undefined): boolean =>
  next !== undefined && (next.pos === 'VERB' || PLAIN_AUX.has(next.lower));

/** Makes a proper noun of what turned out to be a name: "Mrs Cope says". */
export function tagAsName(token: Token | undefined): void {
  if (token?.pos === 'VERB' || token?.pos === 'AUX') (token as Draft).pos = 'PROPN';
}

/** A quotation mark that is a token of its own. */
export const QUOTATION = /^["“”‘’']$/;

/**
 * For each token whether it stands in quotation marks. A mark opens after a space or a bracket and
 * closes at a word's end; an apostrophe that opens nothing closes nothing, and a line's end closes all.
 */
export function quotedTokens(text: string, tokens: readonly Token[]): boolean[] {
  let open = false;
  let line = 0;
  return tokens.map((token) => {
    if (open && text.slice(line, token.start).includes('\n')) open = false;
    line = token.start;
    if (token.pos !== 'PUNCT' || !QUOTATION.test(token.text)) return open;
    const before = text.charAt(token.start - 1);
    const after = text.charAt(token.end);
    open = open ? !/[\s,.;:!?)\]–—-]|^$/.test(after) : /[\s([–—:-]|^$/.test(before);
    return false;
  });
}
