import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { CaseFile, Entry } from '../case-file/model';
import { judge } from '../rules/judge';
import { loadLibrary } from '../rules/library';
import { largeCase } from './large-case';

/** A measure of the bench, as a ratio of two times of the same run. */
export interface Measure {
  name: string;
  ratio: number;
  limit: number;
}

/**
 * Judging all points on a file of 10,000 entries against tokenising its text once with the language
 * library, and adding one entry against the full run; and the longest time that nothing else could run.
 */
export async function judgingMeasures(size = 10_000): Promise<Measure[]> {
  const file = largeCase(size);
  await warmUp();
  const nlp = winkNLP(model);
  nlp.readDoc('warm up').tokens().out();
  const tokenising = await time(() => {
    for (const entry of file.entries) nlp.readDoc(textOf(entry)).tokens().out();
  });
  const library = loadLibrary();
  const block = watchBlocks();
  const full = await time(() => judge(file, library));
  const longest = block();
  const first = file.entries[0];
  const added: CaseFile = first
    ? { ...file, entries: [...file.entries, { ...first, id: 'added', title: 'Added' }] }
    : file;
  const read = structuredClone(added);
  const one = await time(() => judge(read, library));
  return [
    { name: `judging ${size} entries / tokenising them`, ratio: full / tokenising, limit: 2 },
    { name: 'adding one entry / judging all', ratio: one / full, limit: 1 / 50 },
    { name: 'longest work without a pause / 50 ms', ratio: longest / 50, limit: 1 },
  ];
}

/** Judges a smaller file and what is added to it, so that the compiler's time is not measured. */
async function warmUp(): Promise<void> {
  const library = loadLibrary();
  for (const size of [1000, 1001, 1002]) await judge(largeCase(size), library);
}

const textOf = ({ title, text, fields, decision, actions }: Entry): string =>
  [title, ...Object.values(fields ?? {}), text, decision, ...(actions ?? []).map((a) => a.action)]
    .filter(Boolean)
    .join('\n');

/** Milliseconds that this thread has worked: a machine that does other things as well does not count. */
function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function time(work: () => unknown): Promise<number> {
  const start = busy();
  await work();
  return busy() - start;
}

/** Starts a clock that ticks as often as it can; the returned function tells its longest silence. */
function watchBlocks(): () => number {
  let last = busy();
  let longest = 0;
  let running = true;
  const tick = () => {
    const now = busy();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(tick);
  };
  setImmediate(tick);
  return () => {
    running = false;
    return longest;
  };
}

if (process.argv[1]?.endsWith('judging-bench.ts')) {
  for (const { name, ratio, limit } of await judgingMeasures(Number(process.argv[2] ?? 10_000))) {
    console.log(`${name}: ratio ${ratio.toFixed(3)} (at most ${limit})`);
  }
}
