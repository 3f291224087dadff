import { defineConfig } from '@playwright/test';

/** End-to-end tests with the extension as built for the demo; `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  snapshotPathTemplate: '{testDir}/golden/{arg}{ext}',
  outputDir: 'out/end-to-end',
  fullyParallel: true,
  workers: 2,
  // Real browsers on a busy machine; a test that needs its second try is listed as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.END_TO_END_REPORT ?? 'out/end-to-end-tests.json' }],
  ],
});
