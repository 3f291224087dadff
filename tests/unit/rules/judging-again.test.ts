import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInterchange } from '../../../case-file/interchange';
import {
  CASE_TYPES,
  type CaseFile,
  type Coverage,
  ENTRY_KINDS,
  type Entry,
} from '../../../case-file/model';
import { judge } from '../../../rules/judge';
import { loadLibrary } from '../../../rules/library';

/** What is kept from one judging to the next must never show: findings are those of a first judging. */

const shipped = loadLibrary();
const nothingKept = () => ({ ...shipped });

const examples = Object.entries(
  import.meta.glob('../../../demo/cases/*.json', { eager: true, import: 'default' }),
).map(([path, json]) => [path.split('/').at(-1), parseInterchange(json)] as const);

/** Entries of all examples: what is added may be of any kind, and say anything that a rule looks for. */
const written = examples.flatMap(([, { entries }]) => entries);

type Change = (file: CaseFile) => CaseFile;

const withEntries =
  (change: (entries: Entry[]) => Entry[]): Change =>
  (file) => ({ ...file, entries: change(file.entries) });

const at = (place: number, { length }: readonly unknown[]): number =>
  length === 0 ? 0 : place % length;

/** The entry at a place, changed; under the same id. */
const changed = (place: number, more: Partial<Entry>): Change =>
  withEntries((entries) =>
    entries.map((entry, index) => (index === at(place, entries) ? { ...entry, ...more } : entry)),
  );

const place = fc.nat(10_000);
const someEntry = fc.constantFrom(...written);
const kind = fc.constantFrom(...ENTRY_KINDS);
const coverage: fc.Arbitrary<Coverage | undefined> = fc.option(
  fc.record({ read: fc.nat(50), stated: fc.option(fc.nat(50)), complete: fc.boolean() }),
  { nil: undefined },
);

const change: fc.Arbitrary<Change> = fc.oneof(
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

describe('judging while the auditor goes on reading', () => {
  it.each(examples)('finds in %s what a first judging finds', async (_, whole) => {
    const library = nothingKept();
    for (const step of [0.3, 0.6, 0.9, 1, 0.95]) {
      const entries = whole.entries.slice(0, Math.round(whole.entries.length * step));
      const file = structuredClone({ ...whole, entries });
      expect(await judge(file, library)).toEqual(await judge(file, nothingKept()));
    }
  });

  it.each(examples)('finds so whatever changes in %s', async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const library = nothingKept();
        let file = whole;
        await judge(structuredClone(file), library);
        for (const make of changes) {
          file = make(file);
          const again = await judge(structuredClone(file), library);
          expect(again).toEqual(await judge(structuredClone(file), nothingKept()));
        }
        expect(await judge(structuredClone(whole), library)).toEqual(
          await judge(structuredClone(whole), nothingKept()),
        );
      }),
      { numRuns: 4 },
    );
  });
});
