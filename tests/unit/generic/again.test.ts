// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type GenericReader, genericReader } from '../../../page/generic/generic-reader';
import { vocabulary } from '../../../page/generic/vocabulary';

/** A page in which some words, boxes and values change must be read as one that was never read before. */

const PAGES = [
  'notes-wide-table',
  'chronology-rowspan',
  'plain-list-items',
  'visits-dl',
  'primero-form',
  'dialog-over-list',
];
const WORDS = [
  '12/03/2025',
  'Author: Nia Prosser',
  'Home visit',
  'Draft',
  'Case notes',
  'The family talked about the plan and what comes next, on 3 Mar 2024.',
  'DOB 04/05/2016',
  'Recorded by Tom Reed on 4 May 2025',
  'Work tray',
  '',
];
const ATTRIBUTES = [
  ['hidden', ''],
  ['role', 'heading'],
  ['role', 'row'],
  ['aria-hidden', 'true'],
  ['aria-expanded', 'false'],
  ['aria-modal', 'true'],
  ['title', '03/02/2025'],
  ['style', 'display: none'],
  ['class', 'note'],
  ['colspan', '2'],
] as const;

type Place = number;
interface Change {
  name: string;
  make(at: (place: Place) => Element, words: string, other: Place): void;
}

const CHANGES: Change[] = [
  {
    name: 'other words',
    make: (at, words, other) => {
      const texts = [...at(other).childNodes].filter(({ nodeType }) => nodeType === 3);
      const [text] = texts;
      if (text) text.nodeValue = words;
    },
  },
  { name: 'a part that goes', make: (at, _, other) => at(other).remove() },
  { name: 'a part that comes', make: (at, words, other) => at(other).append(made('p', words)) },
  { name: 'a heading', make: (at, words, other) => at(other).prepend(made('h3', words)) },
  {
    name: 'a part twice',
    make: (at, _, other) => at(other).after(at(other).cloneNode(true)),
  },
  {
    name: 'a part that moves',
    make: (at, words, other) => {
      const [part, place] = [at(other), at(words.length * 31)];
      if (!part.contains(place)) place.before(part);
    },
  },
  {
    name: 'an attribute',
    make: (at, words, other) => {
      const [name, value] = ATTRIBUTES[(other + words.length) % ATTRIBUTES.length] ?? [
        'hidden',
        '',
      ];
      if (at(other).hasAttribute(name)) at(other).removeAttribute(name);
      else at(other).setAttribute(name, value);
    },
  },
  {
    name: 'a value, which leaves no trace',
    make: (_, words, other) => {
      const controls = document.querySelectorAll('input');
      const control = controls[other % Math.max(1, controls.length)];
      if (control) control.value = words;
    },
  },
  {
    name: 'a style sheet',
    make: (_, words) =>
      document.head.append(made('style', `td:nth-child(${words.length % 4}) { display: none }`)),
  },
];

function made(tag: string, words: string): Element {
  const element = document.createElement(tag);
  element.textContent = words;
  return element;
}

const show = (name: string): void => open(readFileSync(`tests/pages/${name}.html`, 'utf8'));

function open(html: string): void {
  // jsdom keeps the styles of what is replaced as a whole.
  for (const style of document.querySelectorAll('style')) style.remove();
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
}

/** The element at a place of the page, whatever the page has become. */
function at(place: Place): Element {
  const all = document.body.querySelectorAll('*:not(script, style)');
  return all[place % Math.max(1, all.length)] ?? document.body.appendChild(made('p', ''));
}

async function said(reader: GenericReader) {
  const { read: _, ...reading } = await reader.read();
  return reading;
}

const change = fc.record({
  what: fc.constantFrom(...CHANGES),
  words: fc.constantFrom(...WORDS),
  other: fc.nat(5_000),
});

it.each(PAGES)(
  'reads %s after any changes as if for the first time',
  { timeout: 60_000 },
  async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        show(name);
        const reader = genericReader(document, vocabulary);
        const observer = new MutationObserver(() => {});
        observer.observe(document, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        await said(reader);
        for (const { what, words, other } of changes) {
          what.make(at, words, other);
          reader.changed(observer.takeRecords());
          expect(await said(reader)).toEqual(await said(genericReader(document, vocabulary)));
        }
        observer.disconnect();
      }),
      { numRuns: 5 },
    );
  },
);

it('keeps the entries of records that no change touched', async () => {
  const day = (at: number) => `${(at % 28) + 1}/0${(at % 9) + 1}/2024`;
  const row = (_: unknown, at: number) =>
    `<tr><td>${day(at)}</td><td>Home visit</td><td>Seen at home, visit ${at}.</td></tr>`;
  const rows = Array.from({ length: 40 }, row).join('');
  open(`<table><tr><th>Date</th><th>Type</th><th>Notes</th></tr>${rows}</table>`);
  const reader = genericReader(document, vocabulary);
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const before = (await reader.read()).entries;
  const cell = document.querySelector('tr:nth-child(7) td:last-child');
  if (cell) cell.textContent = 'Nobody was at home.';
  reader.changed(observer.takeRecords());
  const after = (await reader.read()).entries;
  expect(before).toHaveLength(40);
  expect(after).toHaveLength(40);
  const read = after.filter((entry) => !before.includes(entry));
  expect(read.map(({ text }) => text)).toEqual(['Nobody was at home.']);
});
