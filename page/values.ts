import type { IsoDate } from '../case-file/model';
import { parseDate } from './dates';
import type { Labelled } from './labelled';
import { locateAll, partOf, textAt } from './locate';
import type { Profile } from './profile';
import type { Locator } from './profile-places';
import type { Scope } from './scope';

/** Takes values from where they stand, as the words of one case system mean them. */

/** The words at a place; undefined where there are none, or where the system's own word says so. */
export function wordsAt(
  scope: Scope,
  locator: Locator | undefined,
  labelled: readonly Labelled[],
  profile: Profile,
): string | undefined {
  const elements = locator ? locateAll(scope, locator, labelled) : [];
  if (!locator || elements.length === 0) return undefined;
  return wordsIn(textAt(scope, elements, locator).text, locator, profile);
}

/** What of a text a locator means; undefined where the system's own word says that there are none. */
export function wordsIn(
  text: string,
  { pattern }: Locator,
  { words }: Profile,
): string | undefined {
  const value = partOf(text, pattern);
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

/** The meaning of the longest word of the system that stands in a text, whole. */
export function meaningWithin<T>(text: string, meanings: Record<string, T>): T | undefined {
  const within = ` ${wordsOnly(text)} `;
  const longest = Object.keys(meanings).sort((a, b) => b.length - a.length);
  const key = longest.find((each) => within.includes(` ${wordsOnly(each)} `));
  return key === undefined ? undefined : meanings[key];
}

const wordsOnly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&/]+/gu, ' ')
    .trim();

const isOneOf = (words: readonly string[], text: string): boolean =>
  words.some((word) => word.toLowerCase() === text.trim().toLowerCase());
