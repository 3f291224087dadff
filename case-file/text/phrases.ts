import { type Lexicon, type Node, ONE_OR_TWO_CAPITALS } from './lexicon';
import type { Token } from './tokens';

/** A phrase found: the list that it is of, and its first and one-past-last token. */
export interface Found {
  list: string;
  from: number;
  to: number;
}

/** The same for every list that has the phrase: most words of the field stand in several. */
export interface Spot {
  phrase: Node;
  from: number;
  to: number;
}

/** The roles mentioned at a token, and the token after the mention. */
export interface RolesAt {
  roles: readonly string[];
  to: number;
}

/** One walk over a stretch of a text. */
interface Search {
  tokens: readonly Token[];
  to: number;
  rolesAt: ((index: number) => RolesAt | undefined) | undefined;
  found: Spot[];
}

const GAP = 4;
const STOP = /^[.;:!?]$/;

/**
 * Finds every phrase in `tokens` between `from` and `to`. `rolesAt` says who is mentioned at a token,
 * for the terms that name a role.
 */
export function findPhrases(
  lexicon: Lexicon,
  tokens: readonly Token[],
  from: number,
  to: number,
  rolesAt?: (index: number) => RolesAt | undefined,
): Spot[] {
  const search: Search = { tokens, to, rolesAt, found: [] };
  for (let start = from; start < to; start++) follow(search, lexicon.root, start, start);
  return search.found;
}

/** Finds every phrase, one by one for each list that has it. */
export const findInLists = (...of: Parameters<typeof findPhrases>): Found[] =>
  findPhrases(...of).flatMap(({ phrase: { lists = [] }, from, to }) =>
    lists.map((list) => ({ list, from, to })),
  );

function walk(search: Search, node: Node, at: number, start: number): void {
  if (node.lists) search.found.push({ phrase: node, from: start, to: at });
  if (at >= search.to) return;
  if (node.words || node.roles) follow(search, node, at, start);
  if (node.any) walk(search, node.any, at + 1, start);
  if (node.gap) skip(search, node.gap, at, start);
}

function follow(search: Search, { words, roles }: Node, at: number, start: number): void {
  const token = search.tokens[at];
  if (words && token) {
    const { lower, lemma } = token;
    const here = words.get(lower);
    if (here) {
      walk(search, here, at + 1, start);
      if (here.exact) walk(search, here.exact, at + 1, start);
      if (here.capitals && ONE_OR_TWO_CAPITALS.test(token.text))
        walk(search, here.capitals, at + 1, start);
    }
    const base = lemma === lower ? here : words.get(lemma);
    if (base && base !== here) walk(search, base, at + 1, start);
    const tagged = base?.tagged?.get(token.pos);
    if (tagged) walk(search, tagged, at + 1, start);
  }
  const mention = roles && search.rolesAt?.(at);
  if (!mention) return;
  for (const role of mention.roles) {
    const next = roles.get(role);
    if (next) walk(search, next, mention.to, start);
  }
}

function skip(search: Search, node: Node, at: number, start: number): void {
  const { tokens, to, found } = search;
  for (let skipped = 0; skipped <= GAP && at + skipped < to; skipped++) {
    const before = found.length;
    walk(search, node, at + skipped, start);
    if (found.length > before || STOP.test(tokens[at + skipped]?.lower ?? '')) return;
  }
}
