// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { genericReader } from '../../../page/generic/generic-reader';
import { vocabulary } from '../../../page/generic/vocabulary';

/**
 * When, who and what of a note, in the orders and marks in which systems write them, in whatever the
 * notes stand: each order is tried in each.
 */

interface Note {
  iso: string;
  day: string;
  long: string;
  who: string;
  role: string;
  type: string;
  text: string;
}

const NOTES: Note[] = [
  {
    iso: '2025-05-14',
    day: '14/05/2025',
    long: '14 May 2025',
    who: 'Nia Prosser',
    role: 'Social Worker',
    type: 'Home visit',
    text: 'He had made a den under the table and asked me in. We talked about the new school.',
  },
  {
    iso: '2025-05-09',
    day: '09/05/2025',
    long: '9 May 2025',
    who: 'Tom Lister',
    role: 'Family Support Worker',
    type: 'Telephone call',
    text: 'Mrs Hale asked about the fridge and the rent. She will ring the council on Monday.',
  },
  {
    iso: '2025-04-30',
    day: '30/04/2025',
    long: '30 April 2025',
    who: 'Nia Prosser',
    role: 'Social Worker',
    type: 'Home visit',
    text: 'Robin was late twice this week, once without a coat, and he was fine by ten.',
  },
];

/** What a note begins with; its title stands above it unless it is part of this. */
const ORDERS: Record<string, (note: Note) => string> = {
  'Nia Prosser, 14 May 2025': ({ who, long }) => `<p>${who}, ${long}</p>`,
  'Nia Prosser - 14/05/2025 10:30': ({ who, day }) => `<p>${who} - ${day} 10:30</p>`,
  '14/05/2025 by Nia Prosser': ({ who, day }) => `<p>${day} by ${who}</p>`,
  'Recorded on … by …, with a role': ({ who, role, long }) =>
    `<p>Recorded on ${long} by ${who} (${role})</p>`,
  'Added by … on … at …': ({ who, long }) => `<p>Added by ${who} on ${long} at 14:05</p>`,
  'Nia Prosser wrote on …:': ({ who, long }) => `<p>${who} wrote on ${long}:</p>`,
  'parts of their own': ({ who, day }) =>
    `<div><span>${who}</span> <span>${day} 09:12</span></div>`,
  'the day first, and a role': ({ who, role, day }) =>
    `<div><span>${day} 09:12</span><span>${who}</span><span>${role}</span></div>`,
  'a machine date': ({ who, iso }) =>
    `<div><strong>${who}</strong> <time datetime="${iso}T10:00">3 days ago</time></div>`,
  'three small lines': ({ who, role, long }) =>
    `<div><b>${who}</b><br><small>${role}</small><br><small>${long}</small></div>`,
  'labels on one line': ({ who, day }) => `<div>Date: ${day} Author: ${who}</div>`,
  'labels and bold values in turn': ({ who, day }) =>
    `<div><span>Date</span> <b>${day}</b> <span>Worker</span> <b>${who}</b></div>`,
  'labels in sentences': ({ who, long }) => `<p>Date of contact: ${long}. Recorded by: ${who}.</p>`,
  'the surname first': ({ who, role, day }) =>
    `<p>${day} 11:00 ${who.split(' ').reverse().join(', ')} (${role})</p>`,
};

/** The same, with what it was among them. */
const NAMED: Record<string, (note: Note) => string> = {
  bars: ({ who, type, long }) => `<p>${long} | ${type} | ${who}</p>`,
  dots: ({ who, role, type, long }) => `<p>${type} · ${long} · ${who}, ${role}</p>`,
  dashes: ({ who, type, long }) => `<p>${type} – ${long} – ${who}</p>`,
  brackets: ({ who, type, day }) => `<p>${type} (${day}) ${who}</p>`,
  'the day as machines write it': ({ who, type, iso }) => `<p>${iso} 10:14 - ${who} - ${type}</p>`,
};

const PLACES: Record<string, [string, string, (note: string) => string]> = {
  'a list': ['<ul>', '</ul>', (note) => `<li>${note}</li>`],
  cards: ['<div>', '</div>', (note) => `<div class="card"><div class="body">${note}</div></div>`],
  articles: ['<section>', '</section>', (note) => `<article>${note}</article>`],
  'plain parts': ['<div>', '</div>', (note) => `<div>${note}</div>`],
  'a table of one column': ['<table>', '</table>', (note) => `<tr><td>${note}</td></tr>`],
};

/** What is read of the notes where each begins so, in each place. */
async function readIn(place: keyof typeof PLACES, begins: (note: Note) => string) {
  const [open, close, around] = PLACES[place] ?? ['', '', (note: string) => note];
  const notes = NOTES.map((note) => around(`${begins(note)}<p>${note.text}</p>`)).join('');
  document.body.innerHTML = `<main><h1>Case notes</h1>${open}${notes}${close}</main>`;
  const { entries } = await genericReader(document, vocabulary).read(async () => {});
  return entries.map(({ date, author, title, text }) => ({ date, author, title, text }));
}

const wanted = (isReversed = false) =>
  NOTES.map(({ iso, who, type, text }) => ({
    date: iso,
    author: isReversed ? who.split(' ').reverse().join(', ') : who,
    title: type,
    text,
  }));

describe('a note below its title', () => {
  for (const [order, begins] of Object.entries(ORDERS))
    it.each(Object.keys(PLACES))(`that begins with ${order}, in %s`, async (place) => {
      const read = await readIn(place, (note) => `<h3>${note.type}</h3>${begins(note)}`);
      expect(read).toEqual(wanted(order === 'the surname first'));
    });
});

describe('a note that begins with when, who and what', () => {
  for (const [order, begins] of Object.entries(NAMED))
    it.each(Object.keys(PLACES))(`between ${order}, in %s`, async (place) => {
      expect(await readIn(place, begins)).toEqual(wanted());
    });
});

describe('notes of a day', () => {
  const PARTS: Record<string, (note: Note) => string> = {
    'a heading and a name': ({ type, who }) => `<h3>${type}</h3><p>${who}</p>`,
    'parts in plain type': ({ type, who }) => `<div><span>${type}</span><span>${who}</span></div>`,
    'what, and by whom': ({ type, who }) => `<div><b>${type}</b> by ${who} at 10:30</div>`,
  };
  const ROWS: Record<string, [string, string]> = {
    'a list': ['<ul>', 'li'],
    cards: ['<div class="list">', 'div class="card"'],
    'rows of a timeline': ['<div class="timeline">', 'div class="tl-row"'],
  };
  const [first, second, third] = NOTES;

  for (const [part, begins] of Object.entries(PARTS))
    it.each(Object.keys(ROWS))(`that begin with ${part}, in %s below the day`, async (place) => {
      const [open = '', row = ''] = ROWS[place] ?? [];
      const around = (note?: Note) =>
        note ? `<${row}>${begins(note)}<p>${note.text}</p></${row.split(' ')[0]}>` : '';
      const day = (title: string | undefined, ...notes: (Note | undefined)[]) =>
        `<h2>${title}</h2>${open}${notes.map(around).join('')}</${open.slice(1).split(/[ >]/)[0]}>`;
      document.body.innerHTML = `<main><h1>Case notes</h1>${day(first?.long, first, second)}${day(third?.long, third)}</main>`;
      const { entries } = await genericReader(document, vocabulary).read(async () => {});
      expect(
        entries.map(({ date, author, title, text }) => ({ date, author, title, text })),
      ).toEqual(wanted().map((note, at) => (at === 1 ? { ...note, date: first?.iso } : note)));
    });
});
