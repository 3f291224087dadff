import { caseWatch } from '../../page/case-change';
import { type EvidenceView, evidenceView } from '../../page/evidence/show';
import type { FrameReading } from '../../page/frame-reading';
import type { GenericReader, ReadEntry } from '../../page/generic/generic-reader';
import { type Host, hostIn } from '../../page/host';
import { knownRecords } from '../../page/known-records';
import type { Profile } from '../../page/profile';
import { readDocument } from '../../page/read';
import { inSlices, Stale, settle, slicer } from '../../page/settle';
import { needsGeneric, withGeneric } from '../../page/without-profile';
import { askGeneric } from './generic';

/** The reader of one document, be it the window's or a frame's. */
export interface DocumentReader {
  host: Host;
  evidence: EvidenceView;
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
  const evidence = evidenceView(
    document,
    host,
    () => profiles,
    () => readGenerically,
  );
  const watch = caseWatch();
  const known = knownRecords();
  let generic: GenericReader | undefined;
  let last: FrameReading | null = null;
  let lastText = '';
  let round = 0;

  async function read(): Promise<void> {
    const current = ++round;
    host.stayUsable();
    const isStale = () => round !== current;
    const exact = await inSlices(readDocument(document, profiles, known), isStale);
    if (!exact) return;
    if (!needsGeneric(exact)) generic = undefined;
    const said = needsGeneric(exact) ? await readWithout(exact, isStale) : exact;
    if (!said || isStale()) return;
    const reading = watch.check(said);
    if (!reading) return;
    if (reading.by !== 'generic') readGenerically = [];
    evidence.refresh();
    const text = JSON.stringify(reading);
    if (text === lastText) return;
    last = reading;
    lastText = text;
    changed(reading);
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
      known.changed(changes);
      generic?.changed(changes);
      evidence.restore();
    },
    doubted: () => generic?.doubt(),
    own: host.owns,
  });
  return {
    host,
    evidence,
    last: () => last,
    use(others) {
      profiles = others;
      known.forget();
      read();
    },
    stop() {
      leave();
      evidence.clear();
      host.remove();
    },
  };
}
