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
  learnNew(pieces);
  const tokens: Token[] = [];
  let before: Token | undefined;
  let at = 0;
  for (const piece of pieces) {
    const start = text.indexOf(piece, at);
    at = start + piece.length;
    const forms = formsOf(piece);
    const lower = forms?.lower ?? piece.toLowerCase().replace('’', "'");
    const { lemma, pos } = forms ? readingOf(forms, before) : (SHORT[lower] ?? markOf(piece));
    before = {
      text: piece,
      lower,
      lemma: forms ? baseForm(lower, lemma) : lemma,
      pos,
      start,
      end: at,
    };
    tokens.push(before);
  }
  settleSmallWords(tokens);
  return tokens;
}

/** Has those learnt that are new words. */
function learnNew(pieces: readonly string[]): void {
  const fresh = pieces.filter((piece) => formsOf(piece) === undefined && WORD.test(piece));
  if (fresh.length > 0) learn([...new Set(fresh)]);
}

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

const markOf = (piece: string): Reading => ({
  lemma: piece,
  pos: /^\d/.test(piece) ? 'NUM' : 'PUNCT',
});

/** The reading of a word that fits what stands before it: "to visit" and "the visit". */
function readingOf({ plain, verb, noun, past, lower }: Forms, before: Token | undefined): Reading {
  if (!verb || !noun || !before) return plain;
  if (BEFORE_VERB.has(before.lower) || before.pos === 'AUX') return verb;
  if (OWNER.has(before.lower) || NOMINAL.has(before.pos)) return noun;
  if (past || (before.pos === 'PROPN' && lower.endsWith('s'))) return verb;
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
function settleSmallWords(tokens: Token[]): void {
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (
      token.lower === 'to' &&
      (next?.pos === 'VERB' ||
        next?.lower === 'be' ||
        next?.lower === 'have' ||
        next?.lower === 'do')
    ) {
      tokens[at] = { ...token, pos: 'PART' };
    } else if (token.lower === "'s" && PRONOUN_IS.has(tokens[at - 1]?.lower ?? '')) {
      tokens[at] = { ...token, lemma: 'be', pos: 'AUX' };
    } else if (token.lower === 'that' && next?.pos !== 'NOUN' && tokens[at - 1]?.pos === 'VERB') {
      tokens[at] = { ...token, pos: 'SCONJ' };
    }
  });
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
    if (!QUOTATION.test(token.text)) return open;
    const before = text.charAt(token.start - 1);
    const after = text.charAt(token.end);
    open = open ? !/[\s,.;:!?)\]–—-]|^$/.test(after) : /[\s([–—:-]|^$/.test(before);
    return false;
  });
}
