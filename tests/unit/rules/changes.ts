import fc from 'fast-check';
import { parseInterchange } from '../../../case-file/interchange';
import {
  CASE_TYPES,
  type CaseFile,
  type Coverage,
  ENTRY_KINDS,
  type Entry,
} from '../../../case-file/model';

/** The example cases, by name. */
export const examples = Object.entries(
  import.meta.glob('../../../demo/cases/*.json', { eager: true, import: 'default' }),
).map(([path, json]) => [path.split('/').at(-1), parseInterchange(json)] as const);

/** Entries of all examples: what is added may be of any kind, and say anything that a rule looks for. */
const written = examples.flatMap(([, { entries }]) => entries);

/** What a page, or a correction in the case system, may make of a case file. */
export type Change = (file: CaseFile) => CaseFile;

const withEntries =
  (change: (entries: Entry[]) => Entry[]): Change =>
  (file) => ({ ...file, entries: change(file.entries) });

const at = (place: number, { length }: readonly unknown[]): number =>
  length === 0 ? 0 : place % length;

/** The entry at a place, changed; under the same id. */
const changed = (
  place: number,
  more: Partial<Entry> | ((entry: Entry) => Partial<Entry>),
): Change =>
  withEntries((entries) =>
    entries.map((entry, index) => {
      if (index !== at(place, entries)) return entry;
      return { ...entry, ...(typeof more === 'function' ? more(entry) : more) };
    }),
  );

const inOtherOrder = ({ fields = {} }: Entry): Partial<Entry> => ({
  fields: Object.fromEntries(Object.entries(fields).toReversed()),
});

const place = fc.nat(10_000);
const someEntry = fc.constantFrom(...written);
const kind = fc.constantFrom(...ENTRY_KINDS);
const coverage: fc.Arbitrary<Coverage | undefined> = fc.option(
  fc.record({ read: fc.nat(50), stated: fc.option(fc.nat(50)), complete: fc.boolean() }),
  { nil: undefined },
);

/** Entries added, changed, moved and taken away; other people, windows, types of case, and other lists read. */
export const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(someEntry, place, place).map(([entry, where, like]) =>
      withEntries((entries) => {
        const { date = entry.date } = entries[at(like, entries)] ?? {};
        const id = `added ${entries.length} ${where}`;
        return entries.toSpliced(at(where, entries), 0, { ...entry, id, date });
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: place.map((where) => withEntries((all) => all.toSpliced(at(where, all), 1))),
  },
  fc.tuple(place, someEntry).map(([where, { text }]) => changed(where, { text })),
  fc.tuple(place, someEntry).map(([where, { date }]) => changed(where, { date })),
  fc.tuple(place, kind).map(([where, other]) => changed(where, { kind: other })),
  place.map((where) => changed(where, { date: null, asWritten: { date: 'Tues' } })),
  place.map((where) => changed(where, { part: 'start' })),
  place.map((where) => changed(where, inOtherOrder)),
  fc.tuple(place, someEntry).map(([where, { actions = [] }]) => changed(where, { actions })),
  fc.tuple(place, place).map(([from, to]) =>
    withEntries((entries) => {
      const rest = entries.toSpliced(at(from, entries), 1);
      return rest.toSpliced(at(to, entries), 0, ...entries.slice(at(from, entries)).slice(0, 1));
    }),
  ),
  place.map((where) =>
    withEntries((all) => [...all.slice(at(where, all)), ...all.slice(0, at(where, all))]),
  ),
  fc.constant(withEntries((entries) => entries.toReversed())),
  place.map(
    (where): Change =>
      (file) => ({
        ...file,
        people: file.people.toSpliced(at(where, file.people), 1),
      }),
  ),
  fc.constantFrom(...CASE_TYPES).map(
    (caseType): Change =>
      (file) => ({ ...file, caseType }),
  ),
  fc.constantFrom('2024-11-04', '2025-03-01').map(
    (windowFrom): Change =>
      (file) => ({ ...file, windowFrom }),
  ),
  fc.tuple(fc.constantFrom(...ENTRY_KINDS, 'people' as const), coverage).map(
    ([of, read]): Change =>
      (file) => {
        const { [of]: _, ...rest } = file.coverage;
        return { ...file, coverage: read ? { ...rest, [of]: read } : rest };
      },
  ),
);
