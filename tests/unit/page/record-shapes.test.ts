// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../case-file/model';
import { Profile } from '../../../page/profile';
import { readDocument } from '../../../page/read';

/** What a profile can say of records that are more than one element with a value in each part. */

const PROFILE = {
  id: 'shapes',
  name: 'Shapes',
  version: 1,
  system: 'shapes',
  recognise: { markers: [{ css: 'body' }] },
  dateFormats: ['d/M/yyyy', 'do MMMM yyyy'],
  words: { yes: ['Yes'], no: ['No'] },
  headers: [{ each: 'html', values: { caseId: '#case' } }],
};

/** Reads a page with one kind of record. */
function read(html: string, records: object, page: object = {}) {
  const made = new DOMParser().parseFromString(`<b id="case">1</b>${html}`, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  const profile = Profile.parse({
    ...PROFILE,
    pages: [{ name: 'Notes', recognise: PROFILE.recognise, records: [records], ...page }],
  });
  const reading = readDocument(document, [profile]);
  for (;;) {
    const step = reading.next();
    if (!step.done) continue;
    if (!step.value) throw new Error('the page was not read');
    return step.value;
  }
}

const notes = (html: string, records: object): Entry[] =>
  read(html, { kind: 'case-note', ...records }).entries;

describe('how far a record goes', () => {
  it('goes from a row over what follows to the next', () => {
    const rows = [1, 2].map(
      (day) => `<tr class="a"><td>0${day}/02/2025</td></tr><tr><td>Note ${day}.</td></tr>`,
    );
    const entries = notes(`<table>${rows.join('')}</table>`, {
      each: 'tr.a',
      extent: 'run',
      properties: { date: 'tr.a td', text: 'tr:not(.a) td' },
    });
    expect(entries.map(({ date, text }) => [date, text])).toEqual([
      ['2025-02-01', 'Note 1.'],
      ['2025-02-02', 'Note 2.'],
    ]);
  });

  it('ends before a heading that heads as much or more', () => {
    const html = '<h3>1/2/2025</h3><p>One.</p><h2>Other</h2><p>Not of it.</p>';
    const [note] = notes(html, {
      each: 'h3',
      extent: 'run',
      properties: { date: 'h3', text: { css: 'p', all: true } },
    });
    expect(note?.text).toBe('One.');
  });

  it('is a column, whose values the heads of the rows name', () => {
    const row = (head: string, ...cells: string[]) =>
      `<tr><th>${head}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const html = `<table>${row('Date', '1/2/2025', '2/2/2025')}${row('Note', 'One.', 'Two.')}</table>`;
    const entries = notes(html, {
      each: 'tr:first-child > td',
      extent: 'column',
      labels: [{ label: { row: 'th' } }],
      properties: { date: { label: 'Date' }, text: { label: 'Note' } },
    });
    expect(entries.map(({ date, text }) => [date, text])).toEqual([
      ['2025-02-01', 'One.'],
      ['2025-02-02', 'Two.'],
    ]);
  });

  it('is the lines of a text from one that fits to the next', () => {
    const entries = notes('<div>1/2/2025 - One.<br>More.<br>2/2/2025 - Two.</div>', {
      each: 'div',
      lines: '^\\d',
      properties: {
        date: { css: ':scope', pattern: '^[\\d/]+' },
        text: { css: ':scope', pattern: '- ([^]*)$' },
      },
    });
    expect(entries.map(({ text }) => text)).toEqual(['One.\nMore.', 'Two.']);
  });
});

it('takes the day above, and the day of a row that spans several', () => {
  const above = notes('<h2>1st February 2025</h2><p>One.</p><p>Two.</p>', {
    each: 'p',
    properties: { date: { css: 'h2', above: true }, text: ':scope' },
  });
  expect(above.map(({ date }) => date)).toEqual(['2025-02-01', '2025-02-01']);
  const html = `<table><tr><th>Date</th><th>Event</th></tr>
    <tr><td rowspan="2">1/2/2025</td><td>One.</td></tr><tr><td>Two.</td></tr></table>`;
  const spanned = notes(html, {
    each: 'tr:has(> td)',
    labels: [{ label: { column: 'th' } }],
    properties: { date: { label: 'Date' }, text: { label: 'Event' } },
  });
  expect(spanned.map(({ date, text }) => [date, text])).toEqual([
    ['2025-02-01', 'One.'],
    ['2025-02-01', 'Two.'],
  ]);
});

it('takes for the text what is left, without lists and the headings over them', () => {
  const html = `<article><h1>Review</h1><p class="d">1/2/2025</p><h2>Present</h2><ul><li>Ada</li></ul>
    <h2>Views</h2><p>He said so.</p></article>`;
  const [note] = notes(html, {
    each: 'article',
    attendees: 'li',
    properties: { date: 'p.d', title: 'h1', text: { rest: true } },
  });
  expect(note?.text.replace(/\s+/g, ' ')).toBe('Views He said so.');
  expect(note?.attendees).toEqual(['Ada']);
});

it('leaves out what says that it is no record, and tells the kind by a word', () => {
  const one = (badge: string, title: string) =>
    `<li><i>${badge}</i><b>${title}</b><u>1/2/2025</u><p>Words of ${title}.</p></li>`;
  const html = `<ul>${one('Draft', 'Home visit')}${one('', 'Visit to school')}${one('', 'A call')}</ul>`;
  const { entries } = read(html, {
    each: 'li',
    unless: [{ css: 'i', text: '^Draft$' }],
    kind: { at: 'b', means: { visit: 'visit' }, otherwise: 'case-note' },
    properties: { date: 'u', text: 'p' },
  });
  expect(entries.map(({ kind, text }) => [kind, text])).toEqual([
    ['visit', 'Words of Visit to school.'],
    ['case-note', 'Words of A call.'],
  ]);
});

it('keeps labelled values, those of controls and named ones, and no value twice', () => {
  const html = `<form><label for="a">Date</label><input id="a" value="1/2/2025">
    <label for="b">Was Ada seen?</label><input id="b" value="Yes">
    <label for="c">Mood</label><input id="c" value="Calm"><p>Weather: dry</p></form>`;
  const [note] = notes(html, {
    each: 'form',
    labels: [{ label: { ofControl: 'input' } }],
    properties: { date: { label: 'Date' }, childSeen: { label: 'Was … seen?' } },
    fields: [{ label: { ofControl: 'input' } }],
    named: { Weather: { css: 'p', pattern: '^Weather: (.*)$' } },
    always: ['date'],
  });
  expect(note).toMatchObject({ date: '2025-02-01', childSeen: true });
  expect(note?.fields).toEqual({ Mood: 'Calm', Weather: 'dry' });
});

it('counts a list as seen to its end when as many were read as the page states', () => {
  const records = { each: 'p', kind: 'visit', properties: { date: ':scope' }, always: ['date'] };
  const list = { kinds: ['visit'], complete: 'as-stated', stated: '#n' };
  const covers = (stated: number) =>
    read(`<i id="n">${stated}</i><p>1/2/2025</p>`, records, { list }).covers;
  expect(covers(1)).toEqual([{ kind: 'visit', complete: true, stated: 1 }]);
  expect(covers(9)).toEqual([{ kind: 'visit', complete: false, stated: 9 }]);
});
