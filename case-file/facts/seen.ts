import { byDate, type Context } from '../context';
import { ENTRY_KINDS, type Entry, type EntryKind } from '../model';

/**
 * What is seen in entries when they are looked through one by one. Each kind of record is looked
 * through by itself, so that a record of one kind that is added later costs no second look at all others.
 */
export interface Seen<T> {
  entry: Entry;
  seen: T;
}

/** What to look for. */
export interface Look<T> {
  /** Names what is looked for, and where. */
  key: string;
  /** All where there are none. */
  kinds?: readonly EntryKind[];
  where?: 'entries' | 'inWindow';
  /** Null where it sees nothing. May look at nothing but the entry, as for `context.ofEntry`. */
  look: (entry: Entry) => T | null;
}

/** What `look` sees in the first entry, by its day, in which it sees anything; null where it sees nothing. */
export function firstSeen<T>(context: Context, what: Look<T>): T | null {
  const { key, kinds = ENTRY_KINDS, where = 'entries', look } = what;
  let first: Seen<T> | null = null;
  for (const kind of kinds) {
    const one = context.memo(`first ${key} ${kind}`, () => {
      for (const entry of context[where](kind)) {
        const seen = context.ofEntry(key, entry, () => look(entry));
        if (seen !== null) return { entry, seen };
      }
      return null;
    });
    if (one && (!first || byDate(one.entry, first.entry) < 0)) first = one;
  }
  return first?.seen ?? null;
}

/** What `look` sees in every entry in which it sees anything, oldest first. */
export function allSeen<T>(context: Context, what: Look<T>): readonly Seen<T>[] {
  const { key, kinds = ENTRY_KINDS, where = 'entries', look } = what;
  const ofKind = (kind: EntryKind): Seen<T>[] =>
    context.memo(`all ${key} ${kind}`, () =>
      context[where](kind).flatMap((entry) => {
        const seen = context.ofEntry(key, entry, () => look(entry));
        return seen === null ? [] : [{ entry, seen }];
      }),
    );
  return context.memo(`all ${key}`, () =>
    kinds.flatMap(ofKind).sort((a, b) => byDate(a.entry, b.entry)),
  );
}

/** Of things in the order of their days, those from one day to another. */
export function within<T>(
  seen: readonly T[],
  dayOf: (one: T) => string | null,
  from: string,
  to: string,
): readonly T[] {
  let [low, high] = [0, seen.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = seen[middle];
    if (one !== undefined && (dayOf(one) ?? '') < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  for (let one = seen[end]; one !== undefined && (dayOf(one) ?? '') <= to; one = seen[end])
    end += 1;
  return seen.slice(low, end);
}
