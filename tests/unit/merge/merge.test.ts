import { describe, expect, it } from 'vitest';
import { derivedId } from '../../../case-file/entry-id';
import { merge } from '../../../case-file/merge';
import { CaseFile, Entry } from '../../../case-file/model';
import { PageReading } from '../../../case-file/reading';

const file = CaseFile.parse({
  caseId: '204101',
  caseType: 'child-in-need',
  windowFrom: '2025-01-01',
  asAt: '2025-06-30',
  child: { name: 'Nadia Sobczak', dateOfBirth: '2014-06-17' },
  people: [],
  entries: [],
  coverage: {},
});

const visit = (more: object): Entry =>
  Entry.parse({ id: 'e7', kind: 'visit', date: '2025-02-03', text: '', ...more });
const list = { title: 'Visits', url: 'https://cases.example/visits' };
const record = { title: 'Record', url: 'https://cases.example/visits/e7' };

const page = (entries: Entry[], more: object = {}): PageReading =>
  PageReading.parse({
    system: 'demo',
    profile: null,
    page: list,
    header: { caseId: '204101' },
    entries,
    covers: [],
    faults: [],
    ...more,
  });

const fileAfter = (...pages: PageReading[]) => pages.reduce(merge, file);

describe('adding a page to the case file', () => {
  it('keeps the whole text when the list that shows its start is opened after it', () => {
    const whole = visit({
      text: 'Saw Nadia alone.\n\nShe was well.',
      author: 'C Osei',
      page: record,
    });
    const start = visit({
      text: 'Saw Nadia alone. She',
      part: 'start',
      location: 'home',
      page: list,
    });
    for (const order of [
      [whole, start],
      [start, whole],
    ]) {
      const { entries } = fileAfter(...order.map((entry) => page([entry])));
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({
        text: 'Saw Nadia alone.\n\nShe was well.',
        part: 'whole',
        author: 'C Osei',
        location: 'home',
        page: record,
      });
    }
  });

  it('adds up the labelled values of list and record', () => {
    const { entries } = fileAfter(
      page([visit({ part: 'start', fields: { 'Bedroom seen': 'Yes' } })]),
      page([visit({ fields: { 'Purpose of visit': 'Statutory' }, page: record })]),
    );
    expect(entries[0]?.fields).toEqual({ 'Bedroom seen': 'Yes', 'Purpose of visit': 'Statutory' });
  });

  it('replaces what changed on the record since', () => {
    const before = visit({
      text: 'Draft.',
      author: 'C Osei',
      fields: { Seen: 'No' },
      page: record,
    });
    const after = visit({ text: 'Final words.', fields: { Seen: 'Yes' }, page: record });
    expect(fileAfter(page([before]), page([after])).entries).toEqual([after]);
  });

  it('keeps the lines of a text that a list runs together', () => {
    const record = visit({ text: 'Seen.\nWell.', page: { ...list, title: 'Record' } });
    const row = visit({ text: 'Seen. Well.', page: list });
    for (const order of [
      [record, row],
      [row, record],
    ]) {
      const { entries } = fileAfter(...order.map((entry) => page([entry])));
      expect(entries[0]?.text).toBe('Seen.\nWell.');
    }
  });

  it('takes a whole text for stale when the list shows other words', () => {
    const before = visit({ text: 'Nobody home.', page: record });
    const now = visit({ text: 'Seen at school', part: 'start', page: list });
    expect(fileAfter(page([before]), page([now])).entries[0]).toMatchObject({
      text: 'Seen at school',
      part: 'start',
    });
  });

  it('knows an entry without the system’s id again by kind, date, author and text', () => {
    const start = visit({ text: 'Saw “Nadia” alone…', part: 'start', author: 'C Osei' });
    const whole = visit({ text: 'Saw "Nadia" alone.  Well.', author: 'C Osei', page: record });
    const without = { ...start, id: derivedId(start) };
    const { entries } = fileAfter(page([without]), page([whole]));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ id: 'e7', part: 'whole' });
  });

  it('keeps two entries of one day apart when their words or authors differ', () => {
    const one = visit({ text: 'Saw Nadia.', author: 'C Osei' });
    const others = [
      visit({ text: 'Saw Kuba.', author: 'C Osei' }),
      visit({ text: 'Saw Nadia.', author: 'I Vohra' }),
      visit({ text: 'Saw Nadia.', author: 'C Osei', date: '2025-02-04' }),
    ];
    const all = [one, ...others].map((entry) => ({ ...entry, id: derivedId(entry) }));
    expect(fileAfter(page(all)).entries).toHaveLength(4);
  });

  it('never takes two ids of the system for one entry, however alike their words', () => {
    const twice = [visit({ text: 'No answer.' }), visit({ id: 'e8', text: 'No answer.' })];
    expect(fileAfter(page(twice)).entries.map(({ id }) => id)).toEqual(['e7', 'e8']);
  });

  it('drops what a date looked like once another page shows it in a form that is understood', () => {
    const unclear = visit({ date: null, asWritten: { date: 'w/c Mon' }, part: 'start' });
    const clear = visit({ page: record });
    const [entry] = fileAfter(page([unclear]), page([clear])).entries;
    expect(entry?.date).toBe('2025-02-03');
    expect(entry?.asWritten).toBeUndefined();
  });

  it('refuses a page of another case', () => {
    const other = page([visit({})], { header: { caseId: '204102' } });
    expect(() => merge(file, other)).toThrow(/another case/);
  });

  it('keeps the window and day of the audit, and takes the facts of the case from the page', () => {
    const header = {
      caseId: '204101',
      windowFrom: '2020-01-01',
      asAt: '2020-12-31',
      caseType: 'looked-after',
      status: 'closed',
      child: { pronouns: 'she' },
    };
    expect(merge(file, page([], { header }))).toMatchObject({
      windowFrom: '2025-01-01',
      asAt: '2025-06-30',
      caseType: 'child-in-need',
      status: 'closed',
      child: { name: 'Nadia Sobczak', pronouns: 'she', dateOfBirth: '2014-06-17' },
    });
  });

  it('leaves what it was given as it was', () => {
    const given = structuredClone(file);
    merge(given, page([visit({})]));
    expect(given).toEqual(file);
  });
});

