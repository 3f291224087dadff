import { type EvidenceView, evidenceView } from '../../page/evidence/show';
import type { FrameReading } from '../../page/frame-reading';
import { type Host, hostIn } from '../../page/host';
import type { Profile } from '../../page/profile';
import { readDocument } from '../../page/read';
import { inSlices, settle } from '../../page/settle';

/** The reader of one document, be it the window's or a frame's. */
export interface DocumentReader {
  host: Host;
  evidence: EvidenceView;
  /** What the document said when it last settled; null before that. */
  last(): FrameReading | null;
  stop(): void;
}

/** @param changed called with what the document says, whenever that is new */
export function documentReader(
  profiles: readonly Profile[],
  changed: (reading: FrameReading) => void,
): DocumentReader {
  const host = hostIn(document);
  const evidence = evidenceView(document, host, () => profiles);
  let last: FrameReading | null = null;
  let lastText = '';
  let round = 0;

  async function read(): Promise<void> {
    const current = ++round;
    const reading = await inSlices(readDocument(document, profiles), () => round !== current);
    if (!reading) return;
    evidence.refresh();
    const text = JSON.stringify(reading);
    if (text === lastText) return;
    last = reading;
    lastText = text;
    changed(reading);
  }

  const leave = settle({ document, read, own: host.owns });
  return {
    host,
    evidence,
    last: () => last,
    stop() {
      leave();
      evidence.clear();
      host.remove();
    },
  };
}
