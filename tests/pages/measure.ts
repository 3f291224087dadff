import { readdirSync, readFileSync } from 'node:fs';
import type { PageLabel } from './compare';

/** The pages that the reader and teaching were made with. */
const PAGES = 'tests/pages';
/** Pages that they were not: for a figure of pages never seen. */
export const APART = 'tests/pages-apart';

/** Names of the test pages. */
export const pageNames = (folder = PAGES): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -5));

export const labelOf = (name: string, folder = PAGES): PageLabel =>
  JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
