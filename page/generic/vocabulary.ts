import kinds from './kinds.json';
import patterns from './label-patterns.json';
import labels from './labels.json';
import words from './words.json';

/**
 * The words by which the generic reader tells records: labels to properties, names of kinds, what is
 * no record. They are a third of what it weighs, so the background hands them to it, and they stand
 * in no script that is put into a page.
 */
export const vocabulary = { kinds, labels, patterns, words };
export type Vocabulary = typeof vocabulary;
