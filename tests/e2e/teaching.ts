import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from './extension';
import { panelOf } from './panel';

/** Teaching a page as a person does it: in the panel and on the page. */

/** What the panel says where no profile fits the page. */
export const MARK = 'Read without a page profile: check before you rely on it';

/** The button that begins the pointing at something. */
export const pointButton = (panel: Frame, name: string) =>
  panel.getByRole('button', { name: new RegExp(`^Point( again)? at ${name}$`) });

/** Chooses "Teach this page". */
export async function begin(page: Page): Promise<Frame> {
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: 'Teach this page' }).click();
  await pointButton(panel, 'One record').waitFor();
  return panel;
}

/** Starts an audit of the case that the page names. */
export async function audit(page: Page, panel: Frame): Promise<void> {
  await expect(panel.getByText(MARK)).toBeHidden();
  await panel.getByLabel('Case type').selectOption('child-protection');
  await panel.getByLabel('Window from').fill('2025-01-01');
  await panel.getByLabel('As at').fill('2025-06-30');
  await panel.getByRole('button', { name: 'Start audit' }).click();
  await panel.getByRole('region', { name: 'Points', exact: true }).waitFor();
  await page.bringToFront();
}

/** Points with the mouse at the start of an element of the page. */
export async function clickAt(page: Page, panel: Frame, target: Locator): Promise<void> {
  await expect(panel.getByText(/^Point at: /)).toBeVisible();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('What is pointed at is not to be seen.');
  await page.mouse.move(box.x + 4, box.y + 4);
  await page.mouse.click(box.x + 4, box.y + Math.min(8, box.height / 2));
  await expect(panel.getByText(/^Point at: /)).toBeHidden();
}

/** Points at what has a button of its own in the panel. */
export async function show(page: Page, panel: Frame, name: string, target: Locator): Promise<void> {
  await pointButton(panel, name).click();
  await clickAt(page, panel, target);
}

/** Points at what is chosen from the list of what only some records have. */
export async function showElse(
  page: Page,
  panel: Frame,
  name: string,
  target: Locator,
): Promise<void> {
  await panel.getByLabel('Something else in the record').selectOption(name);
  await panel.getByRole('button', { name: 'Point at it' }).click();
  await clickAt(page, panel, target);
}

/** Says which of the words pointed at are meant. */
export async function onlyWords(panel: Frame, name: string, words: string): Promise<void> {
  const item = panel.getByRole('listitem').filter({ has: pointButton(panel, name) });
  await item.getByText('Only part of it').click();
  await item.getByLabel('The words that are meant').fill(words);
  await item.getByRole('button', { name: 'Take these words' }).click();
}
