import { expect, it } from 'vitest';
import { Entry } from '../../../case-file/model';
import { caseWatch } from '../../../page/case-change';
import type { FrameReading } from '../../../page/frame-reading';

const note = (id: string, text = `Note ${id}.`) =>
  Entry.parse({ id, kind: 'case-note', date: '2025-11-03', text });

const shows = (caseId: string | null, ids: string[], url = 'https://cases.example/app') =>
  ({
    profile: null,
    pageName: 'Notes',
    page: { title: 'Notes', url },
    header: caseId === null ? null : { caseId },
    people: undefined,
    entries: ids.map((id) => note(id)),
    covers: [{ kind: 'case-note', complete: true, stated: null }],
    faults: [],
  }) as unknown as FrameReading;

const idsIn = (reading: FrameReading | null) => reading?.entries.map(({ id }) => id);

it('leaves out records of the case before while the page already names the next', () => {
  const watch = caseWatch();
  expect(idsIn(watch.check(shows('1', ['a', 'b'])))).toEqual(['a', 'b']);
  const between = watch.check(shows('2', ['a', 'b']));
  expect(between).toMatchObject({ entries: [], covers: [] });
  expect(between?.faults[0]?.message).toContain('reload the page');
  const half = watch.check(shows('2', ['b', 'c']));
  expect(half).toMatchObject({ entries: [{ id: 'c' }], covers: [{ complete: false }] });
  expect(watch.check(shows('2', ['c', 'd']))).toMatchObject({
    entries: [{ id: 'c' }, { id: 'd' }],
    covers: [{ complete: true }],
    faults: [],
  });
});

it('does not take over the relationships of the case before', () => {
  const watch = caseWatch();
  const people = [{ name: 'Ana Bell', role: 'Mother' }];
  watch.check({ ...shows('1', []), people });
  expect(watch.check({ ...shows('2', []), people })?.people).toBeUndefined();
});

it('keeps waiting through a moment without a case', () => {
  const watch = caseWatch();
  watch.check(shows('1', ['a']));
  watch.check(shows(null, []));
  expect(idsIn(watch.check(shows('2', ['a', 'c'])))).toEqual(['c']);
});

it('reads nothing while the address names another case than the page', () => {
  const watch = caseWatch();
  const at = (path: string) => `https://cases.example/#/person/${path}`;
  watch.check(shows('100', ['a'], at('PER100/notes')));
  expect(watch.check(shows('100', ['c'], at('PER200/notes')))).toBeNull();
  expect(idsIn(watch.check(shows('200', ['c'], at('PER200/notes'))))).toEqual(['c']);
  expect(idsIn(watch.check(shows('200', ['d'], at('PER200/visits/37'))))).toEqual(['d']);
  expect(idsIn(watch.check(shows('200', ['e'], at('home'))))).toEqual(['e']);
});
