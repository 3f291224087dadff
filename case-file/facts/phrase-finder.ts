import type { Context } from '../context';
import type { Vocabulary } from '../vocabulary';

/** Finds the first phrase of a vocabulary in a short text, as it is written there; null when there is none. */
export type Finder = (text: string) => string | null;

const finders = new WeakMap<Vocabulary, Finder>();
const NONE: Finder = () => null;

/**
 * A finder for labels, boxes and actions: a few words where the written form matters ("visits" is no
 * act, "visit" is). Sentences are read with the text analysis instead.
 */
export function finderOf(context: Context, name: string): Finder {
  const vocabulary = context.vocabulary(name);
  if (!vocabulary) return NONE;
  const known = finders.get(vocabulary);
  if (known) return known;
  const terms = [...vocabulary.terms].sort((a, b) => b.length - a.length);
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'iu');
  const finder: Finder = (text) => pattern.exec(text)?.[0] ?? null;
  finders.set(vocabulary, finder);
  return finder;
}
