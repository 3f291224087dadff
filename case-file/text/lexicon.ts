import { type Token, tokenise } from './tokens';

/** A phrase found: the list that it is of, and its first and one-past-last token. */
export interface Found {
  list: string;
  from: number;
  to: number;
}

/** Many lists of phrases made into one tree, so that one walk over a text finds them all. */
export interface Lexicon {
  readonly root: Node;
  /** Every word of six letters or more under its likely misspellings. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Every plain word of the terms, for forms that the language model does not know ("texted"). */
  readonly words: ReadonlySet<string>;
}

interface Node {
  /** By lower-case form or base form, and `*`, `...` and `<role>`. */
  next?: Map<string, Node>;
  /** By form, for words that stand for this form only. */
  exact?: Map<string, Node>;
  /** By the letters as written, for one or two capitals. */
  short?: Map<string, Node>;
  /** By part of speech and base form, for words as that part of speech only. */
  tagged?: Map<string, Node>;
  /** Lists whose phrase ends here. */
  lists?: string[];
}

type Branch = 'next' | 'exact' | 'short' | 'tagged';

/** Makes the tree from lists of terms (the way of writing a term: ../vocabulary.ts). */
export function compileLexicon(lists: Iterable<readonly [string, readonly string[]]>): Lexicon {
  const root: Node = {};
  const words = new Set<string>();
  for (const [list, terms] of lists) {
    for (const term of terms) {
      let node = root;
      for (const [branch, key] of keysOf(term)) {
        if (branch === 'next' && /^[a-z]+$/.test(key)) words.add(key);
        const branches = node[branch] ?? new Map<string, Node>();
        node[branch] = branches;
        const next = branches.get(key) ?? {};
        branches.set(key, next);
        node = next;
      }
      node.lists = node.lists?.includes(list) ? node.lists : [...(node.lists ?? []), list];
    }
  }
  return { root, words, corrections: misspellings(words) };
}

const CLASS = /^<[a-z-]+>$/;

/** A term's words as keys of the tree, split where the tokens of a text are split. */
function keysOf(term: string): [Branch, string][] {
  return term.split(' ').flatMap((word): [Branch, string][] => {
    if (word === '*' || word === '...' || CLASS.test(word)) return [['next', word]];
    if (/.\/[A-Z]+$/.test(word)) return [['tagged', word]];
    if (/^=./.test(word)) return [['exact', word.slice(1)]];
    if (ONE_OR_TWO_CAPITALS.test(word)) return [['short', word]];
    if (/^\p{L}+$/u.test(word)) return [['next', word.toLowerCase()]];
    return tokenise(word).map(({ lower }) => ['next', lower]);
  });
}

const ONE_OR_TWO_CAPITALS = /^[A-Z]{1,2}$/;
/** Parts of speech that a term may ask for; what the model takes for a name it may well be wrong about. */
const TAGGED = /^(?:VERB|NOUN)$/;
const GAP = 4;
const STOP = /^[.;:!?]$/;

/**
 * Finds every phrase in `tokens` between `from` and `to`. `rolesAt` says which roles are mentioned at
 * a token and where the mention ends, for the terms that name a role.
 */
export function findPhrases(
  lexicon: Lexicon,
  tokens: readonly Token[],
  from: number,
  to: number,
  rolesAt?: (index: number) => { keys: readonly string[]; to: number } | undefined,
): Found[] {
  const found: Found[] = [];
  for (let start = from; start < to; start++) walk(lexicon.root, start, start);
  return found;

  function walk(node: Node, at: number, start: number): void {
    if (node.lists) for (const list of node.lists) found.push({ list, from: start, to: at });
    const token = tokens[at];
    if (!token || at >= to) return;
    const { next } = node;
    step(next?.get(token.lower), at + 1, start);
    if (token.lemma !== token.lower) step(next?.get(token.lemma), at + 1, start);
    step(node.exact?.get(token.lower), at + 1, start);
    step(node.short?.get(token.text), at + 1, start);
    if (node.tagged && TAGGED.test(token.pos)) {
      step(node.tagged.get(`${token.lemma}/${token.pos}`), at + 1, start);
    }
    if (!next) return;
    const mention = rolesAt?.(at);
    if (mention) for (const key of mention.keys) step(next.get(key), mention.to, start);
    if (at === start) return;
    step(next.get('*'), at + 1, start);
    const gap = next.get('...');
    if (gap) skip(gap, at, start);
  }

  function step(node: Node | undefined, at: number, start: number): void {
    if (node) walk(node, at, start);
  }

  function skip(node: Node, at: number, start: number): void {
    for (let skipped = 0; skipped <= GAP && at + skipped < to; skipped++) {
      const here = found.length;
      walk(node, at + skipped, start);
      if (found.length > here || STOP.test(tokens[at + skipped]?.lower ?? '')) return;
    }
  }
}

const LONG_ENOUGH = 6;

/**
 * The slips of the keyboard that are never another word: two neighbours swapped, a letter left out
 * or doubled, in words of six letters or more ("fahter", "asessment", "vissit" is too short).
 */
function misspellings(words: ReadonlySet<string>): Map<string, string> {
  const corrections = new Map<string, string>();
  for (const word of words) {
    if (word.length < LONG_ENOUGH) continue;
    for (let i = 1; i < word.length; i++) {
      const head = word.slice(0, i);
      const letter = word.charAt(i);
      const after = word.charAt(i + 1);
      const variants = [head + letter + letter + word.slice(i + 1)];
      if (i > 1 && i < word.length - 1) variants.push(head + word.slice(i + 1));
      if (after && after !== letter) variants.push(head + after + letter + word.slice(i + 2));
      for (const variant of variants) {
        if (!words.has(variant) && !corrections.has(variant)) corrections.set(variant, word);
      }
    }
  }
  return corrections;
}

/** The tokens with base forms that the lexicon knows: misspellings put right, "texted" to "text". */
export function normalise(lexicon: Lexicon, tokens: readonly Token[]): Token[] {
  return tokens.map((token) => {
    if (token.lower.length < 4 || lexicon.words.has(token.lemma)) return token;
    const lemma =
      stem(lexicon, token.lower) ??
      lexicon.corrections.get(token.lemma) ??
      lexicon.corrections.get(token.lower);
    return lemma && lemma !== token.lemma ? { ...token, lemma } : token;
  });
}

const ENDING = /(?:ed|ing|s|d)$/;

function stem({ words, corrections }: Lexicon, lower: string): string | undefined {
  if (!ENDING.test(lower) || words.has(lower)) return undefined;
  const base = lower.replace(ENDING, '');
  const tries = [base, `${base}e`, base.replace(/(.)\1$/, '$1'), base.replace(/['’]$/, '')];
  return tries.find((form) => form.length > 2 && words.has(form)) ?? corrections.get(base);
}
