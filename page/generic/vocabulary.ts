import kinds from './kinds.json';
import patterns from './label-patterns.json';
import labels from './labels.json';
import { plainKey } from './words';
import words from './words.json';

/** What a label stands for: a property of an entry, of the header, or of a person. */
export type Meaning = keyof typeof labels;

/**
 * The words by which the generic reader tells records: labels to properties, names of kinds, what is
 * no record. They are a quarter of what it weighs, so the background hands them to it, and they
 * stand in no script that is put into a page.
 */
export const vocabulary = { kinds, meanings: meaningsIn(labels), patterns, words };
export type Vocabulary = typeof vocabulary;

/** All that each label may stand for, most likely first. */
function meaningsIn(listed: Record<Meaning, string[]>): [string, Meaning[]][] {
  const meanings = new Map<string, Meaning[]>();
  for (const [meaning, phrases] of Object.entries(listed)) {
    for (const phrase of phrases) {
      const key = plainKey(phrase);
      meanings.set(key, [...(meanings.get(key) ?? []), meaning as Meaning]);
    }
  }
  return [...meanings];
}