describe('what has been read', () => {
  const visits = (count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => visit({ id: `v${from + i}`, text: `${from + i}` }));

  it('adds up the pages of a paged list until the stated total is reached', () => {
    const covers = [{ kind: 'visit', complete: false, stated: 35 }];
    const first = fileAfter(page(visits(20), { covers }));
    expect(first.coverage.visit).toEqual({ read: 20, stated: 35, complete: false });
    const again = merge(first, page(visits(20), { covers }));
    expect(again.coverage.visit).toEqual({ read: 20, stated: 35, complete: false });
    const all = merge(again, page(visits(15, 20), { covers }));
    expect(all.coverage.visit).toEqual({ read: 35, stated: 35, complete: true });
  });

  it('counts the kinds that share a list together against its total', () => {
    const covers = [
      { kind: 'visit', complete: false, stated: 3, among: ['contact'] },
      { kind: 'contact', complete: false, stated: 3, among: ['visit'] },
    ];
    const contact = visit({ id: 'c1', kind: 'contact' });
    const two = fileAfter(page([...visits(1), contact], { covers }));
    expect(two.coverage.visit).toEqual({ read: 1, stated: null, complete: false });
    const three = merge(two, page(visits(2), { covers }));
    expect(three.coverage.visit).toEqual({ read: 2, stated: null, complete: true });
    expect(three.coverage.contact).toEqual({ read: 1, stated: null, complete: true });
  });

  it('knows a list that was seen empty from one that was not opened', () => {
    const covers = [{ kind: 'missing-episode', complete: true, stated: 0 }];
    const { coverage } = fileAfter(page([], { covers }));
    expect(coverage['missing-episode']).toEqual({ read: 0, stated: 0, complete: true });
    expect(coverage.visit).toBeUndefined();
  });

  it('does not take one record for the list', () => {
    const whole = fileAfter(
      page(visits(2), { covers: [{ kind: 'visit', complete: true, stated: null }] }),
    );
    const one = page(visits(1), { covers: [{ kind: 'visit', complete: false, stated: null }] });
    expect(fileAfter(one).coverage.visit).toEqual({ read: 1, stated: null, complete: false });
    expect(merge(whole, one).coverage.visit).toEqual({ read: 2, stated: null, complete: true });
  });

  it('takes the relationships as the page shows them', () => {
    const people = [{ name: 'Marek Sobczak', role: 'father' }];
    const covers = [{ kind: 'people', complete: true, stated: null }];
    const read = fileAfter(page([], { people, covers }));
    expect(read.people).toEqual(people);
    expect(read.coverage.people).toEqual({ read: 1, stated: null, complete: true });
    expect(merge(read, page([])).people).toEqual(people);
  });
});

it('keeps entries of one day apart that have titles and no text', () => {
  const both = [
    visit({ id: '~1', title: 'Foster placement' }),
    visit({ id: '~2', title: 'Interim care order' }),
  ];
  expect(merge(file, page(both)).entries.map(({ title }) => title)).toEqual([
    'Foster placement',
    'Interim care order',
  ]);
});
