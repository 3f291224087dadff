import type { FrameLocator, Locator, Page } from 'playwright-core';
import { SECTIONS } from './shared/sections.ts';

/**
 * The ways of a person through one case in each skin: every section, every page of its list and
 * every record whole. Each step stops at a page that shows something, so that the caller can look.
 */

/** One page reached. */
export interface Step {
  /** The section open, by its id in `SECTIONS`, or `relationships`. */
  section: string;
  /** The ids of the records that the page lists. */
  listed: string[];
  /** The id of the record that the page shows whole, or null on a list. */
  record: string | null;
}

export type Walk = (page: Page, origin: string, caseId: string) => AsyncGenerator<Step>;

export const WALKS: Record<'marlpit' | 'kestonfold' | 'tarnlight', Walk> = {
  marlpit,
  kestonfold,
  tarnlight,
};

const PLACES = [...SECTIONS, { id: 'relationships', title: 'Relationships' }];

async function* marlpit(page: Page, origin: string, caseId: string): AsyncGenerator<Step> {
  const home = `${origin}/marlpit/cases/${caseId}`;
  for (const { id: section } of PLACES) {
    await page.goto(`${home}/${section}`);
    const listed = await idsOf(page.locator('td.col-open a'), 'href');
    yield { section, listed, record: null };
    for (const record of listed) {
      await page.goto(`${home}/forms/${record}`);
      yield { section, listed: [], record };
    }
  }
}

async function* kestonfold(page: Page, origin: string, caseId: string): AsyncGenerator<Step> {
  await page.goto(`${origin}/kestonfold/cases/${caseId}`);
  const frame = page.frameLocator('iframe#kf-record');
  for (const { id: section } of PLACES) {
    const tab = page.locator(`.kf-tabs a[href$="/${section}"]`);
    await tab.click();
    await frame.locator(`body[data-view=${section}]`).waitFor();
    for (;;) {
      const rows = frame.locator('.kf-grid .grid-row[data-record-id], .kf-rec[data-record-id]');
      yield { section, listed: await idsOf(rows, 'data-record-id'), record: null };
      yield* kestonfoldRecords(frame, section, tab);
      const next = frame.locator('.kf-pager a', { hasText: 'Next' });
      if ((await next.count()) === 0) break;
      const before = await textOf(frame.locator('.kf-count'));
      await next.first().click();
      await frame.locator('.kf-count', { hasNotText: before }).first().waitFor();
    }
  }
}

async function* kestonfoldRecords(
  frame: FrameLocator,
  section: string,
  tab: Locator,
): AsyncGenerator<Step> {
  const rows = frame.locator('.kf-grid .grid-row[data-record-id]');
  for (const record of await idsOf(rows, 'data-record-id')) {
    await frame.locator(`[data-record-id="${record}"]`).getByRole('link', { name: 'Open' }).click();
    await frame.locator(`.kf-rec[data-record-id="${record}"]`).waitFor();
    yield { section, listed: [], record };
    await tab.click();
    await rows.first().waitFor();
  }
}

async function* tarnlight(page: Page, origin: string, caseId: string): AsyncGenerator<Step> {
  await page.goto(`${origin}/tarnlight/cases/${caseId}`);
  const rows = page.locator('article.card[data-id], .tl-table tr[data-id]');
  for (const { id: section, title } of PLACES) {
    await page.locator(`.menu a[href$="/${section}"]`).click();
    await page.locator('.page-title', { hasText: title }).waitFor();
    await settled(page);
    yield { section, listed: await idsOf(rows, 'data-id'), record: null };
    while ((await page.locator('button.load-more:visible').count()) > 0) {
      await loadMore(page);
      yield { section, listed: await idsOf(rows, 'data-id'), record: null };
    }
    for (const record of await idsOf(rows, 'data-id')) {
      const row = page.locator(`[data-id="${record}"]`).and(rows);
      while ((await row.count()) === 0) await loadMore(page);
      await row.locator('.card-view, .row-view').click();
      await page.locator(`.detail[data-id="${record}"] .entry-text`).waitFor();
      await settled(page);
      yield { section, listed: [], record };
      await backToList(page);
    }
  }
}

async function backToList(page: Page): Promise<void> {
  const dialog = page.locator('[role=dialog]');
  if ((await dialog.count()) > 0) {
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return;
  }
  await page.goBack();
  await page.locator('.showing').waitFor();
  await settled(page);
}

async function loadMore(page: Page): Promise<void> {
  const before = await textOf(page.locator('.showing'));
  await page.locator('button.load-more:visible').click();
  await page.locator('.showing', { hasNotText: before }).waitFor();
}

async function settled(page: Page): Promise<void> {
  await page.locator('main.main:not([aria-busy=true])').waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
}

/** The ids in an attribute of each element: whole, or the last part of an address. */
function idsOf(found: Locator, attribute: string): Promise<string[]> {
  return found.evaluateAll(
    (all, name) => all.map((one) => one.getAttribute(name)?.split('/').at(-1) ?? ''),
    attribute,
  );
}

async function textOf(found: Locator): Promise<string> {
  return (await found.first().textContent()) ?? '';
}
