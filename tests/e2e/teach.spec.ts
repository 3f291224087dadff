import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { labelOf } from '../pages/measure';
import { violations } from './axe';
import { expect, test } from './extension';
import { panelOf, storedAudit } from './panel';
import { audit, begin, MARK, pointButton } from './teaching';

/** "Teach this page", as a person does it who has never seen the case system's pages before. */

test('a page is taught by pointing, and read exactly from then on', async ({ context, pages }) => {
  const page = await context.newPage();
  await page.goto(pages.url('notes-wide-table'));
  const panel = await begin(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document.body.addEventListener('click', () => heard.push('click'), true);
    new MutationObserver(() => heard.push('written')).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
    });
  });
  const show = async (name: string, words: string) => {
    await pointButton(panel, name).click();
    await expect(panel.getByText(`Point at: ${name}`)).toBeVisible();
    const box = await page.locator('td').filter({ hasText: words }).first().boundingBox();
    if (!box) throw new Error(`“${words}” is not to be seen`);
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.click(box.x + 5, box.y + 5);
    await expect(pointButton(panel, name)).toHaveText(/Point again/);
  };
  await show('One record', 'Kofi was on the step');
  await expect(panel.getByText('4 of 4 records')).toBeVisible();
  await show('Date', '28/05/2025');
  await show('Narrative', 'Kofi was on the step');
  await show('Author', 'Rudge, Paula');
  await show('Title', 'CP stat visit');
  await show('Kind of record', 'STVC');
  await panel.getByLabel('“STVC” is').selectOption('visit');
  await panel.getByLabel('“MGTO” is').selectOption('management-decision');
  await expect(panel.getByText('4 of 4 records read on this page.')).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  await page.screenshot({ path: 'out/teach.png' });
  expect(await violations(panel)).toEqual([]);
  await panel.getByRole('button', { name: 'Save and use' }).click();

  await expect(panel.getByText(MARK)).toBeHidden();
  await page.reload();
  await audit(page, await panelOf(page));
  await readExactly(page, 'notes-wide-table', 'P203344');
});

test('a page is taught by keyboard alone, and its profile is reported when the page changes', async ({
  context,
  pages,
}) => {
  const page = await context.newPage();
  await page.goto(pages.url('govuk-timeline'));
  const panel = await begin(page);
  const show = async (name: string, key: string, presses: number) => {
    await pointButton(panel, name).focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByText(`Point at: ${name}`)).toBeVisible();
    for (let press = 0; press < presses; press++) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect(pointButton(panel, name)).toHaveText(/Point again/);
  };
  await show('One record', 'ArrowUp', 1);
  await expect(panel.getByText('3 of 3 records')).toBeVisible();
  await show('Title', 'ArrowDown', 1);
  await show('Author', 'ArrowDown', 2);
  await show('Date', 'ArrowDown', 3);
  await show('Narrative', 'ArrowDown', 4);
  await pointButton(panel, 'Kind of record').focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Point at: Kind of record')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel.getByText('Point at: Kind of record')).toBeHidden();
  await panel.getByRole('button', { name: 'Save and use' }).focus();
  await page.keyboard.press('Enter');

  await expect(panel.getByRole('heading', { name: 'Teach this page' })).toBeHidden();
  await page.reload();
  await audit(page, await panelOf(page));
  const read = async () =>
    (await storedAudit(page, 'X320741'))?.caseFile.entries.map((entry) => {
      return [entry.date, entry.author, entry.title, entry.certainty];
    });
  await expect.poll(read).toEqual([
    ['2025-05-14', 'Petra Ng', 'Phone call from Rowan', 1],
    ['2025-05-01', 'Petra Ng', 'Pathway plan review', 1],
    ['2025-04-22', 'Admin Hub', 'Letter sent', 1],
  ]);

  const html = readFileSync('tests/pages/govuk-timeline.html', 'utf8');
  pages.change('govuk-timeline', html.replaceAll('moj-timeline__item', 'event-row'));
  await page.reload();
  const changed = await panelOf(page);
  await expect(changed.getByText(MARK)).toBeVisible();
  await expect(changed.getByText('no longer fits this page')).toBeVisible();
  await changed.getByText(/^Could not be read on the pages/).click();
  await expect(changed.getByText(/The selector "[^"]+" found no record/)).toBeVisible();
});

/** What was read is what a person reads there; empty lines aside, which a label leaves out. */
async function readExactly(page: Page, name: string, caseId: string): Promise<void> {
  const lines = (text = '') => text.replace(/\n+/g, '\n');
  await expect
    .poll(async () => {
      const entries = (await storedAudit(page, caseId))?.caseFile.entries ?? [];
      return entries.map(({ kind, date, author, text, certainty }) => {
        return [kind, date, author, lines(text), certainty];
      });
    })
    .toEqual(
      labelOf(name).entries.map(({ kind, date, author, text }) => {
        return [kind, date, author, lines(text), 1];
      }),
    );
}

test('a taught profile is exported, removed and imported again in the options', async ({
  context,
  extension,
  pages,
}) => {
  const page = await context.newPage();
  await page.goto(pages.url('govuk-timeline'));
  const panel = await begin(page);
  for (const [name, key, presses] of [
    ['One record', 'ArrowUp', 1],
    ['Date', 'ArrowDown', 3],
  ] as const) {
    await pointButton(panel, name).click();
    await expect(panel.getByText(`Point at: ${name}`)).toBeVisible();
    for (let press = 0; press < presses; press++) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await expect(pointButton(panel, name)).toHaveText(/Point again/);
  }
  await panel.getByLabel('Name of these pages').fill('Contacts');
  await panel.getByRole('button', { name: 'Save and use' }).click();
  await expect(panel.getByRole('heading', { name: 'Teach this page' })).toBeHidden();

  const options = await context.newPage();
  await options.goto(`${extension}/options.html`);
  const shelf = options.getByRole('region', { name: 'Taught pages' });
  const downloaded = options.waitForEvent('download');
  await shelf.getByRole('link', { name: 'Export Contacts' }).click();
  const file = await (await downloaded).path();
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ name: 'Contacts', version: 1 });
  expect(text).not.toMatch(/Rowan|X320741|Petra|2007/);

  await shelf.getByRole('button', { name: 'Remove Contacts' }).click();
  await expect(shelf.getByText('None yet.')).toBeVisible();
  const upload = shelf.getByLabel('Import a page profile');
  await upload.setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"id": 7}'),
  });
  await expect(shelf.getByRole('alert')).toContainText('This page profile was not kept');
  await upload.setInputFiles({
    name: 'contacts.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(shelf.getByRole('link', { name: 'Export Contacts' })).toBeVisible();
  expect(await violations(options)).toEqual([]);
  await options.screenshot({ path: 'out/options-taught.png', fullPage: true });
});
