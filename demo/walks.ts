import type { FrameLocator, Locator, Page } from 'playwright-core';
import { SECTIONS } from './shared/sections.ts';

/**
 * The ways of a person through one case in each skin: every section, every page of its list and
 * every record whole. Each step stops at a page that shows something, so that the caller can look.
 */

/** One page reached: where the person is, in words. */
export interface Step {
  place: string;
}

export type Walk = (page: Page, origin: string, caseId: string) => AsyncGenerator<Step>;

export const WALKS: Record<'marlpit' | 'kestonfold' | 'tarnlight', Walk> = {
  marlpit,
  kestonfold,
  tarnlight,
};

async function* marlpit(page: Page, origin: string, caseId: string): AsyncGenerator<Step> {
  const home = `${origin}/marlpit/cases/${caseId}`;
  for (const place of [...SECTIONS.map(({ id }) => id), 'relationships']) {
    await page.goto(`${home}/${place}`);
    yield { place };
    const links = await page
      .locator('td.col-open a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
    for (const link of links) {
      await page.goto(`${origin}${link}`);
      yield { place: link };
    }
  }
}

async function* kestonfold(page: Page, origin: string, caseId: string): AsyncGenerator<Step> {
  await page.goto(`${origin}/kestonfold/cases/${caseId}`);
  const frame = page.frameLocator('iframe#kf-record');
  const tabs = page.locator('.kf-tabs a[target=kf-record]');
  for (const name of await tabs.allTextContents()) {
    await tabs.getByText(name, { exact: true }).click();
    await shown(frame, name);
    yield { place: name };
    for (;;) {
      yield* kestonfoldRecords(frame, tabs.getByText(name, { exact: true }));
      const next = frame.locator('.kf-pager a', { hasText: 'Next' });
      if ((await next.count()) === 0) break;
      const before = await frame.locator('.kf-count').first().textContent();
      await next.first().click();
      await frame
        .locator('.kf-count', { hasNotText: before ?? '' })
        .first()
        .waitFor();
      yield { place: `${name}, next page` };
    }
  }
}

async function* kestonfoldRecords(frame: FrameLocator, tab: Locator): AsyncGenerator<Step> {
  const rows = frame.locator('.kf-grid .grid-row[data-record-id]');
  for (let at = 0; at < (await rows.count()); at += 1) {
    const id = await rows.nth(at).getAttribute('data-record-id');
    await rows.nth(at).getByRole('link', { name: 'Open' }).click();
    await frame.locator(`.kf-rec[data-record-id="${id}"]`).waitFor();
    yield { place: `record ${id}` };
    await tab.click();
    await rows.first().waitFor();
  }
}

async function* tarnlight(page: Page, origin: string, caseId: string): AsyncGenerator<Step> {
  await page.goto(`${origin}/tarnlight/cases/${caseId}`);
  const menu = page.locator('.menu a');
  await menu.first().waitFor();
  for (let at = 0; at < (await menu.count()); at += 1) {
    await menu.nth(at).click();
    await settled(page);
    yield { place: (await menu.nth(at).textContent()) ?? '' };
    const more = page.locator('button.load-more:visible');
    while ((await more.count()) > 0) {
      const before = (await page.locator('.showing').textContent()) ?? '';
      await more.click();
      await page.locator('.showing', { hasNotText: before }).waitFor();
      yield { place: before };
    }
    yield* tarnlightRecords(page);
  }
}

async function* tarnlightRecords(page: Page): AsyncGenerator<Step> {
  const ids = await page
    .locator('article.card[data-id], .tl-table tr[data-id]')
    .evaluateAll((found) => found.map((one) => one.getAttribute('data-id') ?? ''));
  for (const id of ids) {
    const row = page.locator(`article.card[data-id="${id}"], .tl-table tr[data-id="${id}"]`);
    await seek(page, row);
    await row.locator('.card-view, .row-view').click();
    await page.locator(`.detail[data-id="${id}"] .entry-text`).waitFor();
    await settled(page);
    yield { place: `record ${id}` };
    if ((await page.locator('[role=dialog]').count()) > 0) {
      await page.keyboard.press('Escape');
      await page.locator('[role=dialog]').waitFor({ state: 'detached' });
    } else {
      await page.goBack();
      await settled(page);
    }
  }
}

/** Loads more of a list until a row is in it: going back shows its first page again. */
async function seek(page: Page, row: Locator): Promise<void> {
  while ((await row.count()) === 0) {
    const before = (await page.locator('.showing').textContent()) ?? '';
    await page.locator('button.load-more:visible').click();
    await page.locator('.showing', { hasNotText: before }).waitFor();
  }
}

async function settled(page: Page): Promise<void> {
  await page.locator('main.main:not([aria-busy=true])').waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
}

async function shown(frame: FrameLocator, title: string): Promise<void> {
  await frame.locator('.kf-title', { hasText: title }).waitFor();
}
