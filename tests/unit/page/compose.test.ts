import { expect, it } from 'vitest';
import { Entry } from '../../../case-file/model';
import { PageReading } from '../../../case-file/reading';
import { compose } from '../../../page/compose';
import type { FrameReading } from '../../../page/frame-reading';

const frame = (more: Partial<FrameReading> = {}): FrameReading => ({
  by: 'profile',
  system: 'demo',
  profile: { id: 'demo', name: 'Demo', version: 3 },
  pageName: null,
  page: { title: 'Demo', url: 'https://cases.example/204101' },
  header: null,
  people: undefined,
  entries: [],
  covers: [],
  faults: [],
  ...more,
});

const visit = (id: string) =>
  Entry.parse({
    id,
    kind: 'visit',
    date: '2025-02-03',
    text: 'Seen.',
    page: { title: 'Visits', url: 'https://cases.example/frame/visits' },
  });

const header = { caseId: '204101', team: 'North', child: { name: 'Nadia Sobczak' } };
const list = (caseId: string | null, id = 'e1') =>
  frame({
    pageName: 'Visits',
    page: { title: 'Record', url: 'https://cases.example/frame/visits' },
    header: caseId === null ? null : { caseId },
    entries: [visit(id)],
    covers: [{ kind: 'visit', complete: true, stated: 1 }],
  });

it('reads the window’s header and its frame’s records as one page of one case', () => {
  const { reading, state } = compose(frame({ header }), [list('204101')]);
  expect(PageReading.parse(reading)).toMatchObject({
    system: 'demo',
    profile: { id: 'demo', version: 3 },
    page: { title: 'Visits', url: 'https://cases.example/204101' },
    header,
    covers: [{ kind: 'visit', complete: true, stated: 1 }],
  });
  expect(reading?.entries[0]?.page?.url).toBe('https://cases.example/204101');
  expect(state).toMatchObject({ pageName: 'Visits', shows: [{ kind: 'visit', count: 1 }] });
});

it('takes a frame that names no case for the case that the window names', () => {
  const { reading, state } = compose(frame({ header }), [list(null)]);
  expect(reading?.entries).toHaveLength(1);
  expect(state.faults).toEqual([]);
});

it('leaves out a frame that names no case where another case is named in the window', () => {
  const { reading, state } = compose(frame({ header }), [list('204102'), list(null, 'e2')]);
  expect(reading?.entries).toEqual([]);
  expect(state.faults).toHaveLength(2);
});

it.each([
  ['names another case', list('204102')],
  ['names no case and was read without a profile', { ...list(null), by: 'generic' as const }],
])('leaves out a frame that %s, and says so', (_, other) => {
  const { reading, state } = compose(frame({ header }), [other]);
  expect(reading?.entries).toEqual([]);
  expect(reading?.covers).toEqual([]);
  expect(state.faults).toHaveLength(1);
  expect(state.header?.caseId).toBe('204101');
});

it('reads neither of two cases when the window does not say which it is about', () => {
  const { reading, state } = compose(frame(), [list('204101'), list('204102', 'e2')]);
  expect(reading).toBeNull();
  expect(state.header).toBeNull();
  expect(state.faults[0]?.message).toContain('two cases');
});

it('takes the case from the frames where the window is only a shell', () => {
  const { reading } = compose(frame(), [list('204101')]);
  expect(reading?.header.caseId).toBe('204101');
});

it('leaves out a frame of another system, whatever its case number', () => {
  const profile = { id: 'b', name: 'B', version: 1 };
  const other = { ...list('204101'), profile, system: 'b' };
  const { reading } = compose(frame({ header }), [other]);
  expect(reading?.entries).toEqual([]);
});

it('offers nothing for a page that fits no profile', () => {
  const { reading, state } = compose(frame({ by: 'nothing', system: null, profile: null }), []);
  expect(reading).toBeNull();
  expect(state).toMatchObject({ profile: null, header: null, shows: [], faults: [] });
});

it('tells of faulty profile files on any page', () => {
  const fault = { kind: 'unclear' as const, place: 'a.json › id', message: 'Left out.' };
  const nothing = frame({ by: 'nothing', system: null, profile: null });
  expect(compose(nothing, [], [fault]).state.faults).toEqual([fault]);
});
