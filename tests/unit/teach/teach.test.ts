// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabulary } from '../../../page/generic/vocabulary';
import { learn } from '../../../page/generic/words';
import { Profile } from '../../../page/profile';
import { readDocument } from '../../../page/read';
import { type Book, openBook } from '../../../page/teach/book';
import { dayFormatIn } from '../../../page/teach/day-format';
import { elementSaying } from '../../../page/teach/header-locators';
import type { ValueName } from '../../../page/teach/lesson';
import { namesOf } from '../../../page/teach/names-of-elements';
import { recordAround, recordsLike } from '../../../page/teach/records';
import { wordsMeant } from '../../../page/teach/words-meant';

function show(html: string): void {
  const made = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
}
const open = (name: string) => show(readFileSync(`tests/pages/${name}.html`, 'utf8'));

/** The smallest element that shows the words. */
function at(words: string, within: Element = document.body): Element {
  const all = [...within.querySelectorAll('*')].filter(({ textContent }) =>
    textContent?.includes(words),
  );
  const last = all.at(-1);
  if (!last) throw new Error(`nothing shows “${words}”`);
  return last;
}

function readWith(profile: unknown) {
  const reading = readDocument(document, [Profile.parse(profile)]);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

beforeAll(() => {
  learn(vocabulary);
  // jsdom has no CSS.escape.
  globalThis.CSS ??= { escape: (name: string) => name.replace(/[^\w-]/g, '\\$&') } as typeof CSS;
});

describe('names of elements', () => {
  it('prefers what an author named for its meaning to looks and places', () => {
    show('<p id="x9" class="note css-1q9yb p-4" data-field="author">A</p>');
    const [first, ...others] = namesOf(at('A'));
    expect(first).toEqual({ css: '[data-field="author"]', fragile: null });
    expect(others.map(({ css }) => css)).toContain('p.note');
    expect(others.some(({ css }) => css.includes('x9'))).toBe(false);
    expect(others.filter(({ css }) => /q9yb|p-4/.test(css)).every(({ fragile }) => fragile)).toBe(
      true,
    );
  });
});

/** A book in which the record around some words was pointed at, and values in it by their words. */
function pointAt(record: string, values: Partial<Record<ValueName, string>>): Book {
  const book = openBook('case-note');
  const element = recordAround(at(record));
  book.change(({ records }) => records.push(element));
  for (const [name, words] of Object.entries(values) as [ValueName, string][]) {
    const target = at(words, element);
    const shown = target.textContent ?? '';
    book.point(name, { targets: [target], words: wordsMeant(name, shown) });
  }
  return book;
}

const learntFrom = (record: string, values: Partial<Record<ValueName, string>>) => {
  const book = pointAt(record, values);
  const learnt = book.learnt(book.lesson());
  if (!learnt) throw new Error('nothing was learnt');
  return learnt;
};

it('puts no words of a case into a profile', () => {
  show(
    `<main><h1>Nadia</h1><article><p data-child="Nadia Sobczak" aria-label="Visit to Nadia">Nadia: <b>said hello</b></p></article></main>`,
  );
  const target = document.querySelector('p') ?? document.body;
  expect(JSON.stringify(namesOf(target))).not.toContain('Nadia');
  const { records } = learntFrom('said hello', { title: 'said hello', text: 'said hello' });
  expect(JSON.stringify(records)).not.toContain('Nadia');
});

describe('records', () => {
  it('finds all rows of a table from a word in one, without its head', () => {
    open('notes-wide-table');
    const record = recordAround(at('Mrs Lathom'));
    const taught = recordsLike([record]);
    expect(record.localName).toBe('tr');
    expect(taught.found).toHaveLength(4);
    expect(taught.found.every((row) => row.querySelector('td'))).toBe(true);
  });

  it('says that a pattern is fragile where the page names nothing', () => {
    const one = '<div><div>3 Nov 2025</div><div>Seen at home with mum.</div></div>';
    show(`<div><p>Notes</p></div><div>${one}${one}</div>`);
    const taught = recordsLike([recordAround(at('Seen'))]);
    expect(taught.found).toHaveLength(2);
    expect(taught.fragile).not.toBeNull();
  });
});

describe('places in a record', () => {
  it('goes by the head of the column in a table', () => {
    open('notes-wide-table');
    const { places } = learntFrom('Mrs Lathom', { author: 'Hollis' });
    expect(places.get('author')).toMatchObject({ locator: { label: 'Worker' }, fragile: null });
  });

  it('goes by the label in a list of definitions, and takes a day without its time', () => {
    const one = '<article><dl><dt>When:</dt><dd>3 Nov 2025 at 10:15</dd></dl></article>';
    show(`<main>${one}${one}</main>`);
    const place = learntFrom('3 Nov', { date: '3 Nov' }).places.get('date');
    expect(place?.locator).toMatchObject({ label: 'When', pattern: expect.any(String) });
    expect(place?.labels).toEqual({ label: 'dt' });
    expect(place?.dateFormats).toEqual(['d MMMM yyyy']);
  });

  it('takes a name without the words that introduce it, and the role beside it', () => {
    const one = (name: string) =>
      `<li><p>Home visit made.</p><small class="by">Recorded by ${name} (IRO)</small></li>`;
    show(`<ul>${one('Bev Ashdown')}${one('Paula Rudge')}</ul>`);
    const { read } = learntFrom('Bev', { author: 'Bev', authorRole: 'Bev', text: 'Home visit' });
    expect(read.map(({ author, authorRole }) => [author, authorRole])).toEqual([
      ['Bev Ashdown', 'IRO'],
      ['Paula Rudge', 'IRO'],
    ]);
  });

  it('reads a record that goes on to the next, and a day that stands over several', () => {
    const note = (words: string) => `<h4>Call</h4><p>${words}</p>`;
    show(
      `<main><h2>3 Nov 2025</h2>${note('Seen at home.')}${note('Rang school.')}<h2>4 Nov 2025</h2>${note('No reply.')}</main>`,
    );
    const book = openBook('case-note');
    book.change(({ records }) => records.push(at('Call')));
    const heading = document.querySelector('h4');
    if (heading) book.change((lesson) => (lesson.records = [heading]));
    book.point('text', { targets: [at('Seen at home')], words: null });
    book.point('date', { targets: [at('3 Nov')], words: null });
    const learnt = book.learnt(book.lesson());
    expect(learnt?.pattern.extent).toBe('run');
    expect(learnt?.read.map(({ text }) => text)).toEqual([
      'Seen at home.',
      'Rang school.',
      'No reply.',
    ]);
    expect(learnt?.records.properties.date).toMatchObject({ css: 'h2', above: true });
  });
});

it.each([
  ['28/05/2025 15:40', 'd/M/yyyy'],
  ['on 3 November 2025', 'd MMMM yyyy'],
  ['2025-11-03T10:00', 'yyyy-MM-dd'],
  ['03-Nov-2025', 'd-MMMM-yyyy'],
  ['yesterday', undefined],
])('“%s” is written as %s', (text, format) => {
  expect(dayFormatIn(text)?.format).toBe(format);
});

describe('a taught profile', () => {
  function teach(): Profile {
    open('notes-wide-table');
    const book = pointAt('Kofi was on', {
      kind: 'STVC',
      date: '28/05/2025',
      title: 'CP stat visit',
      text: 'Kofi was on',
      author: 'Rudge',
    });
    book.change(({ means }) => {
      Object.assign(means, { STVC: 'visit', MGTO: 'management-decision' });
    });
    for (const [name, words] of [
      ['caseId', 'P203344'],
      ['child.name', 'MENSAH, Kofi'],
    ] as const) {
      const element = elementSaying(document, words, book.lesson().records);
      if (element) book.fact(name, element, words);
    }
    const profile = book.profile('Case notes', document.URL);
    if (!profile) throw new Error('no profile was made');
    return profile;
  }

  it('fits the schema of profiles, and reads every record exactly', () => {
    const reading = readWith(teach());
    expect(reading?.header).toMatchObject({ caseId: 'P203344', child: { name: 'MENSAH, Kofi' } });
    expect(reading?.faults).toEqual([]);
    expect(reading?.entries.map(({ kind, date, author }) => [kind, date, author])).toEqual([
      ['visit', '2025-05-28', 'Rudge, Paula'],
      ['case-note', '2025-05-21', 'Hollis, Grant'],
      ['management-decision', '2025-05-14', 'Ashdown, Bev'],
      ['case-note', expect.any(String), expect.any(String)],
    ]);
  });

  it('reads the same place of another case with its number and name', () => {
    const profile = teach();
    document.body.innerHTML = document.body.innerHTML
      .replace('MENSAH, Kofi', 'O’Brien-Lee, Sam')
      .replace('P203344', 'P90021');
    expect(readWith(profile)?.header).toMatchObject({
      caseId: 'P90021',
      child: { name: 'O’Brien-Lee, Sam' },
    });
  });

  it('says what failed when the page was changed, so that the generic reader steps in', () => {
    const profile = teach();
    for (const head of document.querySelectorAll('th'))
      head.textContent = `New ${head.textContent}`;
    const reading = readWith(profile);
    expect(reading?.entries).toEqual([]);
    expect(reading?.by).toBe('failing-profile');
    expect(reading?.faults.map(({ message }) => message).join()).toMatch(/Date|Type/);
  });
});
