import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { startDemo } from '../demo/server';
import { chromiumOrInstall, findChromiumEdgeOrChrome } from './browsers';
import { buildForDemo } from './build-extension';
import { takeTour } from './tour';

/**
 * `npm start`: builds the extension, serves the demo case system, and opens a browser with the
 * extension on a demo case. Where there is no display, or with `--tour`, it takes the tour instead.
 */
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const tour = process.argv.includes('--tour') || !hasDisplay;

try {
  console.log('Building the extension …');
  const extension = buildForDemo('chrome');
  await (tour ? takeTour({ extension, out: 'out' }) : openDemo(extension));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Keeps the demo running until the person closes the browser. */
async function openDemo(extension: string): Promise<void> {
  const executablePath = findChromiumEdgeOrChrome() ?? chromiumOrInstall();
  const demo = await startDemo({ port: 4173 });
  const profile = join('out', 'demo-profile');
  mkdirSync(profile, { recursive: true });
  const browser = await launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    defaultViewport: null,
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--no-first-run'] : ['--no-first-run'],
  });
  const [page] = await browser.pages();
  await page?.goto(`${demo.origin}/marlpit/cases/204104/visits`);
  console.log(`All demo cases, in three case systems: ${demo.origin}`);
  console.log(
    'Open a case, then start an audit in the checklist beside it. Close the browser to end.',
  );
  await new Promise((closed) => browser.once('disconnected', closed));
  await demo.close();
}
