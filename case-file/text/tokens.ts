import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';

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

let loaded: WinkMethods | undefined;

// The language model takes a tenth of a second to load; a service worker that only answers for
// stored audits never needs it.
const wink = (): WinkMethods => {
  loaded ??= winkNLP(model, ['pos']);
  return loaded;
};

/** Splits a text into tokens with base form and part of speech; spaces and line ends are left out. */
export function tokenise(text: string): Token[] {
  const nlp = wink();
  const words = nlp.readDoc(text).tokens();
  const values = words.out() as string[];
  const lemmas = words.out(nlp.its.lemma as unknown as ItsFunction<string>) as string[];
  const tags = words.out(nlp.its.pos) as string[];
  const tokens: Token[] = [];
  let at = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? '';
    const start = text.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    if (value.trim() !== '') push(tokens, value, start, lemmas[index] ?? '', tags[index] ?? 'X');
  }
  return tokens;
}

const WORD_WITH_STOP = /^\p{Ll}{2,}\.$/u;
const OWNER = /^(.+)(['’]s?)$/i;

/** Adds one token; "dad's", which the model keeps together, becomes two, and so does "in." at a sentence's end. */
function push(tokens: Token[], text: string, start: number, lemma: string, pos: string) {
  const [, owner, mark] = text.length > 2 ? (OWNER.exec(text) ?? []) : [];
  if (owner && mark) {
    push(tokens, owner, start, owner.toLowerCase(), pos);
    push(tokens, mark, start + owner.length, mark.toLowerCase(), 'PART');
    return;
  }
  if (WORD_WITH_STOP.test(text)) {
    push(tokens, text.slice(0, -1), start, lemma.replace(/\.$/, ''), pos);
    push(tokens, '.', start + text.length - 1, '.', 'PUNCT');
    return;
  }
  const lower = text.toLowerCase().replace('’', "'");
  tokens.push({
    text,
    lower,
    lemma: british(lower, lemma),
    pos,
    start,
    end: start + text.length,
  });
}

/** The model's base forms are American: "organised" gives "organize", "mum" gives "mom". */
function british(lower: string, lemma: string): string {
  if (lemma === 'mom' || lemma === 'mommy') return lemma.replaceAll('o', 'u');
  if (lemma.includes('iz') && !lower.includes('iz')) return lemma.replace('iz', 'is');
  if (lemma.includes('or') && lower.includes('our')) return lemma.replace('or', 'our');
  return lemma;
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
    const before = text.charAt(token.start - 1);
    if (open && text.slice(line, token.start).includes('\n')) open = false;
    line = token.start;
    if (!QUOTATION.test(token.text)) return open;
    open = open
      ? !/[\s,.;:!?)\]–—-]|^$/.test(text.charAt(token.end))
      : /[\s([–—:-]|^$/.test(before);
    return false;
  });
}
