import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { quote } from '../../case-file/evidence';
import { Entry } from '../../case-file/model';
import type { Quote } from '../../case-file/quote';
import { Profile } from '../../page/profile';
import { findChromium } from '../../scripts/browsers';
import { ADA, pageOf, row, table } from './fighting/pages';
import { type Pages, servePages } from './fighting/server';
import type { Marked } from './reading/in-page';
import { bundlePageScript } from './reading/page-script';

/** Records repeat themselves with small differences: evidence is marked at its own place, or not at all. */

const profile = Profile.parse(
  JSON.parse(readFileSync(join('page', 'profiles', 'tarnlight.json'), 'utf8')),
);
const WHO = ['Ada', 'Ida', 'Eda'];
const WHEN = ['2 pm', '3 pm', '12 pm', '13 pm'];
const HOW = ['was seen alone', 'was not seen alone', 'was seen along'];

/** All ways of a sentence, in another order in each note. */
const SENTENCES = WHO.flatMap((who) =>
  WHEN.flatMap((when) => HOW.map((how) => `${who} ${how} at home at ${when} today.`)),
);
const ENTRIES = Array.from({ length: 8 }, (_, at) => {
  const turned = [...SENTENCES.slice(at * 4), ...SENTENCES.slice(0, at * 4)];
  return Entry.parse({ id: `n${at}`, kind: 'chronology', date: null, text: turned.join(' ') });
});

const quotes = ENTRIES.flatMap((entry) =>
  SENTENCES.map((words) => {
    const start = entry.text.indexOf(words);
    return quote(entry, 'text', start, start + words.length);
  }),
);

let browser: Browser;
let page: Page;
let pages: Pages;

test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox'],
  });
  const rows = ENTRIES.map(({ id, text }) => row({ id, date: '03-Nov-2025', text }));
  pages = await servePages({ '/chronology': pageOf(ADA, 'chronology', table(rows.join(''))) });
  page = await browser.newPage();
  await page.goto(`${pages.origin}/chronology`);
  await page.evaluate(await bundlePageScript());
});
test.afterAll(async () => {
  await browser?.close();
  await pages?.close();
});

const showAll = (wanted: readonly Quote[]): Promise<Marked[]> =>
  page.evaluate(
    `${JSON.stringify(wanted)}.map((each) => goldthread.show(${JSON.stringify([profile])}, each))`,
  );

test('each of some hundred quotes is marked at its own place among others nearly like it', async () => {
  expect(quotes.length).toBeGreaterThan(250);
  const marked = await showAll(quotes);
  quotes.forEach((one, at) => {
    expect(marked[at]).toMatchObject({ result: 'shown', record: one.entryId, words: one.quote });
  });
});

test('a quote whose words were taken out is not marked at those nearly like it', async () => {
  await page.evaluate(
    (words) => {
      for (const entry of document.querySelectorAll('.entry')) {
        let text = entry.textContent ?? '';
        for (const each of words) text = text.replace(each, '');
        entry.textContent = text;
      }
    },
    SENTENCES.filter((_, at) => at % 3 === 0),
  );
  const marked = await showAll(quotes);
  quotes.forEach((one, at) => {
    const isGone = SENTENCES.indexOf(one.quote) % 3 === 0;
    expect(marked[at]?.words, one.quote).toBe(isGone ? '' : one.quote);
    expect(marked[at]?.result).toBe(isGone ? 'not-found' : 'shown');
  });
});
