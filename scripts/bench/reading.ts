import type { Page } from 'playwright-core';
import { type Bench, costOf, open, startBench } from './chromium';
import type { Cost } from './cost';
import { type Measure, median } from './measure';
import { type LargePage, longChronology, longNotes } from './pages';
import { readerSize } from './reader-size';

const REPETITIONS = 3;
/** Of the records: how well the reader without a profile reads is measured elsewhere (`npm run reading`). */
const MOST = 0.7;
const CHANGES = 7;
/** Milliseconds in which a page that rests is watched. */
const REST = 1_500;

const READERS = [
  { name: 'with a profile', expression: 'bench.readWithProfile(profiles)' },
  { name: 'without a profile', expression: 'bench.readWithoutProfile()' },
];

/** Reading two large pages in Chromium against `axe.run()` on the same page, and reading them again. */
export async function* readingMeasures(): AsyncGenerator<Measure> {
  yield { name: 'content script / 100 kB', ratio: readerSize() / 100_000, limit: 1 };
  const bench = await startBench();
  try {
    for (const page of [longChronology(), longNotes()]) yield* firstReading(bench, page);
    yield* readingAgain(bench, longChronology());
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

/** What a page costs that was read: at rest, and when one of its rows changes. */
async function* readingAgain(bench: Bench, page: LargePage): AsyncGenerator<Measure> {
  const tab = await open(bench, page);
  await tab.evaluate('watched = bench.watch(profiles), watched.next()');
  const before = await readings(tab);
  await tab.waitForTimeout(REST);
  const atRest = (await readings(tab)).length - before.length;
  yield { name: `readings of ${page.name} at rest`, ratio: atRest, limit: 0 };
  for (let at = 0; at < CHANGES; at++) {
    await tab.evaluate(
      `(() => {
        const read = watched.next();
        document.querySelectorAll('.narrative')[${at * 600}].firstChild.data = 'Changed ${at}';
        return read;
      })()`,
    );
  }
  const [first = Number.NaN, ...again] = await readings(tab);
  await tab.close();
  yield {
    name: `reading ${page.name} again when one changed / first reading`,
    ratio: median(again) / first,
    limit: 1 / 20,
  };
}

const readings = (tab: Page): Promise<number[]> => tab.evaluate('watched.times');
