import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { GenericReading } from '../../page/generic/generic-reader';
import type { PageLabel } from './compare';
import type { AfterTeaching } from './person/teach-page';

/** The generic reader as one script that leaves `GoldthreadReader` on the page. */
export const bundleReader = (): Promise<string> =>
  bundle('tests/pages/in-page.ts', 'GoldthreadReader');

/** A person who teaches pages, with the product's own code, as one script that leaves `Person` on the page. */
export const bundlePerson = (): Promise<string> =>
  bundle('tests/pages/person/teach-page.ts', 'Person');

async function bundle(entry: string, name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} could not be bundled.`);
  return `${chunk.code}; window.${name} = ${name};`;
}

/** Opens a test page and reads it without a profile. */
export async function readTestPage(
  tab: Page,
  reader: string,
  name: string,
  folder = 'tests/pages',
): Promise<GenericReading> {
  await tab.goto(pathToFileURL(`${folder}/${name}.html`).href);
  await tab.evaluate(reader);
  return readOpenPage(tab);
}

/** Reads the page as it stands, the reader being there already. */
export const readOpenPage = (tab: Page): Promise<GenericReading> =>
  tab.evaluate('GoldthreadReader.readPage()');

/** Lets a person teach the open page, and reads it with the profile that this makes. */
export async function teachOpenPage(
  tab: Page,
  person: string,
  label: PageLabel,
): Promise<AfterTeaching> {
  await tab.evaluate(person);
  return tab.evaluate(`Person.teachPage(${JSON.stringify(label)})`);
}
