import type { Quote } from '../../../case-file/quote';
import { evidenceView } from '../../../page/evidence/show';
import type { FrameReading } from '../../../page/frame-reading';
import { type Host, hostIn } from '../../../page/host';
import type { Profile } from '../../../page/profile';
import { readDocument } from '../../../page/read';

/** Reads the document at once; null while it waits for its data. */
export function read(profiles: Profile[]): FrameReading | null {
  const reading = readDocument(document, profiles);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** What is marked after evidence was shown. */
export interface Marked {
  result: string;
  /** The words marked as current, joined. */
  words: string;
  /** The element that shows the marked words, as nearest to `[data-record-id]` or `[data-id]`. */
  record: string | null;
  /** The outlined elements' ids. */
  outlined: string[];
  /** Whether the middle of what is marked is in view. */
  inView: boolean;
}

/** Shows evidence as the reader does, and tells what is marked then. */
export function show(profiles: Profile[], evidence: Quote, all: Quote[] = []): Marked {
  const outlined: Element[] = [];
  const host: Host = {
    ...hostIn(document),
    outline: (outlines) => {
      outlined.splice(0, outlined.length, ...outlines.map(({ element }) => element));
    },
  };
  const result = evidenceView(document, host, () => profiles).show(evidence, all);
  const ranges = [...(CSS.highlights.get('mark-current') ?? [])].filter(
    (range) => range instanceof Range,
  );
  const element = ranges[0]?.startContainer.parentElement ?? outlined[0];
  const box = (ranges[0] ?? outlined[0])?.getBoundingClientRect();
  const record = element?.closest('[data-record-id], [data-id]');
  return {
    result,
    words: ranges.map(String).join('\n'),
    record: record?.getAttribute('data-record-id') ?? record?.getAttribute('data-id') ?? null,
    outlined: outlined.map(({ id }) => id),
    inView: Boolean(box && box.bottom > 0 && box.top < innerHeight),
  };
}
