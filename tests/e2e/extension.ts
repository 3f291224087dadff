import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, chromium, type Worker } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { findChromium } from '../../scripts/browsers';

/** The extension in a real Chromium, with a fresh profile, and the demo case system on a free port. */
interface Fixtures {
  context: BrowserContext;
  /** `chrome-extension://…`, where the extension's own pages stand. */
  extension: string;
  worker: Worker;
}

export const test = base.extend<Fixtures, { demo: string }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const demo = await startDemo({ port: 0 });
      await use(demo.origin);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
  context: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'goldthread-'));
    const context = await launchWithExtension(profile);
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  },
  worker: async ({ context }, use) => {
    await use(context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker')));
  },
  extension: async ({ worker }, use) => {
    await use(new URL(worker.url()).origin);
  },
});

export const expect = test.expect;

/** Chromium with the extension as `npm test` built it; the profile keeps what the auditor did. */
export async function launchWithExtension(
  profile: string,
  { built = join('.output', 'demo', 'chrome-mv3') } = {},
): Promise<BrowserContext> {
  const folder = join(process.cwd(), built);
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: true,
    viewport: { width: 1366, height: 768 },
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
}
