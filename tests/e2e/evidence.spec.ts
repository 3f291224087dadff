import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { quote, quoteWhole } from '../../case-file/evidence';
import type { Entry } from '../../case-file/model';
import type { Quote } from '../../case-file/quote';
import { type Demo, startDemo } from '../../demo/server';
import type { FrameReading } from '../../page/frame-reading';
import { Profile } from '../../page/profile';
import { findChromium } from '../../scripts/browsers';
import type { Marked } from './reading/in-page';
import { bundlePageScript } from './reading/page-script';

/** Evidence is found again on real pages: the exact words in the right record, or nothing. */

const profiles = readdirSync(join('page', 'profiles')).map((name) =>
  Profile.parse(JSON.parse(readFileSync(join('page', 'profiles', name), 'utf8'))),
);

let demo: Demo;
let browser: Browser;
let script: string;
let page: Page;

test.beforeAll(async () => {
  demo = await startDemo({ port: 0 });
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox'],
  });
  script = await bundlePageScript();
});

test.beforeEach(async () => {
  page = await browser.newPage();
});

test.afterEach(() => page.close());

test.afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

async function open(path: string): Promise<Entry[]> {
  await page.goto(`${demo.origin}${path}`);
  await page.evaluate(script);
  return entries();
}

async function entries(): Promise<Entry[]> {
  const reading = await page.evaluate<FrameReading | null>(
    `goldthread.read(${JSON.stringify(profiles)})`,
  );
  return reading?.entries ?? [];
}

const show = (evidence: Quote, all: Quote[] = []): Promise<Marked> =>
  page.evaluate(
    `goldthread.show(${[profiles, evidence, all].map((each) => JSON.stringify(each))})`,
  );

/** Stretches of a text at several places and of several lengths, from word to word. */
function stretches(entry: Entry): Quote[] {
  const words = [...entry.text.matchAll(/\S+/g)];
  const quotes: Quote[] = [];
  for (const [length, step] of [
    [3, 11],
    [14, 23],
  ] as const) {
    for (let from = 0; from + length <= words.length; from += step) {
      const start = words[from]?.index ?? 0;
      const last = words[from + length - 1];
      quotes.push(quote(entry, 'text', start, (last?.index ?? 0) + (last?.[0].length ?? 0)));
    }
  }
  return quotes;
}

/** Words as they are compared where marks stop at line ends. */
const onOneLine = (text: string) => text.replace(/\s+/g, ' ');

test('finds some hundred quotes of ten notes, each in its own record', async () => {
  const notes = await open('/kestonfold/frame/204105/notes');
  const quotes = notes.flatMap(stretches);
  expect(quotes.length).toBeGreaterThan(100);
  for (const one of quotes) {
    const marked = await show(one);
    expect(marked).toMatchObject({ result: 'shown', record: one.entryId, inView: true });
    expect(onOneLine(marked.words)).toBe(onOneLine(one.quote));
  }
});

test('never takes the same words of another record, or of another place in this', async () => {
  const notes = await open('/kestonfold/frame/204105/notes');
  const [first, second] = notes;
  if (!first || !second) throw new Error('no notes');
  await page.evaluate(() => {
    const [one, other] = document.querySelectorAll('.kf-text');
    const same = 'Seen at home, seemed well. ';
    one?.replaceChildren(`${same}Morning. ${same}Noon. ${same}Night.`);
    other?.replaceChildren(`${same}Morning. ${same}Noon. ${same}Night.`);
  });
  const [changed] = await entries();
  if (!changed) throw new Error('no notes');
  for (const start of [0, 36, 69]) {
    const one = quote(changed, 'text', start, start + 26);
    expect(await show(one)).toMatchObject({ result: 'shown', record: first.id });
    await page.evaluate(() => {
      document.querySelector('.kf-text')?.prepend('Added later. ');
    });
    expect(await show(one)).toMatchObject({ words: one.quote, record: first.id });
    await page.evaluate(() => {
      document.querySelector('.kf-text')?.firstChild?.remove();
    });
  }
  const gone = { ...quote(changed, 'text', 36, 62), before: 'Evening. ', after: ' Tea.' };
  expect(await show(gone)).toMatchObject({ result: 'not-found', words: '' });
});

test('finds words that were edited slightly, and not those that were replaced', async () => {
  const [note] = await open('/kestonfold/frame/204105/notes');
  if (!note) throw new Error('no notes');
  const [, one] = stretches(note).filter(({ quote }) => quote.length > 60);
  if (!one) throw new Error('no long quote');
  const set = (text: string) =>
    page.evaluate((words) => document.querySelector('.kf-text')?.replaceChildren(words), text);
  const slightly = one.quote.replace(/e/, '');
  await set(note.text.replace(one.quote, slightly));
  expect(await show(one)).toMatchObject({ result: 'shown', record: note.id, words: slightly });
  await set(note.text.replace(one.quote, 'This part was written anew.'));
  expect(await show(one)).toMatchObject({ result: 'not-found', words: '' });
});

test('marks words that run across the borders of elements', async () => {
  const [note] = await open('/kestonfold/frame/204105/notes');
  if (!note) throw new Error('no notes');
  await page.evaluate(() => {
    const box = document.querySelector('.kf-text');
    const bold = document.createElement('b');
    bold.append('not');
    const line = document.createElement('span');
    line.append('Father was ', bold, ' invited');
    box?.replaceChildren(line, document.createElement('br'), 'to the meeting.');
  });
  const [changed] = await entries();
  if (!changed) throw new Error('no notes');
  expect(changed.text).toBe('Father was not invited\nto the meeting.');
  const marked = await show(quote(changed, 'text', 7, 38));
  expect(onOneLine(marked.words).replace(/ +/g, ' ')).toContain('to the meeting.');
  expect(marked.words.replace(/\n/g, '')).toBe('was not invitedto the meeting.');
});

test('outlines the control in which the words stand, and the box that is empty', async () => {
  const [visit] = await open('/marlpit/cases/204105/visits');
  const [record] = await open(`/marlpit/cases/204105/forms/${visit?.id}`);
  if (!record) throw new Error('no record');
  expect(await show(quote(record, 'text', 5, 30))).toMatchObject({
    result: 'shown',
    outlined: ['narrative'],
  });
  expect(await show(quoteWhole(record, 'date'))).toMatchObject({ outlined: ['fld-date'] });
  expect(await show(quoteWhole(record, 'author'))).toMatchObject({ outlined: ['fld-author'] });
});

test('marks a day that the page writes in its own way, a title and a form’s answer', async () => {
  const notes = await open('/kestonfold/frame/204105/notes');
  for (const note of notes) {
    const day = await show(quoteWhole(note, 'date'));
    expect(day).toMatchObject({ result: 'shown', record: note.id });
    expect(day.words).toMatch(/^\d+ \w{3} \d{4}$/);
    const title = await show(quoteWhole(note, 'title'));
    expect(title).toMatchObject({ record: note.id, words: note.title });
  }
});

test('says that the whole stands on another page where only its start is shown', async () => {
  const [start] = await open('/marlpit/cases/204105/visits');
  if (!start) throw new Error('no visits');
  const whole = { ...start, text: `${start.text} and more that only the record shows` };
  const beyond = quote(whole, 'text', start.text.length, whole.text.length);
  expect(await show(beyond)).toMatchObject({ result: 'other-page', words: '' });
  const elsewhere = { ...beyond, entryId: 'e999' };
  expect(await show(elsewhere)).toMatchObject({ result: 'other-page', words: '' });
});
