import { earlier, later } from './dates';
import type { CaseFile, Entry, EntryKind, IsoDate } from './model';
import { Pause } from './pause';
import type { Vocabulary } from './vocabulary';

/** A number of the rulebook that a local pack can change. */
export type ParameterValue = string | number | boolean;

/**
 * What a fact is given beside its subject: the case file with the window and the closing date
 * already reckoned (docs/rulebook.md, "How every point is read"), the vocabularies, and two memories.
 */
export interface Context {
  readonly file: CaseFile;
  /** First day of the window. */
  readonly windowFrom: IsoDate;
  /** First day of the window, or the day the case opened when that is later. */
  readonly start: IsoDate;
  /** Entries after this day never count. */
  readonly asAt: IsoDate;
  /** Where time limits end: the closing date of a closed case, else the as-at date. */
  readonly end: IsoDate;
  /** Dated entries of these kinds up to the as-at date, oldest first; all kinds when none is named. */
  entries(...kinds: EntryKind[]): readonly Entry[];
  /** As `entries`, in the window only; a plan or risk assessment reviewed in the window lies in it. */
  inWindow(...kinds: EntryKind[]): readonly Entry[];
  /** Entries of these kinds whose date is missing or could not be understood. */
  undated(...kinds: EntryKind[]): readonly Entry[];
  /** All vocabularies, by file name: the text analysis compiles them in one. */
  readonly vocabularies: Readonly<Record<string, Vocabulary>>;
  /** A vocabulary by its file's name, or undefined when it did not load. */
  vocabulary(name: string): Vocabulary | undefined;
  /** A parameter of the rule being judged, for this case type. @throws Error when the rule has none of that name. */
  parameter(name: string): ParameterValue;
  /** A parameter that is a number. @throws Error when it is none. */
  number(name: string): number;
  /** Computes once per judging: for what looks at the whole file and several facts need. */
  memo<T>(key: string, compute: () => T): T;
  /**
   * Computes once per entry, and keeps it from one judging to the next as long as the entry, the
   * people, the child, the window and the vocabularies stay the same. `compute` may look at nothing else. Throws
   * `Pause` when time is up; the fact is then asked again, and finds what it had.
   */
  ofEntry<T>(key: string, entry: Entry, compute: () => T): T;
  /** Awaited in loops over many entries, so that judging never holds the service worker up. */
  breathe(): Promise<void>;
}

/** What the context needs from outside. */
export interface ContextParts {
  file: CaseFile;
  vocabularies: Readonly<Record<string, Vocabulary>>;
  memory: EntryMemory;
  breathe: () => Promise<void>;
  /** Told the milliseconds of new work; true when a fact has held other work up for long enough. */
  isOutOfBreath: (worked: number) => boolean;
}

/** What is known of each entry on its own; lives as long as the entry object. */
export type EntryMemory = WeakMap<Entry, Map<string, unknown>>;

/** Makes the context of one judging; its rules share it through `withParameters`. */
export function makeContext(parts: ContextParts): Context {
  const { file, vocabularies, memory, breathe, isOutOfBreath } = parts;
  const asAt = file.asAt;
  const end = file.closedOn ? earlier(file.closedOn, asAt) : asAt;
  const start = file.openedOn ? later(file.windowFrom, file.openedOn) : file.windowFrom;
  const byKind = sortedByKind(file, asAt);
  const memos = new Map<string, unknown>();
  const memo = <T>(key: string, compute: () => T): T => remember(memos, key, compute);
  const select = (name: string, kinds: EntryKind[], within: (entry: Entry) => boolean) =>
    memo(`${name} ${kinds.join()}`, () => {
      const lists = (kinds.length ? kinds : [...byKind.keys()]).map(
        (kind) => byKind.get(kind) ?? [],
      );
      const chosen = lists.flatMap((list) => list.filter(within));
      return lists.length === 1 ? chosen : chosen.sort(byDate);
    });
  return {
    file,
    windowFrom: file.windowFrom,
    start,
    asAt,
    end,
    entries: (...kinds) => select('entries', kinds, () => true),
    inWindow: (...kinds) => select('inWindow', kinds, (entry) => liesInWindow(entry, file)),
    undated: (...kinds) => file.entries.filter((e) => e.date === null && kinds.includes(e.kind)),
    vocabularies,
    vocabulary: (name) => vocabularies[name],
    parameter: (name) => missing(name),
    number: (name) => missing(name),
    memo,
    ofEntry: (key, entry, compute) => {
      const known = memory.get(entry) ?? new Map<string, unknown>();
      if (known.has(key)) return remember(known, key, compute);
      memory.set(entry, known);
      const began = performance.now();
      const value = remember(known, key, compute);
      if (isOutOfBreath(performance.now() - began)) throw new Pause();
      return value;
    },
    breathe,
  };
}

/** The same context, for a rule with these parameters. */
export function withParameters(
  context: Context,
  parameters: Readonly<Record<string, ParameterValue>>,
): Context {
  const parameter = (name: string) => parameters[name] ?? missing(name);
  return {
    ...context,
    parameter,
    number: (name) => {
      const value = parameter(name);
      return typeof value === 'number' ? value : missing(name);
    },
  };
}

function liesInWindow(entry: Entry, { windowFrom, asAt }: CaseFile): boolean {
  if (entry.date !== null && entry.date >= windowFrom) return true;
  if (entry.kind !== 'plan' && entry.kind !== 'risk-assessment') return false;
  const reviewed = entry.reviewedOn;
  return !!reviewed && reviewed >= windowFrom && reviewed <= asAt;
}

function sortedByKind(file: CaseFile, asAt: IsoDate): Map<EntryKind, Entry[]> {
  const byKind = new Map<EntryKind, Entry[]>();
  for (const entry of file.entries) {
    if (entry.date === null || entry.date > asAt) continue;
    const list = byKind.get(entry.kind);
    if (list) list.push(entry);
    else byKind.set(entry.kind, [entry]);
  }
  for (const list of byKind.values()) list.sort(byDate);
  return byKind;
}

const byDate = ({ date: a }: Entry, { date: b }: Entry): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;

function remember<T>(memory: Map<string, unknown>, key: string, compute: () => T): T {
  // The key alone decides the type: each key is used by one caller.
  if (memory.has(key)) return memory.get(key) as T;
  const value = compute();
  memory.set(key, value);
  return value;
}

function missing(name: string): never {
  throw new Error(`the rule has no parameter "${name}" of the kind that its facts need`);
}
