import type { Quote } from '../../case-file/quote';
import { caseWatch } from '../../page/case-change';
import { lookForShadows } from '../../page/dom/shadows';
import { type FrameReading, nothingOf } from '../../page/frame-reading';
import type { GenericReader, ReadEntry } from '../../page/generic/generic-reader';
import { type Host, hostIn } from '../../page/host';
import type { ShowResult } from '../../page/page-state';
import type { Profile } from '../../page/profile';
import type { ProfileReader } from '../../page/profile-reader';
import { recogniseProfile } from '../../page/recognise';
import { saysTheSame } from '../../page/same-reading';
import { inSlices, Stale, settle, slicer } from '../../page/settle';
import { needsGeneric, withGeneric } from '../../page/without-profile';
import { askGeneric } from './generic';
import { askScript } from './messages';

/** The reader of one document, be it the window's or a frame's. */
export interface DocumentReader {
  host: Host;
  /** Marks evidence in the document, all of it, and scrolls to the one. */
  show(evidence: Quote, all: readonly Quote[]): Promise<ShowResult['result']>;
  /** Takes the marks away. */
  clear(): void;
  /** What the document said when it last settled; null before that. */
  last(): FrameReading | null;
  /** Reads with these profiles from now on. */
  use(profiles: readonly Profile[]): void;
  stop(): void;
}

/** @param changed called with what the document says, whenever that is new */
export function documentReader(
  profiles: readonly Profile[],
  changed: (reading: FrameReading) => void,
): DocumentReader {
  const host = hostIn(document);
  let readGenerically: readonly ReadEntry[] = [];
  const watch = caseWatch();
  let exactly: ProfileReader | undefined;
  let generic: GenericReader | undefined;
  let last: FrameReading | null = null;
  let round = 0;

  async function read(): Promise<void> {
    const current = ++round;
    host.stayUsable();
    const isStale = () => round !== current;
    const exact = await readWith(isStale);
    if (!exact) return;
    if (!needsGeneric(exact)) generic = undefined;
    const said = needsGeneric(exact) ? await readWithout(exact, isStale) : exact;
    if (!said || isStale()) return;
    const reading = watch.check(said);
    if (!reading) return;
    if (reading.by !== 'generic') readGenerically = [];
    exactly?.evidence.refresh();
    if (saysTheSame(last, reading)) return;
    last = reading;
    changed(reading);
  }

  /** Reads with the profile that fits; undefined when the page changed meanwhile, null while it still waits. */
  async function readWith(isStale: () => boolean): Promise<FrameReading | null | undefined> {
    lookForShadows(document);
    if (!recogniseProfile(document, profiles)) return nothingOf(document);
    const reader = await profileReader();
    if (!reader || isStale()) return undefined;
    return inSlices(reader.read(profiles), isStale);
  }

  async function profileReader(): Promise<ProfileReader | undefined> {
    if (!globalThis.goldthreadProfile) await askScript('profile-reader');
    exactly ??= globalThis.goldthreadProfile?.(
      document,
      host,
      () => profiles,
      () => readGenerically,
    );
    return exactly;
  }

  /** Reads by structure and words; null when the page changed meanwhile. */
  async function readWithout(
    exact: FrameReading,
    isStale: () => boolean,
  ): Promise<FrameReading | null> {
    const asked = await askGeneric();
    if (!asked || isStale()) return isStale() ? null : exact;
    try {
      generic ??= asked.readerOf(document);
      const { read, ...reading } = await generic.read(slicer(isStale));
      readGenerically = read;
      return withGeneric(exact, reading);
    } catch (error) {
      if (error instanceof Stale) return null;
      throw error;
    }
  }

  const leave = settle({
    document,
    read,
    changed(changes) {
      exactly?.changed(changes);
      generic?.changed(changes);
    },
    doubted: () => generic?.doubt(),
    own: host.owns,
  });
  return {
    host,
    async show(evidence, all) {
      const reader = await profileReader();
      return reader?.evidence.show(evidence, all) ?? 'other-page';
    },
    clear: () => exactly?.evidence.clear(),
    last: () => last,
    use(others) {
      profiles = others;
      exactly?.forget();
      read();
    },
    stop() {
      leave();
      exactly?.evidence.clear();
      host.remove();
    },
  };
}
