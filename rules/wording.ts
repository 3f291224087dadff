import { formatDate } from '../case-file/dates';
import { listWords } from '../case-file/labels';
import type { FlatFacts } from './conditions';
import { isUnknown } from './conditions';

/**
 * Fills the placeholders of a rule's wording: `{name}` is a fact, a count or `parameter.<name>`;
 * `{name|one|many}` is the word that fits the number. Dates read as 3 Nov 2025; what is unknown reads
 * as "not known".
 */
export function fill(wording: string, values: FlatFacts): string {
  const filled = wording.replace(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    if (value === undefined || value === null || isUnknown(value)) return 'not known';
    return typeof value === 'string' && ISO_DATE.test(value) ? formatDate(value) : String(value);
  });
  return filled.replace(/\s+/g, ' ').trim();
}

/** The names that a wording's placeholders need. */
export const placeholders = (wording: string): string[] =>
  [...wording.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** The first few of many, and how many more. */
export function some(items: readonly string[], most = 3): string {
  if (items.length <= most) return listWords([...items]);
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

const PLACEHOLDER = /\{([a-z][\w.:-]*)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
