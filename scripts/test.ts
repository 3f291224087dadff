import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromiumOrInstall, findFirefox } from './browsers';
import { buildForDemo } from './build-extension';

/**
 * `npm test`: lint, types, unit tests, both builds, and the end-to-end tests in real Chromium and,
 * where it is installed, in Firefox. Ends with `N passed, N failed` and leaves with 1 if any failed.
 */
const total = { passed: 0, failed: 0, skipped: 0 };
mkdirSync('out', { recursive: true });

step('Lint', () => one(run('npx', ['biome', 'check', '--error-on-warnings', '.'])));
step('Types', () => one(run('npx', ['tsc', '--noEmit'])));
step('Unit tests', () => {
  const report = 'out/unit-tests.json';
  const ok = run('npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = json(report);
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 || !ok ? 1 : 0);
  add({ passed: numPassedTests, failed, skipped: numPendingTests });
});
for (const browser of ['chrome', 'firefox'] as const) {
  step(`Build for ${browser}`, () => {
    buildForDemo(browser);
    one(true);
  });
}
step('End-to-end tests', () => {
  const report = 'out/end-to-end-tests.json';
  const firefox = findFirefox();
  if (!firefox) console.log('Firefox is not installed: its tests are skipped.');
  const env = {
    ...process.env,
    CHROMIUM_PATH: chromiumOrInstall(),
    FIREFOX_PATH: firefox ?? '',
    END_TO_END_REPORT: report,
  };
  const ok = run('npx', ['playwright', 'test'], env);
  const { stats } = json(report);
  add({
    passed: stats.expected + stats.flaky,
    failed: Math.max(stats.unexpected, ok ? 0 : 1),
    skipped: stats.skipped,
  });
});

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function step(name: string, work: () => void): void {
  console.log(`\n== ${name}`);
  try {
    work();
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    one(false);
  }
}

function one(ok: boolean): void {
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
}

function add(counts: typeof total): void {
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

function run(command: string, args: string[], env = process.env): boolean {
  const options = { stdio: 'inherit' as const, env, shell: process.platform === 'win32' };
  return spawnSync(command, args, options).status === 0;
}

function json(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
