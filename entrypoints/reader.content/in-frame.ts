import type { Profile } from '../../page/profile';
import { documentReader } from './document-reader';
import { askProfiles, onMessage, sendFrameReading } from './messages';

/** Reads the document of a frame, for the reader of the window, and shows evidence in it. */
export function readFrame(profiles: readonly Profile[]): () => void {
  const reader = documentReader(profiles, sendFrameReading);
  const silence = onMessage((message) => {
    switch (message.type) {
      case 'goldthread:show-in-frame':
        return reader.show(message.evidence, message.all).then((result) => ({ result }));
      case 'goldthread:clear-in-frame':
        reader.clear();
        return;
      case 'goldthread:profiles-changed':
        askProfiles().then(({ profiles }) => reader.use(profiles));
        return;
      case 'goldthread:report':
        sendFrameReading(reader.last());
        return;
    }
  });
  const leave = () => sendFrameReading(null);
  const comeBack = ({ persisted }: PageTransitionEvent) =>
    persisted && sendFrameReading(reader.last());
  addEventListener('pagehide', leave);
  addEventListener('pageshow', comeBack);
  return () => {
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', comeBack);
    silence();
    reader.stop();
  };
}
