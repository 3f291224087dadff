import { expect, it } from 'vitest';
import { goneFrom } from '../../../case-file/gone';
import { CaseFile } from '../../../case-file/model';
import { PageReading } from '../../../case-file/reading';

const entry = (id: string, day: number) => ({
  id,
  kind: 'visit',
  date: `2025-11-0${day}`,
  text: `Visit ${id}.`,
});

const file = (entries: object[]) =>
  CaseFile.parse({
    caseId: '1',
    caseType: 'child-in-need',
    windowFrom: '2025-06-01',
    asAt: '2025-11-30',
    child: { name: 'Ada Quill' },
    people: [],
    entries,
    coverage: {},
  });

const list = (entries: object[], complete: boolean) =>
  PageReading.parse({
    system: 'demo',
    profile: null,
    page: { title: 'Visits', url: 'https://cases.example/visits' },
    header: { caseId: '1' },
    entries,
    covers: [{ kind: 'visit', complete, stated: null }],
    faults: [],
  });

it('names an entry that a list seen to its end no longer shows', () => {
  const [fault, ...more] = goneFrom(
    file([entry('a', 3), entry('b', 4)]),
    list([entry('b', 4)], true),
  );
  expect(more).toEqual([]);
  expect(fault?.message).toContain('visit of 3 Nov 2025');
  expect(fault?.message).toContain('still counts');
});

it('misses nothing on a part of a list, nor entries without an id of the case system', () => {
  const known = file([entry('a', 3), entry('~visit x', 4)]);
  expect(goneFrom(known, list([], false))).toEqual([]);
  expect(goneFrom(known, list([entry('a', 3)], true))).toEqual([]);
});
