import { chromium } from 'playwright-core';
import { add, compare, empty, type Score, share } from '../tests/pages/compare';
import { APART, labelOf, pageNames } from '../tests/pages/measure';
import { bundlePerson, bundleReader, readTestPage, teachOpenPage } from '../tests/pages/read-page';
import { findChromium } from './browsers';

/**
 * Measures the reading of `tests/pages`: `npm run reading [-- --wrong] [--apart] [part of a name …]`.
 *
 * Each page is opened in a real browser and read without a profile; then a profile is taught from it
 * by pointing, and it is read with that. What was read is compared with what a person reads there
 * (the JSON file beside it). What counts as found, right and false is said in tests/pages/compare.ts,
 * how a page is taught in tests/pages/person. `--wrong` prints what is not right, marked “taught”
 * where it is so after teaching; `--profiles` prints each profile that was taught. `--apart` takes the
 * pages of `tests/pages-apart`, which neither the reader nor teaching was made with.
 */

const args = process.argv.slice(2);
const showWrong = args.includes('--wrong');
const only = args.filter((arg) => !arg.startsWith('--'));
const folder = args.includes('--apart') ? APART : undefined;
const names = pageNames(folder).filter(
  (name) => only.length === 0 || only.some((part) => name.includes(part)),
);

const reader = await bundleReader();
const person = await bundlePerson();
const browser = await chromium.launch({
  executablePath: findChromium() ?? undefined,
  args: ['--no-sandbox'],
});
const tab = await browser.newPage();
const without = empty();
const taught = empty();
const others = empty();
console.log(`reader: ${(reader.length / 1000).toFixed(1)} kB`);
console.log(`${''.padEnd(32)} without a profile           after teaching`);
console.log(`${'page'.padEnd(32)} ${'entries    properties  false  '.repeat(2)}`.trimEnd());
for (const name of names) {
  const label = labelOf(name, folder);
  const score = compare(label, await readTestPage(tab, reader, name, folder));
  const { reading, pointedAt, faults, profile } = await teachOpenPage(tab, person, label);
  const after = compare(label, reading);
  console.log(`${name.padEnd(32)} ${columns(score)} ${columns(after)}`.trimEnd());
  if (showWrong) {
    for (const note of score.notes) console.log(`    ${note}`);
    for (const note of [...after.notes, ...faults]) console.log(`    taught: ${note}`);
  }
  if (args.includes('--profiles')) console.log(JSON.stringify(profile));
  add(without, score);
  add(taught, after);
  const entries = label.entries.filter((_, at) => !pointedAt.includes(at));
  add(others, compare({ manner: label.manner, entries }, reading));
}
await browser.close();
console.log(
  `${names.length} pages, ${without.entries} entries, ${without.properties} properties, ${without.read} entries read`,
);
console.log(
  `after teaching, of entries in which nothing was pointed at: ${others.entries} entries, found ${share(others.found, others.entries)} properties right ${share(others.right, others.properties)}`,
);
console.log(`after teaching: ${totals(taught)}`);
console.log(totals(without));

function columns({ found, entries, right, properties, wrong }: Score): string {
  return `${of(found, entries)}  ${of(right, properties)}  ${String(wrong || '').padEnd(5)}`;
}

function of(part: number, whole: number): string {
  return `${part}/${whole}`.padEnd(9);
}

function totals({ found, entries, right, properties, wrong, read }: Score): string {
  return `entries found ${share(found, entries)} properties right ${share(right, properties)} false entries ${share(wrong, read)}`;
}
