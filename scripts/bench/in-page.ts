import { readGenerically } from '../../page/generic/generic-reader';
import { knownRecords } from '../../page/known-records';
import type { Profile } from '../../page/profile';
import { readDocument } from '../../page/read';
import { inSlices, settle } from '../../page/settle';

/** What the bench asks of a page: the reader's own modules, bundled as they are for the extension. */

/** Reads the page with the profile that fits it; how many entries there were. */
export async function readWithProfile(profiles: readonly Profile[]): Promise<number> {
  const reading = await inSlices(readDocument(document, profiles), () => false);
  return reading?.entries.length ?? 0;
}

/** Reads the page by structure and words alone; how many entries there were. */
export async function readWithoutProfile(): Promise<number> {
  const { entries } = await readGenerically(document, location.href);
  return entries.length;
}

/** Readings of a page under watch: how often it was read, and the milliseconds that each took. */
export interface Watched {
  times: number[];
  /** Resolves when the page was read the next time. */
  next(): Promise<void>;
}

/** Reads the page whenever it settled after a change, as the extension does. */
export function watch(profiles: readonly Profile[]): Watched {
  const times: number[] = [];
  const known = knownRecords();
  let told = () => {};
  async function read() {
    let spent = 0;
    const work = readDocument(document, profiles, known);
    // Without what passes between two slices, while the page goes on.
    const timed = (function* () {
      for (;;) {
        const start = performance.now();
        const step = work.next();
        spent += performance.now() - start;
        if (step.done) return step.value;
        yield;
      }
    })();
    await inSlices(timed, () => false);
    times.push(spent);
    told();
  }
  settle({ document, read, changed: known.changed, own: () => false });
  return {
    times,
    next: () =>
      new Promise((resolve) => {
        told = resolve;
      }),
  };
}
