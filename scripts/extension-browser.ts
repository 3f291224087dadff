import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumOrInstall } from './browsers';

/**
 * A real headless Chromium with the built extension in it, for the tour and the end-to-end tests.
 *
 * @param profile the folder of the browser's profile, which keeps what the auditor did
 * @param extension the folder of the built extension
 */
export function launchWithExtension(profile: string, extension: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumOrInstall(),
    headless: true,
    viewport: { width: 1366, height: 768 },
    args: [
      '--no-sandbox',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
  });
}
