import { chromium } from 'playwright-core';
import { add, compare, empty, labelOf, pageNames, share } from '../tests/pages/measure';
import { bundleReader, readTestPage } from '../tests/pages/read-page';
import { findChromium } from './browsers';

/**
 * Measures the generic reader on `tests/pages`: `npm run reading [-- --wrong] [part of a name …]`.
 *
 * Each page is opened in a real browser and read without a profile; what was read is compared with
 * what a person reads there (the JSON file beside it). What counts as found, right and false is said
 * in tests/pages/measure.ts. `--wrong` prints every property that is not right, and every false entry.
 */

const args = process.argv.slice(2);
const showWrong = args.includes('--wrong');
const only = args.filter((arg) => !arg.startsWith('--'));
const names = pageNames().filter(
  (name) => only.length === 0 || only.some((part) => name.includes(part)),
);

const reader = await bundleReader();
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox'],
});
const tab = await browser.newPage();
const total = empty();
console.log(`reader: ${(reader.length / 1000).toFixed(1)} kB`);
console.log(`${'page'.padEnd(32)} entries    properties  false`);
for (const name of names) {
  const score = compare(labelOf(name), await readTestPage(tab, reader, name));
  console.log(
    `${name.padEnd(32)} ${of(score.found, score.entries)}  ${of(score.right, score.properties)}  ${score.wrong || ''}`,
  );
  if (showWrong) for (const note of score.notes) console.log(`    ${note}`);
  add(total, score);
}
await browser.close();
console.log(
  `${names.length} pages, ${total.entries} entries, ${total.properties} properties, ${total.read} entries read`,
);
console.log(
  `entries found ${share(total.found, total.entries)} properties right ${share(total.right, total.properties)} false entries ${share(total.wrong, total.read)}`,
);

function of(part: number, whole: number): string {
  return `${part}/${whole}`.padEnd(9);
}
