import type { Context } from '../context';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../model';

/**
 * What `look` sees in the first entry, by its day, in which it sees anything; null where it sees
 * nothing. Each kind of record is looked through by itself, so that a record of one kind that is added
 * later costs no second look at all others. `look` may look at nothing but the entry, as for `ofEntry`.
 *
 * @param kinds all when there are none
 * @param key names what is looked for, and where
 */
export function firstSeen<T>(
  context: Context,
  key: string,
  kinds: readonly EntryKind[],
  look: (entry: Entry) => T | null,
  where: 'entries' | 'inWindow' = 'entries',
): T | null {
  let first: { entry: Entry; seen: T } | null = null;
  for (const kind of kinds.length ? kinds : ENTRY_KINDS) {
    const one = context.memo(`first ${key} ${kind}`, () => {
      for (const entry of context[where](kind)) {
        const seen = context.ofEntry(key, entry, () => look(entry));
        if (seen !== null) return { entry, seen };
      }
      return null;
    });
    if (one && (!first || (one.entry.date ?? '') < (first.entry.date ?? ''))) first = one;
  }
  return first?.seen ?? null;
}
