// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { vocabulary } from '../../../page/generic/vocabulary';
import { learn } from '../../../page/generic/words';
import { Profile } from '../../../page/profile';
import { readDocument } from '../../../page/read';
import { dayFormatIn } from '../../../page/teach/day-format';
import { elementSaying, factLocator } from '../../../page/teach/header-locators';
import { locatorFor } from '../../../page/teach/locators';
import { type Lesson, makeProfile } from '../../../page/teach/make-profile';
import { namesOf } from '../../../page/teach/names-of-elements';
import { recordAround, recordsLike } from '../../../page/teach/records';

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

it('puts no words of a case into a profile', () => {
  show('<p data-child="Nadia Sobczak" aria-label="Visit to Nadia">Nadia: <b>said hello</b></p>');
  const target = document.querySelector('p') ?? document.body;
  expect(JSON.stringify(namesOf(target))).not.toContain('Nadia');
  expect(JSON.stringify(locatorFor('title', document.body, target))).not.toContain('Nadia');
});

describe('records', () => {
  it('finds all rows of a table from a word in one, without its head', () => {
    open('notes-wide-table');
    const record = recordAround(at('Mrs Lathom'));
    const taught = recordsLike(record);
    expect(record.localName).toBe('tr');
    expect(taught.found).toHaveLength(4);
    expect(taught.found.every((row) => row.querySelector('td'))).toBe(true);
  });

  it('says that a pattern is fragile where the page names nothing', () => {
    const one = '<div><div>3 Nov 2025</div><div>Seen at home with mum.</div></div>';
    show(`<div><p>Notes</p></div><div>${one}${one}</div>`);
    const taught = recordsLike(recordAround(at('Seen')));
    expect(taught.found).toHaveLength(2);
    expect(taught.fragile).not.toBeNull();
  });
});

describe('places in a record', () => {
  it('goes by the head of the column in a table', () => {
    open('notes-wide-table');
    const record = recordAround(at('Mrs Lathom'));
    const taught = locatorFor('author', record, at('Hollis', record));
    expect(taught).toMatchObject({ locator: { label: 'Worker' }, fragile: null });
  });

  it('goes by the label in a list of definitions, and takes a day without its time', () => {
    const one = '<article><dl><dt>When:</dt><dd>3 Nov 2025 at 10:15</dd></dl></article>';
    show(`<main>${one}${one}</main>`);
    const record = recordAround(at('3 Nov'));
    const { locator, labels, dateFormat } = locatorFor('date', record, at('3 Nov', record));
    expect(locator).toMatchObject({ label: 'When', pattern: expect.any(String) });
    expect(labels).toEqual({ label: 'dt' });
    expect(dateFormat).toBe('d MMMM yyyy');
  });

  it('takes a name without the words that introduce it', () => {
    const one = '<li><p>Home visit made.</p><small class="by">Recorded by Bev Ashdown</small></li>';
    show(`<ul>${one}${one}</ul>`);
    const record = recordAround(at('Bev'));
    const { locator } = locatorFor('author', record, at('Bev', record));
    expect(new RegExp(locator.pattern ?? '', 'u').exec('Recorded by Paula Rudge')?.[1]).toBe(
      'Paula Rudge',
    );
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
  function teach(): Lesson {
    open('notes-wide-table');
    const record = recordAround(at('Kofi was on'));
    const records = recordsLike(record);
    const property = (name: Parameters<typeof locatorFor>[0], words: string) =>
      locatorFor(name, record, at(words, record));
    const fact = (name: Parameters<typeof factLocator>[0], words: string) => {
      const element = elementSaying(document, words, records.found);
      const found = element && factLocator(name, element, words);
      if (!found) throw new Error(`nothing says “${words}”`);
      return found;
    };
    return {
      name: 'Case notes',
      records,
      kind: {
        at: property('title', 'STVC'),
        means: { STVC: 'visit', TELC: 'case-note', MGTO: 'management-decision', EMAI: 'case-note' },
      },
      properties: {
        date: property('date', '28/05/2025'),
        title: property('title', 'CP stat visit'),
        text: property('text', 'Kofi was on'),
        author: property('author', 'Rudge'),
      },
      facts: {
        caseId: fact('caseId', 'P203344'),
        'child.name': fact('child.name', 'MENSAH, Kofi'),
      },
    };
  }

  it('fits the schema of profiles, and reads every record exactly', () => {
    const reading = readWith(makeProfile(teach(), { url: document.URL }));
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
    const profile = makeProfile(teach(), { url: document.URL });
    document.body.innerHTML = document.body.innerHTML
      .replace('MENSAH, Kofi', 'O’Brien-Lee, Sam')
      .replace('P203344', 'P90021');
    expect(readWith(profile)?.header).toMatchObject({
      caseId: 'P90021',
      child: { name: 'O’Brien-Lee, Sam' },
    });
  });

  it('says what failed when the page was changed, so that the generic reader steps in', () => {
    const profile = makeProfile(teach(), { url: document.URL });
    for (const head of document.querySelectorAll('th'))
      head.textContent = `New ${head.textContent}`;
    const reading = readWith(profile);
    expect(reading?.entries).toEqual([]);
    expect(reading?.by).toBe('failing-profile');
    expect(reading?.faults.map(({ message }) => message).join()).toMatch(/Date|Type/);
  });
});
