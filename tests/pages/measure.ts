import { readdirSync, readFileSync } from 'node:fs';
import type { PageLabel } from './compare';

const PAGES = 'tests/pages';

/** Names of the test pages. */
export const pageNames = (): string[] =>
  readdirSync(PAGES)
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.slice(0, -5));

export const labelOf = (name: string): PageLabel =>
  JSON.parse(readFileSync(`${PAGES}/${name}.json`, 'utf8'));
