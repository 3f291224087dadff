import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from './firefox';

/** The main job in Firefox, with the build for it. */

async function panelOf(tab: Page): Promise<Frame> {
  return tab.waitForFrame((frame) => frame.url().endsWith('/checklist.html'));
}

const SKINS = {
  marlpit: '/marlpit/cases/204105/visits',
  kestonfold: '/kestonfold/cases/204105?open=visits',
  tarnlight: '/tarnlight/cases/204105/visits',
};

for (const [skin, address] of Object.entries(SKINS)) {
  test(`${skin}: a page is read, judged, and its finding confirmed by keyboard`, async ({
    demo,
    tab,
  }) => {
    await tab.goto(`${demo}${address}`);
    const panel = await panelOf(tab);
    await panel.locator('button ::-p-text(Start audit)').click();
    const point = '[data-point^="visits-in-timescale|"]';
    await panel.waitForFunction(
      (selector) => {
        const text = document.querySelector(selector)?.textContent;
        return text !== undefined && text !== null && !text.includes('Not read');
      },
      {},
      point,
    );
    await panel.focus(`${point} button`);
    await tab.keyboard.press('c');
    await panel.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent?.includes('Confirmed'),
      {},
      point,
    );
    expect(await panel.$$(point)).toHaveLength(1);
  });
}
