import { genericReader } from '../../page/generic/generic-reader';
import { vocabulary } from '../../page/generic/vocabulary';
import { knownRecords } from '../../page/known-records';
import type { Profile } from '../../page/profile';
import { readDocument } from '../../page/read';
import { inSlices, type SettleOptions, settle } from '../../page/settle';

/** What the bench asks of a page: the reader's own modules, bundled as they are for the extension. */

/** Reads the page with the profile that fits it; how many entries there were. */
export async function readWithProfile(profiles: readonly Profile[]): Promise<number> {
  const reading = await inSlices(readDocument(document, profiles), () => false);
  return reading?.entries.length ?? 0;
}

/** Reads the page by structure and words alone; how many entries there were. */
export async function readWithoutProfile(): Promise<number> {
  const { entries } = await genericReader(document, vocabulary).read();
  return entries.length;
}

/** A page under watch. */
export interface Watched {
  /** How often it was read. */
  readings: number;
  /** Resolves when the page was read the next time. */
  next(): Promise<void>;
}

/** Reads the page with its profile whenever it settled after a change, as the extension does. */
export function watch(profiles: readonly Profile[]): Watched {
  const known = knownRecords();
  return watched({ changed: known.changed }, () =>
    inSlices(readDocument(document, profiles, known), () => false),
  );
}

/** Reads the page without a profile whenever it settled after a change, as the extension does. */
export function watchWithoutProfile(): Watched {
  const { read, changed, doubt } = genericReader(document, vocabulary);
  return watched({ changed, doubted: doubt }, () => read());
}

function watched(
  told: Pick<SettleOptions, 'changed' | 'doubted'>,
  read: () => Promise<unknown>,
): Watched {
  let done = () => {};
  const watched: Watched = {
    readings: 0,
    next: () =>
      new Promise((resolve) => {
        done = resolve;
      }),
  };
  settle({
    document,
    async read() {
      await read();
      watched.readings += 1;
      done();
    },
    ...told,
    own: () => false,
  });
  return watched;
}
