import type { Frame } from 'playwright-core';
import { labelOf } from '../pages/measure';
import { violations } from './axe';
import { expect, test } from './extension';
import { panelOf, storedAudit } from './panel';

/** Pages of a case system that nobody has profiled, in the extension. */

const MARK = 'Read without a page profile: check before you rely on it';

async function start(panel: Frame, year = 2025): Promise<void> {
  await panel.getByLabel('Case type').selectOption('child-protection');
  await panel.getByLabel('Window from').fill(`${year}-01-01`);
  await panel.getByLabel('As at').fill(`${year}-06-30`);
  await panel.getByRole('button', { name: 'Start audit' }).click();
}

test('a page without a profile is read, says so, and can be audited', async ({
  context,
  pages,
}) => {
  const page = await context.newPage();
  await page.goto(pages.url('notes-wide-table'));
  const panel = await panelOf(page);
  await expect(panel.getByText(MARK)).toBeVisible();
  const { header, entries } = labelOf('notes-wide-table');
  const caseId = header?.caseId ?? '';
  await expect(panel.getByText(`Case ${caseId}`)).toBeVisible();
  await start(panel);
  await expect
    .poll(async () => (await storedAudit(page, caseId))?.caseFile.entries.length)
    .toBe(entries.length);
  await expect(panel.getByText(MARK)).toBeVisible();
  const view = await storedAudit(page, caseId);
  expect(view?.audit.system).toBe(new URL(page.url()).origin);
  expect(view?.caseFile.entries.every(({ certainty }) => certainty < 1)).toBe(true);

  await test.step('the parts list tells how much of what the page states was read', async () => {
    await expect(panel.getByText('of 17')).toBeVisible();
  });
});

test('evidence read without a profile says so, and is shown in its record', async ({
  context,
  pages,
}) => {
  const page = await context.newPage();
  await page.goto(pages.url('visits-dl'));
  const panel = await panelOf(page);
  await start(panel, 2024);
  const caseId = labelOf('visits-dl').header?.caseId ?? '';
  const found = async () =>
    (await storedAudit(page, caseId))?.findings.find(({ evidence }) => evidence.length > 0);
  await expect.poll(found).toBeTruthy();
  const finding = await found();
  const point = panel.locator(`[data-point="${finding?.ruleId}|${finding?.recordKey}"]`);
  await point.getByRole('button').first().click();
  await expect(point.getByText('read without a page profile').first()).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  await point.getByRole('button', { name: 'Show on page' }).first().click();
  await expect(point.getByText('Shown on the page.')).toBeVisible();
});

test('a page on which nothing of a case is found belongs to no case', async ({
  context,
  demo,
  pages,
}) => {
  const page = await context.newPage();
  for (const url of [`${demo}/`, `${demo}/marlpit/logged-out`, pages.url('no-such-page')]) {
    await page.goto(url);
    const panel = await panelOf(page);
    await expect(panel.getByText('This page belongs to no case')).toBeVisible();
  }
});
