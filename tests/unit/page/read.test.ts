// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Profile } from '../../../page/profile';
import marlpit from '../../../page/profiles/marlpit.json';
import { readDocument } from '../../../page/read';

const profile = Profile.parse(marlpit);

/** A list of visits as the demo's server makes it, with other parts put in. */
function page({ rows = '', count = '', empty = '', head = '<b id="person-id">204101</b>' } = {}) {
  const list = rows && `<table id="list-visits"><tbody>${rows}</tbody></table>`;
  const html = `<html data-app="marlpit"><head><meta name="generator" content="Marlpit 7"></head>
    <body><section id="person-bar">${head}</section>
    <nav id="sections"><a aria-current="page" href="/marlpit/cases/204101/visits">Visits</a></nav>
    ${count && `<p class="count">${count}</p>`}${empty && `<p class="empty">${empty}</p>`}${list}
    </body></html>`;
  const made = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  history.replaceState(null, '', '/marlpit/cases/204101/visits');
  const reading = readDocument(document, [profile]);
  for (;;) {
    const step = reading.next();
    if (!step.done) continue;
    if (!step.value) throw new Error('the page was not read');
    return step.value;
  }
}

const row = ({ id = 'e1', date = '03/02/2025', title = 'Visit', text = 'Seen.' } = {}) =>
  `<tr><td class="col-date">${date}</td><td class="col-title">${title}</td>
   <td class="col-narrative"><div class="narrative">${text}</div></td>
   <td class="col-open"><a href="/marlpit/cases/204101/forms/${id}">View</a></td></tr>`;

it('reads what stands in the list and how much of the file it is', () => {
  const reading = page({ rows: row() + row({ id: 'e2' }), count: '2 records' });
  expect(reading.faults).toEqual([]);
  expect(reading.entries.map(({ id, date }) => [id, date])).toEqual([
    ['e1', '2025-02-03'],
    ['e2', '2025-02-03'],
  ]);
  expect(reading.covers).toEqual([{ kind: 'visit', complete: true, stated: 2 }]);
});

it('takes a list for empty only where the page says so', () => {
  const { covers, faults } = page({ empty: 'There are no visits to display.' });
  expect(covers).toEqual([{ kind: 'visit', complete: true, stated: 0 }]);
  expect(faults).toEqual([]);
});

it('says which selector failed instead of returning an empty list', () => {
  const { covers, entries, faults } = page();
  expect([covers, entries]).toEqual([[], []]);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ kind: 'missing', place: 'marlpit.json › Visits' });
  expect(faults[0]?.message).toContain('"#list-visits > tbody > tr" found no record');
});

it('says which property failed, once for all records that it fails in', () => {
  const changed = row().replace('col-date', 'col-when');
  const { entries, faults } = page({ rows: changed + changed.replace('e1', 'e2') });
  expect(entries.map(({ date }) => date)).toEqual([null, null]);
  expect(faults).toEqual([
    {
      kind: 'missing',
      place: 'marlpit.json › Visits › visit › date',
      message: 'The selector "td.col-date" found nothing. So in 2 records.',
    },
  ]);
});

it('does not count a list as seen to its end when fewer records were read than it states', () => {
  const { covers, faults } = page({ rows: row(), count: '3 records' });
  expect(covers).toEqual([{ kind: 'visit', complete: false, stated: 3 }]);
  expect(faults[0]?.message).toContain('states 3 records, and 1 were read');
});

it('keeps a date that it does not understand as written', () => {
  const [entry] = page({ rows: row({ date: '31/02/2025' }) }).entries;
  expect(entry).toMatchObject({ date: null, asWritten: { date: '31/02/2025' } });
});

it('takes HTML and script in a note for text', () => {
  const [entry] = page({
    rows: row({ text: '&lt;b&gt;No&lt;/b&gt; &lt;script&gt;x()&lt;/script&gt;' }),
  }).entries;
  expect(entry?.text).toBe('<b>No</b> <script>x()</script>');
});

it('keeps the words of a cut text without the mark of the cut', () => {
  const [entry] = page({ rows: row({ text: 'Nadia said that…' }) }).entries;
  expect(entry).toMatchObject({ text: 'Nadia said that', part: 'start' });
});

it('reads no hidden rows', () => {
  const hidden = row({ id: 'e2' }).replace('<tr>', '<tr style="display: none">');
  expect(page({ rows: row() + hidden }).entries.map(({ id }) => id)).toEqual(['e1']);
});

it('says that records without a case number were not read', () => {
  const { header, faults } = page({ rows: row(), head: '' });
  expect(header).toBeNull();
  expect(faults[0]?.place).toBe('marlpit.json › header › caseId');
});

it('reads nothing of a page that fits no profile', () => {
  const reading = readDocument(new DOMParser().parseFromString('<p>Inbox</p>', 'text/html'), [
    profile,
  ]).next();
  expect(reading).toMatchObject({ done: true, value: { profile: null, entries: [], faults: [] } });
});

it('reports a selector that is none, and reads the rest', () => {
  const faulty = structuredClone(profile);
  const [, , visits] = faulty.pages;
  const [records] = visits?.records ?? [];
  if (records) records.each = 'tr:not(';
  page({ rows: row() });
  const reading = readDocument(document, [faulty]);
  let step = reading.next();
  while (!step.done) step = reading.next();
  expect(step.value?.header?.caseId).toBe('204101');
  expect(step.value?.faults[0]?.message).toContain('a selector that is none');
});
