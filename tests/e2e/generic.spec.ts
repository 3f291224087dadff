import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../scripts/browsers';
import { add, compare, empty } from '../pages/compare';
import { labelOf, pageNames } from '../pages/measure';
import { bundleReader, readOpenPage, readTestPage } from '../pages/read-page';

/** Pages of systems that nobody has profiled, read by structure and words alone. */

let browser: Browser;
let page: Page;
let reader: string;

test.beforeAll(async () => {
  reader = await bundleReader();
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox'],
  });
});
test.beforeEach(async () => {
  page = await browser.newPage();
});
test.afterEach(() => page.close());
test.afterAll(() => browser?.close());

test('nearly all that a person reads on the test pages is read, and hardly anything else', async () => {
  const total = empty();
  for (const name of pageNames()) {
    const score = compare(labelOf(name), await readTestPage(page, reader, name));
    for (const note of score.notes) total.notes.push(`${name}: ${note}`);
    add(total, score);
  }
  const notes = total.notes.join('\n');
  expect(total.found / total.entries, notes).toBeGreaterThanOrEqual(0.95);
  expect(total.right / total.properties, notes).toBeGreaterThanOrEqual(0.92);
  expect(total.wrong / total.read, notes).toBeLessThanOrEqual(0.02);
});

for (const name of pageNames().filter((each) => labelOf(each).hidden)) {
  test(`${name}: what is closed is not read, but the list does not count as complete`, async () => {
    const { entries, covers } = await readTestPage(page, reader, name);
    expect(JSON.stringify(entries)).not.toMatch(/not (?:to )?be read|closed|until opened/i);
    expect(covers.length).toBeGreaterThan(0);
    expect(covers.every((cover) => !cover.complete)).toBe(true);
  });
}

test('the same page read twice gives the same ids', async () => {
  const first = await readTestPage(page, reader, 'notes-wide-table');
  const second = await readOpenPage(page);
  expect(second.entries.map(({ id }) => id)).toEqual(first.entries.map(({ id }) => id));
  expect(new Set(first.entries.map(({ id }) => id)).size).toBe(first.entries.length);
});

test('every entry says that it is less than certain', async () => {
  const { entries, profile } = await readTestPage(page, reader, 'visits-dl');
  expect(profile).toBeNull();
  for (const { certainty } of entries) {
    expect(certainty).toBeGreaterThan(0);
    expect(certainty).toBeLessThan(1);
  }
});

test('reading changes nothing on the page, fires no event and asks for nothing', async () => {
  const requests: string[] = [];
  for (const name of [
    'assessment-webforms',
    'grid-shadow-roots',
    'dialog-over-list',
    'plan-outcomes',
  ]) {
    await readTestPage(page, reader, name);
    page.on('request', (request) => requests.push(request.url()));
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      new MutationObserver((changes) => seen.push(...changes.map((change) => change.type))).observe(
        document,
        { subtree: true, childList: true, attributes: true, characterData: true },
      );
      for (const type of [
        'click',
        'focus',
        'input',
        'change',
        'scroll',
        'toggle',
        'selectionchange',
      ]) {
        document.addEventListener(type, () => seen.push(type), true);
      }
    });
    await readOpenPage(page);
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
    expect(requests).toEqual([]);
    page.removeAllListeners('request');
  }
});

test('five thousand rows are read whole, and the page is let on between', async () => {
  await page.setContent(
    `<p>Child: Jo Marsh, case 12345, DOB 01/02/2012</p><h2>Chronology</h2><table><tr><th>Date</th><th>Event</th></tr>${Array.from(
      { length: 5000 },
      (_, at) =>
        `<tr><td>${(at % 28) + 1}/${(at % 12) + 1}/${2010 + (at % 14)}</td><td>Event ${at} as told by school</td></tr>`,
    ).join('')}</table>`,
  );
  await page.evaluate(reader);
  const [count, turns] = (await page.evaluate(`(async () => {
    let turns = 0;
    const timer = setInterval(() => turns++);
    const { entries } = await GoldthreadReader.readPage();
    clearInterval(timer);
    return [entries.length, turns];
  })()`)) as [number, number];
  expect(count).toBe(5000);
  expect(turns).toBeGreaterThan(3);
});
