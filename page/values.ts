import type { IsoDate } from '../case-file/model';
import { parseDate } from './dates';
import { type Labelled, locate, valueIn } from './locate';
import type { Locator, Profile } from './profile';

/** Takes values from where they stand, as the words of one case system mean them. */

/** The words at a place; undefined where there are none, or where the system's own word says so. */
export function wordsAt(
  scope: Element,
  locator: Locator | undefined,
  labelled: readonly Labelled[],
  profile: Profile,
): string | undefined {
  const element = locator && locate(scope, locator, labelled);
  return element ? wordsIn(element, locator, profile) : undefined;
}

/** The words in an element that was located; undefined where the system's own word says that there are none. */
export function wordsIn(
  element: Element,
  locator: Locator,
  { words }: Profile,
): string | undefined {
  const value = valueIn(element, locator);
  return value === null || value === '' || isOneOf(words.none, value) ? undefined : value;
}

/** A day as the page writes it, or what is written there when it is no day in its formats. */
export function dayOf(text: string, { dateFormats }: Profile): IsoDate | { asWritten: string } {
  return parseDate(text, dateFormats) ?? { asWritten: text };
}

/** A tick box; null when the words are neither the system's yes nor its no. */
export function tickOf(text: string, { words }: Profile): boolean | null {
  if (isOneOf(words.yes, text)) return true;
  return isOneOf(words.no, text) ? false : null;
}

/** The meaning of a word of the system, whatever its case. */
export function meaningOf<T>(text: string, meanings: Record<string, T>): T | undefined {
  const word = text.trim().toLowerCase();
  return Object.entries(meanings).find(([key]) => key.toLowerCase() === word)?.[1];
}

const isOneOf = (words: readonly string[], text: string): boolean =>
  words.some((word) => word.toLowerCase() === text.trim().toLowerCase());
