import { tokenise } from './tokens';

/** Many lists of phrases made into one tree, so that one walk over a text finds them all. */
export interface Lexicon {
  readonly root: Node;
  /** Every word of six letters or more under its likely misspellings. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Every plain word of the terms, for forms that the language model does not know ("texted"). */
  readonly words: ReadonlySet<string>;
  /** Base forms that the lexicon puts in place of the model's, by the word as written; null for none. */
  readonly lemmas: Map<string, string | null>;
}

/** What may follow, by the way in which a word is asked for. */
export interface Node {
  /** By base form or form in lower case. */
  words?: Map<string, Node>;
  /** After a word that is asked for as `=felt`, as `PA`, or as `visit/VERB`. */
  exact?: Node;
  capitals?: Node;
  tagged?: Map<string, Node>;
  /** `<father>`. */
  roles?: Map<string, Node>;
  /** `*` and `...`. */
  any?: Node;
  gap?: Node;
  /** Lists whose phrase ends here, and those of them that tell how clauses are to be read. */
  lists?: string[];
  marks?: string[];
}

/** Makes the tree from lists of terms (the way of writing a term: ../vocabulary.ts). */
export function compileLexicon(lists: Iterable<readonly [string, readonly string[]]>): Lexicon {
  const root: Node = {};
  const words = new Set<string>();
  for (const [list, terms] of lists) {
    for (const term of terms) {
      let node = root;
      for (const key of keysOf(term)) {
        if (/^[a-z]+$/.test(key)) words.add(key);
        node = following(node, key);
      }
      if (node.lists?.includes(list)) continue;
      node.lists = [...(node.lists ?? []), list];
      if (list.startsWith('clause-')) node.marks = [...(node.marks ?? []), list];
    }
  }
  return { root, words, corrections: misspellings(words), lemmas: new Map() };
}

function following(node: Node, key: string): Node {
  if (key === '*') return slot(node, 'any');
  if (key === '...') return slot(node, 'gap');
  if (CLASS.test(key)) return branch(node, 'roles', key.slice(1, -1));
  if (key.startsWith('=')) return slot(branch(node, 'words', key.slice(1)), 'exact');
  if (key.startsWith('^'))
    return slot(branch(node, 'words', key.slice(1).toLowerCase()), 'capitals');
  const [word = key, tag] = TAGGED.test(key) ? key.split('/') : [key];
  const next = branch(node, 'words', word);
  return tag ? branch(next, 'tagged', tag) : next;
}

function slot(node: Node, name: 'any' | 'gap' | 'exact' | 'capitals'): Node {
  node[name] ??= {};
  return node[name];
}

function branch(node: Node, kind: 'words' | 'roles' | 'tagged', name: string): Node {
  node[kind] ??= new Map();
  const next = node[kind].get(name) ?? {};
  node[kind].set(name, next);
  return next;
}

const CLASS = /^<[a-z-]+>$/;
const TAGGED = /\/(?:VERB|NOUN|ADJ|PROPN)$/;
/** "CP", "TM": written so in a term, it is meant so in the text. */
export const ONE_OR_TWO_CAPITALS = /^[A-Z]{1,2}$/;

/** A term's words as keys of the tree, split where the tokens of a text are split. */
function keysOf(term: string): string[] {
  return term.split(' ').flatMap((word) => {
    if (word === '*' || word === '...' || CLASS.test(word) || /^=./.test(word) || TAGGED.test(word))
      return [word];
    if (ONE_OR_TWO_CAPITALS.test(word)) return [`^${word}`];
    return /^\p{L}+$/u.test(word) ? [word.toLowerCase()] : tokenise(word).map(({ lower }) => lower);
  });
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

/**
 * The base form of a word as the lexicon knows it: misspellings put right, "texted" to "text"; the
 * language model's where it has nothing better.
 */
export function baseForm(lexicon: Lexicon, lower: string, lemma: string): string {
  const { words, corrections, lemmas } = lexicon;
  if (lower.length < 4 || words.has(lemma)) return lemma;
  let better = lemmas.get(lower);
  if (better === undefined) {
    better = stem(lexicon, lower) ?? corrections.get(lemma) ?? corrections.get(lower) ?? null;
    lemmas.set(lower, better);
  }
  return better ?? lemma;
}

const ENDING = /(?:ed|ing|s|d)$/;

function stem({ words, corrections }: Lexicon, lower: string): string | undefined {
  if (!ENDING.test(lower) || words.has(lower)) return undefined;
  const base = lower.replace(ENDING, '');
  const tries = [base, `${base}e`, base.replace(/(.)\1$/, '$1'), base.replace(/['’]$/, '')];
  return tries.find((form) => form.length > 2 && words.has(form)) ?? corrections.get(base);
}
