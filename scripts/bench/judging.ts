import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { type CaseFile, ENTRY_KINDS, type Entry } from '../../case-file/model';
import { judge } from '../../rules/judge';
import { type Library, loadLibrary } from '../../rules/library';
import { largeCase } from './large-case';
import { type Measure, median } from './measure';

const ENTRIES = 10_000;
const FEWER = 2_500;
const REPETITIONS = 5;

/**
 * Judging all points on a file of 10,000 entries against tokenising its text once with the language
 * library; adding an entry against the full run; memory against the text; and how long nothing else
 * could run. Times are those that this thread worked.
 */
export async function* judgingMeasures(): AsyncGenerator<Measure> {
  const file = largeCase(ENTRIES);
  const nlp = winkNLP(model);
  await warmUp();
  const runs: Run[] = [];
  for (let round = 0; round < REPETITIONS; round++) {
    const tokenising = await work(() => {
      for (const entry of file.entries) nlp.readDoc(textOf(entry)).tokens().out();
    });
    runs.push({ tokenising, ...(await judgings(file)) });
  }
  const middle = (ratio: (run: Run) => number) => median(runs.map(ratio));
  yield {
    name: 'judging 10,000 entries / tokenising their text with wink-nlp',
    ratio: middle(({ full, tokenising }) => full / tokenising),
    limit: 2,
  };
  yield {
    name: 'judging again with one entry more / judging all',
    ratio: middle(({ full, again }) => again / full),
    limit: 1 / 50,
  };
  yield {
    name: 'judging, longest work without a pause / 50 ms',
    ratio: middle(({ longest }) => longest / 50),
    limit: 1,
  };
  const [many, few] = [await memoryPerCharacter(ENTRIES), await memoryPerCharacter(FEWER)];
  yield {
    name: 'memory per character of 10,000 entries / of 2,500 entries',
    ratio: many / few,
    limit: 1.1,
  };
}

interface Run {
  tokenising: number;
  full: number;
  again: number;
  longest: number;
}

/**
 * A case judged for the first time, then with one entry more of each kind after the other, as pages bring
 * them: all objects new. What an entry more costs depends on its kind, so it is the mean.
 */
async function judgings(file: CaseFile): Promise<Omit<Run, 'tokenising'>> {
  const library = loadLibrary();
  const full = await watched(structuredClone(file), library);
  const again: Watched[] = [];
  let { entries } = file;
  for (const kind of ENTRY_KINDS) {
    const like = file.entries.find((entry) => entry.kind === kind);
    if (!like) throw new Error(`The case has no ${kind}.`);
    entries = [...entries, { ...like, id: `added ${kind}`, title: 'Added' }];
    again.push(await watched(structuredClone({ ...file, entries }), library));
  }
  return {
    full: full.time,
    again: again.reduce((sum, { time }) => sum + time, 0) / again.length,
    longest: Math.max(...[full, ...again].map(({ longest }) => longest)),
  };
}

interface Watched {
  time: number;
  longest: number;
}

/** The time that a judging takes, and the longest within it that nothing else could run. */
async function watched(file: CaseFile, library: Library): Promise<Watched> {
  const longest = watchWork();
  const time = await work(() => judge(file, library));
  return { time, longest: longest() };
}

/** Judges a smaller file and what is added to it, so that the compiler's time is not measured. */
async function warmUp(): Promise<void> {
  const library = loadLibrary();
  for (const size of [1_000, 1_001, 1_002]) await judge(largeCase(size), library);
}

/** Bytes that judging a case keeps, for each character of its text. */
async function memoryPerCharacter(entries: number): Promise<number> {
  const file = largeCase(entries);
  const characters = file.entries.reduce((sum, entry) => sum + textOf(entry).length, 0);
  const library = loadLibrary();
  await judge(largeCase(20), library);
  const before = heap();
  await judge(file, library);
  const after = heap();
  // What was judged is kept until here: with the library goes all that is known of its cases.
  if (file.entries.length !== entries || library.rules.length === 0) throw new Error('not judged');
  return (after - before) / characters;
}

/** The prose of an entry, as the rules read it. */
const textOf = ({ title, text, fields, decision, actions }: Entry): string =>
  [title, ...Object.values(fields ?? {}), text, decision, ...(actions ?? []).map((a) => a.action)]
    .filter(Boolean)
    .join('\n');

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes in use, once what nobody needs is gone. */
function heap(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Milliseconds that this thread has worked: a machine that does other things as well does not count. */
function busy(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function work(task: () => unknown): Promise<number> {
  const start = busy();
  await task();
  return busy() - start;
}

/** Starts to look in whenever it is let; the returned function tells the most work between two looks. */
function watchWork(): () => number {
  let last = busy();
  let longest = 0;
  let running = true;
  const look = () => {
    const now = busy();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    running = false;
    return Math.max(longest, busy() - last);
  };
}
