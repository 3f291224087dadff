import type { Frame, Locator, Page } from 'playwright-core';

/** What an auditor does in the panel, by keyboard alone. */

/** A point of the checklist, by its rule. */
export function pointOf(panel: Frame, ruleId: string): Locator {
  return panel.locator(`[data-point^="${ruleId}|"]`);
}

async function focusOn(panel: Frame, ruleId: string): Promise<Locator> {
  const point = pointOf(panel, ruleId);
  await point.getByRole('button').first().focus();
  return point;
}

export async function confirm(page: Page, panel: Frame, ruleId: string): Promise<void> {
  const point = await focusOn(panel, ruleId);
  await page.keyboard.press('c');
  await point.getByText('Confirmed').first().waitFor();
}

/** Amends to the first other outcome that the form offers. */
export async function amend(page: Page, panel: Frame, ruleId: string, reason: string) {
  const point = await focusOn(panel, ruleId);
  await page.keyboard.press('a');
  await point.locator('input[type=radio]:focus').waitFor();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await point.locator('form textarea:focus').waitFor();
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await point.getByText('Amended').first().waitFor();
}

export async function dismiss(page: Page, panel: Frame, ruleId: string, reason: string) {
  const point = await focusOn(panel, ruleId);
  await page.keyboard.press('d');
  await point.locator('form textarea:focus').waitFor();
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await point.getByText('Dismissed').first().waitFor();
}

export async function comment(page: Page, panel: Frame, ruleId: string, text: string) {
  const point = await focusOn(panel, ruleId);
  await page.keyboard.press('m');
  await point.locator('textarea:focus').waitFor();
  await page.keyboard.type(text);
  await point.getByText('Saved', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
}

/** Opens a point and shows its first evidence on the page; says what the panel said of it. */
export async function showEvidence(page: Page, panel: Frame, ruleId: string): Promise<void> {
  const point = await focusOn(panel, ruleId);
  await page.keyboard.press('s');
  await point.getByRole('list', { name: 'Evidence' }).waitFor();
}
