import type { Scope } from '../scope';
import { holds } from './flat-tree';
import type { Sort } from './value-at';

/** Where a person pointed in one record, and which of the words there they mean; all of them if none are said. */
export interface Example {
  scope: Scope;
  targets: readonly Element[];
  words: string | null;
}

/** What a place is chosen by. */
export interface Choice {
  sort: Sort;
  scopes: readonly Scope[];
  examples: readonly Example[];
  /** What else of a record is read as something else; for a text that is what is left. */
  isTaken?: (scope: Scope) => (element: Element) => boolean;
  /** Whether it is a person's name: what some records have in brackets after it is none of it. */
  isName?: boolean;
  /** Whether any words before a value count as its label: the person said that they are. */
  anyLabel?: boolean;
}

/** So many records are looked at, so that a long page does not stick. */
export const MOST = 40;

/** The element pointed at, or one that shows the same. */
export const near = (found: Element, target: Element): boolean =>
  holds(found, target) || holds(target, found);
