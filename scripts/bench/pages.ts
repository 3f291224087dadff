import { readFileSync } from 'node:fs';
import { addDays } from '../../case-file/dates';
import { framePage } from '../../demo/kestonfold/frame';
import { record } from '../../demo/kestonfold/record';
import { marlpit } from '../../demo/marlpit/skin';
import type { CaseFile, Entry } from '../../demo/shared/case-file';
import { html, render } from '../../demo/shared/html';
import { largeCase } from './large-case';

/** A page that is large as some councils' records are, with the address that its system gives it. */
export interface LargePage {
  name: string;
  url: string;
  html: string;
  records: number;
  /** What the words of its records stand in. */
  words: string;
}

const ORIGIN = 'http://localhost:4173';
const ROWS = 5_000;
const NOTES = 300;
/** Of a long note: about two printed pages. */
const LONG = 5_000;
/** Characters of what a chronology says of an event: a line or two. */
const OF_A_ROW = 240;

/** A chronology of 5,000 rows, in the wide table of the demo's Marlpit. */
export function longChronology(): LargePage {
  const file = demoCase();
  const entries = ofExamples().slice(0, ROWS);
  const rows = entries.map((entry): Entry => {
    const text = entry.text.slice(0, OF_A_ROW);
    return { ...entry, kind: 'chronology', text };
  });
  const large = { ...file, entries: rows };
  const answer = marlpit.answer(['cases', file.caseId, 'chronology'], new URLSearchParams(), [
    large,
  ]);
  if (!answer || !('page' in answer)) throw new Error('The demo shows no chronology.');
  return {
    name: '5,000 rows',
    url: `${ORIGIN}/marlpit/cases/${file.caseId}/chronology`,
    html: `<!doctype html>${withStyle(render(answer.page), 'marlpit')}`,
    records: ROWS,
    words: '.narrative',
  };
}

/** 300 long notes, one below the other, in the frame of the demo's Kestonfold. */
export function longNotes(): LargePage {
  const file = demoCase();
  const texts = ofExamples().map(({ text }) => text);
  const notes = ofExamples()
    .slice(0, NOTES)
    .map((entry, at): Entry => {
      let text = '';
      for (let next = at * 7; text.length < LONG; next++)
        text += `${texts[next % texts.length]}\n\n`;
      return { ...entry, kind: 'case-note', text: text.trim() };
    });
  const body = html`<div class="kf-stack">${notes.map((note) => record(note, file))}</div>`;
  return {
    name: '300 long notes',
    url: `${ORIGIN}/kestonfold/frame/${file.caseId}/notes`,
    html: `<!doctype html>${withStyle(render(framePage(file, 'notes', 'Case notes', body)), 'kestonfold')}`,
    records: NOTES,
    words: '.kf-text p',
  };
}

/** The demo's entries, repeated, each on a day of its own. */
const ofExamples = (): Entry[] =>
  largeCase(ROWS).entries.map(({ id, kind, author, title, text }, at) => ({
    id,
    kind,
    date: addDays('2008-01-01', at),
    text,
    ...(author === undefined ? {} : { author }),
    ...(title === undefined ? {} : { title }),
  }));

const demoCase = (): CaseFile => JSON.parse(readFileSync('demo/cases/204101.json', 'utf8'));

/** The page's style sheet stands in it, as it has no server. */
const withStyle = (page: string, skin: string): string =>
  page.replace(
    /<link rel="stylesheet"[^>]*>/,
    () => `<style>${readFileSync(`demo/${skin}/${skin}.css`, 'utf8')}</style>`,
  );
