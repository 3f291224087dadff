import type { Page } from 'playwright-core';
import { type Bench, costOf, open, startBench } from './chromium';
import type { Cost } from './cost';
import { type Measure, median } from './measure';
import { type LargePage, longChronology, longNotes } from './pages';
import { readerSizes } from './reader-size';

const REPETITIONS = 3;
/** Of the records: how well the reader without a profile reads is measured elsewhere (`npm run reading`). */
const MOST = 0.95;
const CHANGES = 7;
/** Milliseconds in which a page that rests is watched. */
const REST = 1_500;

const READERS = [
  {
    name: 'with a profile',
    expression: 'bench.readWithProfile(profiles)',
    watch: 'bench.watch(profiles)',
  },
  {
    name: 'without a profile',
    expression: 'bench.readWithoutProfile()',
    watch: 'bench.watchWithoutProfile()',
  },
];

/** Reading two large pages in Chromium against `axe.run()` on the same page, and reading them again. */
export async function* readingMeasures(): AsyncGenerator<Measure> {
  const { content, profile, generic } = readerSizes();
  yield { name: 'content script / 100 kB', ratio: content / 1e5, limit: 1 };
  yield {
    name: 'content script with the reader of profiles / 100 kB',
    ratio: (content + profile) / 1e5,
    limit: 1,
  };
  yield {
    name: 'content script with the generic reader / 100 kB',
    ratio: (content + generic) / 1e5,
    limit: 1,
  };
  const bench = await startBench();
  try {
    for (const page of [longChronology(), longNotes()]) yield* firstReading(bench, page);
    for (const page of [longChronology(), longNotes()]) yield* readingAgain(bench, page);
  } finally {
    await bench.browser.close();
  }
}

async function* firstReading(bench: Bench, page: LargePage): AsyncGenerator<Measure> {
  const axe: number[] = [];
  const costs = new Map<string, Cost[]>(READERS.map(({ name }) => [name, []]));
  for (let round = 0; round < REPETITIONS; round++) {
    const tab = await open(bench, page);
    for (const { name, expression } of READERS) {
      const { value, cost } = await costOf<number>(bench, tab, expression);
      if (value < page.records * MOST) {
        throw new Error(`${page.name} ${name}: ${value} of ${page.records} records were read.`);
      }
      costs.get(name)?.push(cost);
    }
    axe.push((await costOf(bench, tab, 'axe.run().then(() => null)')).cost.time);
    await tab.close();
  }
  for (const [name, all] of costs) {
    const middle = (what: keyof Cost) => median(all.map((cost) => cost[what]));
    const what = `reading ${page.name} ${name}`;
    yield { name: `${what} / axe.run()`, ratio: middle('time') / median(axe), limit: 1 / 20 };
    yield { name: `${what}, longest task / 50 ms`, ratio: middle('longest') / 50, limit: 1 };
    yield { name: `${what}, layouts`, ratio: middle('layouts'), limit: 1 };
  }
}

/** What a page costs that was read: at rest, and when one of its records changes. */
async function* readingAgain(bench: Bench, page: LargePage): AsyncGenerator<Measure> {
  for (const { name, watch } of READERS) {
    const tab = await open(bench, page);
    const first = await costOf(bench, tab, `(watched = ${watch}, watched.next())`);
    const before = await readings(tab);
    await tab.waitForTimeout(REST);
    const atRest = (await readings(tab)) - before;
    yield { name: `readings of ${page.name} at rest ${name}`, ratio: atRest, limit: 0 };
    const again: Cost[] = [];
    for (let at = 0; at < CHANGES; at++)
      again.push((await costOf(bench, tab, change(page, at))).cost);
    await tab.close();
    yield {
      name: `reading ${page.name} again when one changed ${name} / first reading`,
      ratio: median(again.map(({ scripts }) => scripts)) / first.cost.scripts,
      limit: 1 / 20,
    };
  }
}

/** Other words in a record, each time in another; done when the page was read again. */
const change = ({ words }: LargePage, at: number): string => `(() => {
  const read = watched.next();
  const all = [...document.querySelectorAll('${words}')].filter(({ firstChild }) => firstChild);
  all[Math.floor((all.length * (${at} + 0.5)) / ${CHANGES})].firstChild.data = 'Changed ${at}';
  return read;
})()`;

const readings = (tab: Page): Promise<number> => tab.evaluate('watched.readings');
