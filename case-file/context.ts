import { earlier, later } from './dates';
import { type CaseFile, ENTRY_KINDS, type Entry, type EntryKind, type IsoDate } from './model';
import type { Notes } from './notes';
import { Pause } from './pause';
import type { Vocabulary } from './vocabulary';

/** A number of the rulebook that a local pack can change. */
export type ParameterValue = string | number | boolean;

/**
 * What a fact is given beside its subject: the case file with the window and the closing date
 * already reckoned (docs/rulebook.md, "How every point is read"), the vocabularies, and two memories.
 */
export interface Context {
  /** Its entries are asked for below, so that it is known who looked at which. */
  readonly file: Omit<CaseFile, 'entries'>;
  /** First day of the window. */
  readonly windowFrom: IsoDate;
  /** First day of the window, or the day the case opened when that is later. */
  readonly start: IsoDate;
  /** Entries after this day never count. */
  readonly asAt: IsoDate;
  /** Where time limits end: the closing date of a closed case, else the as-at date. */
  readonly end: IsoDate;
  /**
   * Dated entries of these kinds up to the as-at date, oldest first; all kinds when none is named.
   * Those of one day stand by kind, then as the file lists them.
   */
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
  /**
   * Computes once: for what looks at many entries and several facts need. Kept from one judging to the
   * next as long as the kinds of entry that it asked this context for, the header, the people and the
   * vocabularies stay the same; the key names every parameter that it rests on.
   */
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

/** The entries of a file by kind, in its order. */
export type Records = ReadonlyMap<EntryKind, readonly Entry[]>;

/** What is known of each entry on its own, by what was asked of it. */
export type EntryMemory = Map<string, Map<Entry, unknown>>;

/** What the context needs from outside. */
export interface ContextParts {
  file: Omit<CaseFile, 'entries'>;
  records: Records;
  vocabularies: Readonly<Record<string, Vocabulary>>;
  memory: EntryMemory;
  notes: Notes;
  breathe: () => Promise<void>;
  /** Told the milliseconds of new work; true when a fact has held other work up for long enough. */
  isOutOfBreath: (worked: number) => boolean;
}

/** Makes the context of one judging; its rules share it through `withParameters`. */
export function makeContext(parts: ContextParts): Context {
  const { file, records, vocabularies, memory, notes, breathe, isOutOfBreath } = parts;
  const { asAt, windowFrom } = file;
  const { look, memo } = notes;
  const listed = (kind: EntryKind): readonly Entry[] => {
    look([kind]);
    return records.get(kind) ?? [];
  };
  const dated = (kind: EntryKind): readonly Entry[] =>
    memo(`entries ${kind}`, () =>
      listed(kind)
        .filter((entry) => counts(entry, file))
        .sort(byDate),
    );
  const ofWindow = (kind: EntryKind): readonly Entry[] =>
    memo(`inWindow ${kind}`, () => dated(kind).filter((entry) => liesInWindow(entry, file)));
  const together = (name: string, of: typeof dated, kinds: readonly EntryKind[]) => {
    const [only, ...more] = kinds;
    if (only && more.length === 0) return of(only);
    const all = kinds.length ? kinds : ENTRY_KINDS;
    return memo(`${name} ${kinds.join()}`, () => all.flatMap(of).sort(byDate));
  };
  return {
    file,
    windowFrom,
    start: file.openedOn ? later(windowFrom, file.openedOn) : windowFrom,
    asAt,
    end: file.closedOn ? earlier(file.closedOn, asAt) : asAt,
    entries: (...kinds) => together('entries', dated, kinds),
    inWindow: (...kinds) => together('inWindow', ofWindow, kinds),
    undated: (...kinds) =>
      kinds.flatMap((kind) =>
        memo(`undated ${kind}`, () => listed(kind).filter(({ date }) => date === null)),
      ),
    vocabularies,
    vocabulary: (name) => vocabularies[name],
    parameter: (name) => missing(name),
    number: (name) => missing(name),
    memo,
    ofEntry: <T>(key: string, entry: Entry, compute: () => T): T => {
      const known = memory.get(key) ?? new Map<Entry, unknown>();
      const before = known.get(entry);
      // The key alone decides the type: each key is used by one caller.
      if (before !== undefined || known.has(entry)) return before as T;
      memory.set(key, known);
      const began = performance.now();
      const value = compute();
      known.set(entry, value);
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

/** True of a dated entry up to the as-at date. */
export const counts = ({ date }: Entry, { asAt }: Pick<CaseFile, 'asAt'>): boolean =>
  date !== null && date <= asAt;

function liesInWindow(
  entry: Entry,
  { windowFrom, asAt }: Pick<CaseFile, 'windowFrom' | 'asAt'>,
): boolean {
  if (entry.date !== null && entry.date >= windowFrom) return true;
  if (entry.kind !== 'plan' && entry.kind !== 'risk-assessment') return false;
  const reviewed = entry.reviewedOn;
  return !!reviewed && reviewed >= windowFrom && reviewed <= asAt;
}

/** The order of entries by their day. */
export const byDate = ({ date: a }: Entry, { date: b }: Entry): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;

function missing(name: string): never {
  throw new Error(`the rule has no parameter "${name}" of the kind that its facts need`);
}
