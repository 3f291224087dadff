import type { CasePerson, PersonRole } from '../people';
import type { Lexicon } from './lexicon';
import type { Token } from './tokens';

/** Somebody named or meant at a place in the text. */
export interface Mention {
  /** First and one-past-last token. */
  readonly from: number;
  readonly to: number;
  readonly roles: readonly PersonRole[];
  /** Place in the case's people, where it is clear which of them is meant; else null. */
  readonly person: number | null;
  readonly pronoun: boolean;
  /** "Dad's": what follows is his, he does not act. */
  readonly possessive: boolean;
}

export type Gender = CasePerson['gender'];

/** What the naming of people needs to know of the case. */
export interface Cast {
  people: readonly CasePerson[];
  /** Lists named `0`, `1`, …: the ways to write each person's name. */
  names: Lexicon;
  /** The `who-…` vocabularies. */
  kin: Lexicon;
}

const OWNER_WORD = new Set(['his', 'her', 'their', 'my', 'our', 'the', 'a']);

/** After a preposition ("about Dad"), or somebody's own after a verb or preposition ("using his uncle"). */
export function isGoverned(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.pos === 'ADP') return true;
  const governor = tokens[from - 2]?.pos;
  return OWNER_WORD.has(before?.lower ?? '') && (governor === 'ADP' || governor === 'VERB');
}
