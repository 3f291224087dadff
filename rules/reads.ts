import type { Context } from '../case-file/context';
import { ENTRY_KINDS, type EntryKind } from '../case-file/model';

/** What the judging of one rule has looked at. */
export interface Reads {
  /** The context to judge with: it notes the kinds of record that are asked for. */
  context: Context;
  kinds: ReadonlySet<EntryKind>;
}

/** Kinds that were looked at to compute what `context.memo` keeps, by its key. */
export type MemoReads = Map<string, ReadonlySet<EntryKind>>;

/**
 * Notes which kinds of record a rule looks at, so that its finding can stand while these are the same.
 * What several rules share through `context.memo` counts for each of them.
 */
export function trackReads(base: Context, shared: MemoReads): Reads {
  const kinds = new Set<EntryKind>();
  let noting = kinds;
  const note = (asked: readonly EntryKind[]) => {
    for (const kind of asked.length ? asked : ENTRY_KINDS) noting.add(kind);
  };
  const context: Context = {
    ...base,
    entries: (...asked) => {
      note(asked);
      return base.entries(...asked);
    },
    inWindow: (...asked) => {
      note(asked);
      return base.inWindow(...asked);
    },
    undated: (...asked) => {
      for (const kind of asked) noting.add(kind);
      return base.undated(...asked);
    },
    memo: (key, compute) => {
      const outer = noting;
      const inner = new Set<EntryKind>();
      noting = inner;
      try {
        const value = base.memo(key, compute);
        if (!shared.has(key)) shared.set(key, inner);
        return value;
      } finally {
        noting = outer;
        for (const kind of shared.get(key) ?? inner) noting.add(kind);
      }
    },
  };
  return { context, kinds };
}
