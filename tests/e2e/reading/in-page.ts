import type { FrameReading } from '../../../page/frame-reading';
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
