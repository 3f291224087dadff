import { browser } from 'wxt/browser';
import type { Quote } from '../../case-file/quote';
import type { PageReading, ReadingFault } from '../../case-file/reading';
import type { FrameReading } from '../../page/frame-reading';
import type { PageRequest, PageState, ShowResult } from '../../page/page-state';
import type { Profile } from '../../page/profile';

/** What readers hear: from the panel, from the background, and from one another through it. */
export type ToReader =
  | PageRequest
  | { type: 'goldthread:toggle-panel' }
  | { type: 'goldthread:panel-key' }
  | { type: 'goldthread:read-again' }
  | { type: 'goldthread:profiles-changed' }
  /** One frame's reading, to the reader of the window; null when the frame goes away. */
  | { type: 'goldthread:frame-reading'; frameId: number; reading: FrameReading | null }
  /** The window's reader asks a frame to show evidence in its document. */
  | ToFrame;

export type ToFrame =
  | { type: 'goldthread:show-in-frame'; evidence: Quote; all: Quote[] }
  | { type: 'goldthread:clear-in-frame' }
  | { type: 'goldthread:report' };

/** Asks the background; undefined where it does not answer (the extension was just updated). */
async function ask(message: object): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/** The profiles, as the background checked them, with what is wrong with those left out. */
export async function askProfiles(): Promise<{ profiles: Profile[]; faults: ReadingFault[] }> {
  const answer = await ask({ type: 'goldthread:profiles' });
  return (
    (answer as { profiles: Profile[]; faults: ReadingFault[] } | undefined) ?? {
      profiles: [],
      faults: [],
    }
  );
}

/**
 * Has a further script put into this frame; it leaves what it does in a global of its own. The
 * answer is the data that it needs, which no script in a page holds.
 */
export const askScript = (
  script: 'profile-reader' | 'generic-reader' | 'teacher',
): Promise<unknown> => ask({ type: 'goldthread:put-script', script });

/** At which side the auditor wants the panel. */
export async function askSide(): Promise<'left' | 'right'> {
  const answer = await ask({ type: 'goldthread:store', method: 'settings', args: [] });
  const settings = (answer as { value?: { panelSide?: unknown } } | undefined)?.value;
  return settings?.panelSide === 'left' ? 'left' : 'right';
}

/** Sends a page to the audit of its case. Null when it was taken, else why it was not. */
export async function sendReading(reading: PageReading): Promise<ReadingFault | null> {
  const answer = await ask({ type: 'goldthread:reading', reading });
  const reply = answer as { ok: boolean; message?: string } | undefined;
  if (reply?.ok) return null;
  return {
    kind: 'unclear',
    place: reading.page.title,
    message: reply?.message ?? 'Goldthread could not keep what this page says. Reload the page.',
  };
}

/** Tells the panel, and any other screen, that the page's state changed. */
export const tellState = (state: PageState): Promise<unknown> =>
  ask({ type: 'goldthread:page-state-now', state });

/** Hands a frame's reading to the reader of the window. */
export const sendFrameReading = (reading: FrameReading | null): Promise<unknown> =>
  ask({ type: 'goldthread:frame-reading', reading });

/** Speaks to one frame of the same tab, or without `frameId` to all of them. */
export const tellFrame = (message: ToFrame, frameId?: number): Promise<unknown> =>
  ask({ type: 'goldthread:to-frame', frameId, message });

/** Shows evidence in one frame. */
export async function showInFrame(
  frameId: number,
  evidence: Quote,
  all: Quote[],
): Promise<ShowResult['result']> {
  const answer = await tellFrame({ type: 'goldthread:show-in-frame', evidence, all }, frameId);
  return (answer as ShowResult | undefined)?.result ?? 'other-page';
}

/** Hears messages of the extension itself; what the handler returns is the answer. */
export function onMessage(handle: (message: ToReader) => Promise<unknown> | undefined): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string },
    respond: (answer: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isForReader(message)) return undefined;
    const answer = handle(message);
    if (!answer) return undefined;
    answer.then(respond, () => respond(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

const isForReader = (message: unknown): message is ToReader =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  String(message.type).startsWith('goldthread:');
