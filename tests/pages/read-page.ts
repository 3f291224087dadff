import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { GenericReading } from '../../page/generic/generic-reader';

/** The generic reader as one script that leaves `GoldthreadReader` on the page. */
export async function bundleReader(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: 'tests/pages/in-page.ts',
        formats: ['iife'],
        name: 'GoldthreadReader',
      },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The reader could not be bundled.');
  return `${chunk.code}; window.GoldthreadReader = GoldthreadReader;`;
}

/** Opens a test page and reads it without a profile. */
export async function readTestPage(
  tab: Page,
  reader: string,
  name: string,
): Promise<GenericReading> {
  await tab.goto(pathToFileURL(`tests/pages/${name}.html`).href);
  await tab.evaluate(reader);
  return readOpenPage(tab);
}

/** Reads the page as it stands, the reader being there already. */
export const readOpenPage = (tab: Page): Promise<GenericReading> =>
  tab.evaluate('GoldthreadReader.readPage()');
