import { expect, test } from 'vitest';
import { parseInterchange } from '../../case-file/interchange';

const file = {
  version: 1,
  caseId: '700001',
  caseType: 'child-in-need',
  status: 'open',
  openedOn: '2025-01-06',
  closedOn: null,
  windowFrom: '2025-02-01',
  asAt: '2025-07-31',
  team: null,
  child: { name: 'Ada Example', dateOfBirth: '2015-05-05', expectedOn: null },
  people: [{ name: 'Bea Example', role: 'mother', livesWithChild: null }],
  entries: [
    { id: 'e1', kind: 'visit', date: '2025-03-03', text: 'Seen.', author: null, seenAlone: null },
  ],
};

test('a property that is null is one that the record does not fill', () => {
  const { entries, people } = parseInterchange(file);
  expect(entries[0]).not.toHaveProperty('author');
  expect(people[0]).toEqual({ name: 'Bea Example', role: 'mother' });
});

test('everything in a file of the interchange format counts as read', () => {
  const { coverage, entries } = parseInterchange(file);
  expect(coverage.visit).toEqual({ read: 1, stated: 1, complete: true });
  expect(coverage.supervision).toEqual({ read: 0, stated: 0, complete: true });
  expect(entries[0]).toMatchObject({ part: 'whole', certainty: 1 });
});

test('a date that is none is a fault that names its place', () => {
  const wrong = { ...file, entries: [{ ...file.entries[0], date: '3.11.25' }] };
  expect(() => parseInterchange(wrong)).toThrow(/"entries",\s*0,\s*"date"/);
});

test('two entries of one id are a fault', () => {
  const twice = { ...file, entries: [file.entries[0], file.entries[0]] };
  expect(() => parseInterchange(twice)).toThrow('two entries have the same id');
});
