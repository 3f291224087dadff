import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Worker } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { launchWithExtension } from '../../scripts/extension-browser';
import { servePages, type TestPages } from './test-pages';

/** Where `npm test` builds the extension; or another build to try. */
const BUILT = process.env.GOLDTHREAD_BUILT ?? join(process.cwd(), '.output', 'demo', 'chrome-mv3');

/** The extension in a real Chromium, with a fresh profile, and the demo case system on a free port. */
interface Fixtures {
  context: BrowserContext;
  /** `chrome-extension://…`, where the extension's own pages stand. */
  extension: string;
  worker: Worker;
}

export const test = base.extend<Fixtures, { demo: string; pages: TestPages }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const demo = await startDemo({ port: 0, dataDelay: 20 });
      await use(demo.origin);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const pages = await servePages();
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
  context: async ({}, use) => {
    if (!existsSync(BUILT)) throw new Error(`${BUILT} is not there: \`npm test\` builds it.`);
    const profile = mkdtempSync(join(tmpdir(), 'goldthread-'));
    const context = await launchWithExtension(profile, BUILT);
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
  worker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  extension: async ({ worker }, use) => {
    await use(worker.url().split('/').slice(0, 3).join('/'));
  },
});

export const expect = test.expect;
