import type { EntryKind } from './model';

/** What was computed from many records, with the kinds of record that were looked at for it. */
export interface Note {
  value: unknown;
  kinds: ReadonlySet<EntryKind>;
}

/**
 * What one judging computes from many records, and which kinds of record each piece of work looked
 * at: as long as these are the same, what came of it stands, in the next judging too.
 */
export interface Notes {
  /** Notes that these kinds were looked at. */
  look(kinds: Iterable<EntryKind>): void;
  /** Computes once, and keeps it; whoever asks again has looked at the same kinds. */
  memo<T>(key: string, compute: () => T): T;
  /** Begins a piece of work; the set fills with the kinds that it looks at, until the next begins. */
  begin(): ReadonlySet<EntryKind>;
}

/** @param kept what is known already, by key; what is computed is added */
export function makeNotes(kept: Map<string, Note>): Notes {
  let looked = new Set<EntryKind>();
  const look = (kinds: Iterable<EntryKind>) => {
    for (const kind of kinds) looked.add(kind);
  };
  return {
    look,
    memo: <T>(key: string, compute: () => T): T => {
      const known = kept.get(key);
      if (known) {
        look(known.kinds);
        // The key alone decides the type: each key is used by one caller.
        return known.value as T;
      }
      const outer = looked;
      const kinds = new Set<EntryKind>();
      looked = kinds;
      try {
        const value = compute();
        kept.set(key, { value, kinds });
        return value;
      } finally {
        looked = outer;
        look(kinds);
      }
    },
    begin: () => {
      looked = new Set();
      return looked;
    },
  };
}

/** The notes that stand when records of some kinds have changed. */
export const standing = (
  kept: ReadonlyMap<string, Note>,
  changed: ReadonlySet<string>,
): Map<string, Note> =>
  new Map([...kept].filter(([, { kinds }]) => ![...kinds].some((kind) => changed.has(kind))));
