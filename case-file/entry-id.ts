import type { Entry } from './model';

/**
 * The id of an entry on whose page the case system shows none: made from what is known of it, so
 * that the same page gives the same id. It begins with `~`, by which {@link isDerivedId} knows it.
 */
export function derivedId(entry: Pick<Entry, 'kind' | 'date' | 'author' | 'text'>): string {
  const words = `${entry.author ?? ''} ${foldText(entry.text).slice(0, 60)}`;
  return `~${entry.kind} ${entry.date ?? 'undated'} ${hash(words)}`;
}

/** Whether an id was made from the entry's own words, and may change when these do. */
export const isDerivedId = (id: string): boolean => id.startsWith('~');

/**
 * A text as two pages may show it differently, made comparable: white space as one space, straight
 * quotes, no mark of being cut at its end.
 */
export const foldText = (text: string): string =>
  text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/\s*(?:…|\.\.\.)\s*$/, '')
    .trim();

/** FNV-1a, 32 bits: tells texts apart, and keeps no secret. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value.toString(36);
}
