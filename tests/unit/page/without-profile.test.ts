import { expect, it } from 'vitest';
import { Entry } from '../../../case-file/model';
import type { FrameReading } from '../../../page/frame-reading';
import type { GenericReading } from '../../../page/generic/generic-reader';
import { needsGeneric, withGeneric } from '../../../page/without-profile';

const page = { title: 'Case notes', url: 'https://cases.example/notes/4' };
const nothing: FrameReading = {
  by: 'nothing',
  system: null,
  profile: null,
  pageName: null,
  page,
  header: null,
  people: undefined,
  entries: [],
  covers: [],
  faults: [],
};
const entry = Entry.parse({
  id: 'g-1',
  kind: 'case-note',
  date: '2025-02-03',
  text: 'Seen.',
  certainty: 0.7,
});
const read = (more: Partial<GenericReading> = {}): GenericReading => ({
  system: 'https://cases.example',
  profile: null,
  page,
  header: { caseId: 'P203344', child: { name: 'Kofi Mensah' } },
  entries: [entry],
  covers: [{ kind: 'case-note', complete: true, stated: 1 }],
  faults: [],
  ...more,
});

it('reads a page without a profile under its own address as the system', () => {
  expect(needsGeneric(nothing)).toBe(true);
  expect(withGeneric(nothing, read())).toMatchObject({
    by: 'generic',
    system: 'https://cases.example',
    header: { caseId: 'P203344' },
    entries: [{ id: 'g-1' }],
  });
});

it('takes a number alone for no case, and says why the records were not kept', () => {
  const reading = withGeneric(nothing, read({ header: { caseId: '203344' } }));
  expect(reading.header).toBeNull();
  expect(reading.faults[0]?.message).toContain('no case number');
});

it('leaves a page on which nothing of a case was found as it is', () => {
  const empty = read({ header: {}, entries: [], covers: [] });
  expect(withGeneric(nothing, empty)).toBe(nothing);
});

it('steps in where a profile no longer fits, keeps its case and its faults', () => {
  const failing: FrameReading = {
    ...nothing,
    by: 'failing-profile',
    system: 'a-system',
    profile: { id: 'a', name: 'A', version: 1 },
    header: { caseId: '7' },
    faults: [{ kind: 'missing', place: 'a.json › Notes', message: 'Found no record.' }],
  };
  expect(needsGeneric(failing)).toBe(true);
  expect(withGeneric(failing, read())).toMatchObject({
    by: 'generic',
    system: 'a-system',
    profile: { id: 'a' },
    header: { caseId: '7' },
    entries: [{ id: 'g-1' }],
    faults: [{ place: 'a.json › Notes' }],
  });
});
