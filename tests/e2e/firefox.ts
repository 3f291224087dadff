import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { startDemo } from '../../demo/server';
import { findFirefox } from '../../scripts/browsers';

/** The extension as a temporary add-on in a real Firefox, and the demo case system on a free port. */
interface Fixtures {
  firefox: Browser;
  tab: Page;
}

export const test = base.extend<Fixtures, { demo: string }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const demo = await startDemo({ port: 0, dataDelay: 20 });
      await use(demo.origin);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
  firefox: async ({}, use) => {
    const executablePath = findFirefox();
    if (!executablePath) throw new Error('Firefox is not installed.');
    const browser = await launch({ browser: 'firefox', executablePath, headless: true });
    await browser.installExtension(join(process.cwd(), '.output', 'demo', 'firefox-mv3'));
    await use(browser);
    await browser.close();
  },
  tab: async ({ firefox }, use) => {
    const tab = await firefox.newPage();
    await tab.setViewport({ width: 1366, height: 768 });
    await use(tab);
  },
});

test.skip(!findFirefox(), 'Firefox is not installed.');

export const expect = test.expect;
