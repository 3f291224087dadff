// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabulary } from '../../../page/generic/vocabulary';
import { learn } from '../../../page/generic/words';
import { openBook } from '../../../page/teach/book';
import { kindWords } from '../../../page/teach/kind-words';
import { namesOf } from '../../../page/teach/names-of-elements';
import { recordAround } from '../../../page/teach/records';
import { soFar } from '../../../page/teach/so-far';
import { targetsFor } from '../../../page/teach/what-to-point-at';

/** Pages on which records are not all made alike, taught by pointing. */

function show(html: string): void {
  const made = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
}

/** The smallest element that shows the words. */
function at(words: string): Element {
  const all = [...document.body.querySelectorAll('*')];
  const last = all.filter(({ textContent }) => textContent?.includes(words)).at(-1);
  if (!last) throw new Error(`nothing shows “${words}”`);
  return last;
}

const pointing = (words: string, part: string | null = null) => ({
  targets: [at(words)],
  words: part,
});

function teach(record: string) {
  const book = openBook('case-note');
  book.change(({ records }) => records.push(recordAround(at(record))));
  return book;
}

beforeAll(() => {
  learn(vocabulary);
  globalThis.CSS ??= { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
});

describe('two manners of one value', () => {
  it('goes by either label', () => {
    const table = (label: string, name: string, seen = '') =>
      `<table><tr><th>Date</th>${seen && '<th>Seen</th>'}<th>${label}</th></tr><tr data-record><td>1/2/2025</td>${seen}<td>${name}</td></tr></table>`;
    show(
      `<main>${table('Staff', 'Ada Bell')}${table('Supervisor', 'Bo Coe', '<td>Yes</td>')}</main>`,
    );
    const book = openBook('case-note');
    book.change(({ records }) => {
      records.push(...document.querySelectorAll('[data-record]'));
    });
    book.point('author', pointing('Ada Bell'));
    book.point('author', pointing('Bo Coe'));
    const learnt = book.learnt(book.lesson());
    expect(learnt?.places.get('author')?.locator.label).toEqual(['Staff', 'Supervisor']);
    expect(learnt?.read.map(({ author }) => author)).toEqual(['Ada Bell', 'Bo Coe']);
  });

  it('goes by either pattern', () => {
    const one = (said: string) => `<li><p>Seen at home.</p><small class="by">${said}</small></li>`;
    show(`<ul>${one('Note modified by Ada Bell')}${one('Phone call from Bo Coe')}</ul>`);
    const book = teach('Ada Bell');
    book.point('author', pointing('Ada Bell', 'Ada Bell'));
    book.point('author', pointing('Bo Coe', 'Bo Coe'));
    const read = book.learnt(book.lesson())?.read ?? [];
    expect(read.map(({ author }) => author)).toEqual(['Ada Bell', 'Bo Coe']);
  });
});

it('adds the year that stands over the days of a month', () => {
  const one = (day: string) => `<li><i class="day">${day}</i><p>Seen at home.</p></li>`;
  show(`<h3>April • 2025</h3><ul>${one('15:45 | 22 Apr')}${one('11 Apr')}</ul>`);
  const book = teach('22 Apr');
  book.point('date', pointing('22 Apr'));
  book.point('date', pointing('April'), true);
  expect(book.learnt(book.lesson())?.read.map(({ date }) => date)).toEqual([
    '2025-04-22',
    '2025-04-11',
  ]);
});

it('leaves out a badge that stands in a heading', () => {
  const one = (title: string) =>
    `<article><h4>${title} <span class="tag">Active</span></h4><p>Words.</p></article>`;
  show(`<main>${one('Support plan')}${one('Pathway plan')}</main>`);
  const book = teach('Support plan');
  book.point('title', {
    targets: [document.querySelector('h4') ?? at('Support')],
    words: 'Support plan',
  });
  expect(book.learnt(book.lesson())?.read.map(({ title }) => title)).toEqual([
    'Support plan',
    'Pathway plan',
  ]);
});

it('tells what is no record by a part that only it lacks', () => {
  const one = (body: string) =>
    `<div class="item"><h4>Note</h4><div class="body">${body}</div></div>`;
  show(`<main>${one('<p>Seen.</p>')}${one('')}${one('<p>Rang.</p>')}</main>`);
  const book = teach('Seen.');
  const [, none] = document.querySelectorAll('.item');
  book.change((lesson) => {
    if (none) lesson.none.push(none);
  });
  expect(book.learnt(book.lesson())?.scopes).toHaveLength(2);
});

it('keeps a kind for records that say none', () => {
  const lesson = { means: { 'Home visit': 'visit' }, kind: 'case-note' } as const;
  expect(kindWords(['Home visit'], lesson, true)).toEqual({
    means: { 'Home visit': 'visit' },
    otherwise: 'case-note',
  });
  expect(kindWords(['Home visit'], lesson)).toEqual({ means: { 'Home visit': 'visit' } });
});

it('names the elements of a page that Word wrote so that they are found again', () => {
  show('<p class="MsoNormal"><o:p>Seen at home</o:p></p>');
  const word = at('Seen at home');
  expect(namesOf(word).map(({ css }) => document.querySelector(css))).toContain(word);
});

it('keeps the record that was pointed at, whatever part of it is called none', () => {
  const note = (day: string, part: string) =>
    `<article class="note"><b class="day">${day}</b><p>Seen at home.</p>${part}</article>`;
  show(`<main>${note('1/2/2025', '<table class="steps"></table>')}${note('2/2/2025', '')}</main>`);
  const book = teach('1/2/2025');
  const part = document.querySelector('.steps');
  book.change(({ none }) => part && none.push(part));
  expect(book.learnt(book.lesson())?.scopes).toHaveLength(2);
});

it('finds no record within the one that was pointed at', () => {
  show(`<main><div class="panel"><div class="panel"><h2>Actions</h2><p>Call school</p></div>
    <h2>Plan</h2><p>1/2/2025</p></div></main>`);
  const book = openBook('plan');
  const [plan] = document.querySelectorAll('.panel');
  book.change(({ records }) => plan && records.push(plan));
  expect(book.learnt(book.lesson())?.scopes).toEqual([plan]);
});

it('finds a record within another where the person points at it', () => {
  const note = (words: string, more = '') =>
    `<div class="note"><h2>Note</h2><p>${words}</p>${more}</div>`;
  const day = '<b class="day">1/2/2025</b>';
  show(`<main>${note('Seen at home.', day + note('Agreed.'))}${note('Rang.', day)}</main>`);
  const book = openBook('case-note');
  const notes = [...document.querySelectorAll('.note')];
  book.change(({ records }) => records.push(...notes.slice(0, 2)));
  expect(book.learnt(book.lesson())?.scopes).toEqual(notes);
});

it('offers as no record the innermost that is marked, and never one that was pointed at', () => {
  const note = (words: string, replies = '') =>
    `<div class="note"><h2>Note</h2><p>${words}</p>${replies}</div>`;
  show(`<main>${note('Seen at home.')}${note('Rang.', note('Thanks.'))}</main>`);
  const book = openBook('case-note');
  const [first, , reply] = document.querySelectorAll('.note');
  book.change(({ records }) => first && records.push(first));
  const { meant } = targetsFor('none', book);
  expect(meant(at('Seen at home.'))).toBeNull();
  expect(meant(at('Thanks.'))).toBe(reply);
});

it('says of each that is called none whether it is still marked as a record', () => {
  const note = (words: string, mark = '') =>
    `<article class="note"><p>${words}</p>${mark}</article>`;
  show(`<main>${note('Seen at home.')}${note('Rang.', '<i class="draft">Draft</i>')}</main>`);
  const book = teach('Seen at home.');
  book.change(({ none }) => none.push(at('Draft'), at('Seen at home.')));
  const nones = soFar(book).filter(({ what }) => what === 'none');
  expect(nones.map(({ fails }) => fails)).toEqual([false, true]);
});

it('takes the month first on a page whose days can be nothing else', () => {
  const note = (day: string) => `<li><b class="day">${day}</b> <p>Seen at home.</p></li>`;
  show(`<ul>${['06/05/2025', '06/17/2025', '06/20/2025'].map(note).join('')}</ul>`);
  const book = teach('06/05/2025');
  book.point('date', pointing('06/05/2025'));
  const read = book.learnt(book.lesson())?.read ?? [];
  expect(read.map(({ date }) => date)).toEqual(['2025-06-05', '2025-06-17', '2025-06-20']);
});
