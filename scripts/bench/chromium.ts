import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { loadProfiles } from '../../page/load-profiles';
import { chromiumOrInstall } from '../browsers';
import { type Cost, costIn } from './cost';
import type { LargePage } from './pages';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A browser in which pages are read, and what is to be put into them. */
export interface Bench {
  browser: Browser;
  script: string;
}

/** Starts the browser, and bundles the reader as one script that leaves `bench` on the page. */
export async function startBench(): Promise<Bench> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'scripts/bench/in-page.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The reader could not be bundled.');
  const profiles = JSON.stringify(loadProfiles().profiles);
  return {
    browser: await chromium.launch({
      executablePath: chromiumOrInstall(),
      args: ['--no-sandbox'],
    }),
    script: `${chunk.code}; Object.assign(window, { bench, profiles: ${profiles} });`,
  };
}

/** Opens a large page in a new tab, with the reader and axe-core in it and nothing run yet. */
export async function open({ browser, script }: Bench, page: LargePage): Promise<Page> {
  const tab = await browser.newPage();
  await tab.route('**', (route) =>
    route.fulfill({ body: page.html, contentType: 'text/html; charset=utf-8' }),
  );
  await tab.goto(page.url);
  await tab.evaluate(script);
  await tab.evaluate(AXE);
  return tab;
}

/** Runs an expression in a page under the browser's own tracing; its value, and what it cost. */
export async function costOf<T>(
  { browser }: Bench,
  tab: Page,
  expression: string,
): Promise<{ value: T; cost: Cost }> {
  await browser.startTracing(tab, { categories: ['toplevel', 'devtools.timeline'] });
  const value = await tab.evaluate<T>(expression);
  const trace = await browser.stopTracing();
  return { value, cost: costIn(trace.toString()) };
}
