import { type EvidenceView, evidenceView } from './evidence/show';
import type { FrameReading } from './frame-reading';
import type { ReadEntry } from './generic/generic-reader';
import type { Host } from './host';
import { knownRecords } from './known-records';
import type { Profile } from './profile';
import { readDocument } from './read';

/** Reads one document with its profile, each time only the records that changed, and shows evidence in it. */
export interface ProfileReader {
  /** As {@link readDocument}. */
  read(profiles: readonly Profile[]): Generator<undefined, FrameReading | null>;
  /** Told of every change of the document. */
  changed(changes: readonly MutationRecord[]): void;
  /** Reads all records again the next time. */
  forget(): void;
  evidence: EvidenceView;
}

/**
 * @param profiles those in use when evidence is shown
 * @param generic what was read without a profile when the page was last read
 */
export function profileReader(
  document: Document,
  host: Host,
  profiles: () => readonly Profile[],
  generic: () => readonly ReadEntry[],
): ProfileReader {
  const known = knownRecords();
  const evidence = evidenceView(document, host, profiles, generic);
  return {
    read: (using) => readDocument(document, using, known),
    changed(changes) {
      known.changed(changes);
      evidence.restore();
    },
    forget: known.forget,
    evidence,
  };
}
