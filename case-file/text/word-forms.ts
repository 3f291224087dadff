import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp';

/** A base form and part of speech that a word can have. */
export interface Reading {
  readonly lemma: string;
  readonly pos: string;
}

/** How the language model reads a word on its own, as a verb and as a noun; where both fit, its neighbours decide. */
export interface Forms {
  /** The word as written: one string for all places where it stands. */
  readonly text: string;
  readonly lower: string;
  /** A form of the past: "rang", "visited". */
  readonly past: boolean;
  readonly plain: Reading;
  readonly verb: Reading | null;
  readonly noun: Reading | null;
}

let loaded: WinkMethods | undefined;

// The language model takes a tenth of a second to load; a service worker that only answers for
// stored audits never needs it.
const wink = (): WinkMethods => {
  loaded ??= winkNLP(model, ['pos']);
  return loaded;
};

const known = new Map<string, Forms>();

/**
 * The forms of a word, or undefined until it has been learnt. The language model is asked once per
 * word, not once per place where the word stands: a case file uses some thousands of words, many
 * times each (docs/decisions/text-analysis.md).
 */
export const formsOf = (word: string): Forms | undefined => known.get(word);

const VERBS = new Set(['VERB']);
const NOUNS = new Set(['NOUN', 'PROPN']);

/** Has the model read each word on its own, after "to" and after "the", in one go. */
export function learn(words: readonly string[]): void {
  const { its, readDoc } = wink();
  const tokens = readDoc(
    words.map((word) => `${word} . to ${word} . the ${word} .`).join('\n'),
  ).tokens();
  const values = tokens.out() as string[];
  const lemmas = tokens.out(its.lemma as unknown as ItsFunction<string>) as string[];
  const tags = tokens.out(its.pos) as string[];
  let at = 0;
  for (const word of words) {
    const readings: Reading[] = [];
    const limit = at + FRAME;
    for (; readings.length < 3 && at < values.length && at < limit; at++) {
      if (values[at] !== word) continue;
      readings.push({ lemma: british(word.toLowerCase(), lemmas[at] ?? ''), pos: tags[at] ?? 'X' });
    }
    const [plain = { lemma: word.toLowerCase(), pos: 'NOUN' }, afterTo, afterThe] = readings;
    const lower = word.toLowerCase();
    const verb = [afterTo, plain].find((one) => one && VERBS.has(one.pos)) ?? null;
    known.set(word, {
      text: word,
      lower,
      past: verb !== null && lower !== verb.lemma && !/(?:s|ing)$/.test(lower),
      plain,
      verb,
      noun: [afterThe, plain].find((one) => one && NOUNS.has(one.pos)) ?? null,
    });
    while (at < values.length && values[at] !== '\n') at++;
  }
}
const FRAME = 12;

/** The model's base forms are American: "organised" gives "organize", "mum" gives "mom". */
function british(lower: string, lemma: string): string {
  if (lemma === 'mom' || lemma === 'mommy') return lemma.replaceAll('o', 'u');
  if (lemma.includes('iz') && !lower.includes('iz')) return lemma.replace('iz', 'is');
  if (lemma.includes('or') && lower.includes('our')) return lemma.replace('or', 'our');
  return lemma;
}
