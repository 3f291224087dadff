import { defineConfig } from '@playwright/test';

/** End-to-end tests with the extension as built for the demo; `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
  outputDir: 'out/end-to-end',
  fullyParallel: true,
  workers: 2,
  // What passes only on a second try has found something: a retry hid lost words once.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.END_TO_END_REPORT ?? 'out/end-to-end-tests.json' }],
  ],
});
