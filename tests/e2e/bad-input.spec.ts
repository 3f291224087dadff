import type { Page } from '@playwright/test';
import { pointOf } from './auditor';
import { expect, test } from './extension';
import { startAudit, storedAudit } from './panel';

/** What is wrong on a page is said, and nothing false is made of it. */

/** Serves the case system's pages with some of their words changed. */
async function change(page: Page, words: RegExp, into: string): Promise<void> {
  await page.route('**/marlpit/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(words, into) });
  });
}

test('a date that is none is kept as written, and the points that need it say so', async ({
  context,
  demo,
}) => {
  const page = await context.newPage();
  await change(page, /15\/05\/2025/, '35/05/2025');
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  const point = pointOf(panel, 'visits-in-timescale');
  await expect(point).toContainText('Needs your judgement');
  await point.getByRole('button').first().click();
  await expect(point).toContainText('35/05/2025');
  const view = await storedAudit(page, '204105');
  const undated = view?.caseFile.entries.filter(({ date }) => date === null);
  expect(undated?.map(({ asWritten }) => asWritten)).toEqual([{ date: '35/05/2025' }]);
});

test('a list that is not where the profile says is named, and what is read instead is marked', async ({
  context,
  demo,
}) => {
  const page = await context.newPage();
  await change(page, /id="list-visits"/, 'id="visits-2027"');
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  await panel.getByText('Could not be read on the pages').click();
  await expect(panel.getByText('#list-visits').first()).toBeVisible();
  await expect(panel.getByText('Read without a page profile')).toBeVisible();
  const view = await storedAudit(page, '204105');
  expect(view?.caseFile.entries.filter(({ certainty }) => certainty === 1)).toEqual([]);
});

test('markup in a note is text, on the page and in the panel', async ({ context, demo }) => {
  const page = await context.newPage();
  const markup = '&lt;img src=x onerror=&quot;document.title=1&quot;&gt;';
  await change(page, /CP visit - not seen/g, markup);
  const shown: string[] = [];
  page.on('dialog', (dialog) => shown.push(dialog.message()));
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  const point = pointOf(panel, 'visits-in-timescale');
  await expect(point).not.toContainText('Not read');
  const view = await storedAudit(page, '204105');
  expect(view?.caseFile.entries.map(({ title }) => title)).toContain(
    '<img src=x onerror="document.title=1">',
  );
  expect(await panel.locator('img[src=x]').count()).toBe(0);
  expect(shown).toEqual([]);
});
