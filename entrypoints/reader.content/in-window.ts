import { browser } from 'wxt/browser';
import type { Quote } from '../../case-file/quote';
import type { ReadingFault } from '../../case-file/reading';
import { type ComposedPage, compose } from '../../page/compose';
import type { FrameReading } from '../../page/frame-reading';
import type { ShowResult } from '../../page/page-state';
import type { Profile } from '../../page/profile';
import type { TeachRequest } from '../../page/teach/teach-state';
import type { Teacher } from '../../page/teach/teacher';
import { documentReader } from './document-reader';
import { askGeneric } from './generic';
import {
  askProfiles,
  askScript,
  askSide,
  onMessage,
  sendReading,
  showInFrame,
  type ToReader,
  tellFrame,
  tellState,
} from './messages';

declare module 'wxt/browser' {
  /** WXT generates this for all pages of the extension; the reader needs one. */
  interface WxtRuntime {
    getURL(path: '/checklist.html'): string;
  }
}

/** Kept for all pages: an auditor who closed the panel does not want it back with the next page. */
const CLOSED = 'panelClosed';

/** Reads a window with its frames, sends what it says to the audit, and holds the panel. */
export async function readWindow(
  profiles: readonly Profile[],
  profileFaults: readonly ReadingFault[],
): Promise<() => void> {
  const frames = new Map<number, FrameReading>();
  let page: ComposedPage | null = null;
  let notKept: ReadingFault | null = null;
  let sent = '';
  let told = '';
  let teacher: Teacher | null = null;

  const reader = documentReader(profiles, publish);

  function publish(): void {
    const top = reader.last();
    if (!top) return;
    if (page?.state.header && page.state.header.caseId !== top.header?.caseId) forgetNameless();
    page = compose(top, [...frames.values()], profileFaults);
    send();
    tell();
  }

  /** What a frame said that names no case was said under the case before. */
  function forgetNameless(): void {
    for (const [frameId, { header }] of frames) if (!header) frames.delete(frameId);
  }

  async function send(): Promise<void> {
    const reading = page?.reading;
    const text = JSON.stringify(reading ?? null);
    if (!reading || text === sent) return;
    sent = text;
    notKept = await sendReading(reading);
    tell();
  }

  function state() {
    if (!page) return null;
    const { faults } = page.state;
    return {
      ...page.state,
      faults: notKept ? [...faults, notKept] : faults,
      teaching: teacher?.state() ?? null,
    };
  }

  async function hearTeach(request: TeachRequest): Promise<void> {
    if (request.act === 'end') {
      teacher?.end();
      teacher = null;
    } else if (request.act !== 'begin') teacher?.hear(request);
    else if (!teacher) {
      const [generic] = await Promise.all([askGeneric(), askScript('teacher')]);
      const { goldthreadTeach } = globalThis;
      if (goldthreadTeach && generic) teacher = goldthreadTeach(reader.host, generic, tell);
    }
    tell();
  }

  function tell(): void {
    const current = state();
    const text = JSON.stringify(current);
    if (!current || text === told) return;
    told = text;
    tellState(current);
  }

  async function show(evidence: Quote, all: Quote[]): Promise<ShowResult> {
    let result = await reader.show(evidence, all);
    for (const [frameId, frame] of frames) {
      if (frame.header && frame.header.caseId !== page?.reading?.header.caseId) continue;
      const there = await showInFrame(frameId, evidence, all);
      if (result === 'other-page' || there === 'shown') result = there;
    }
    return { result };
  }

  async function openPanel(): Promise<void> {
    reader.host.open(browser.runtime.getURL('/checklist.html'), await askSide());
  }

  async function togglePanel(): Promise<void> {
    const isOpen = reader.host.isOpen();
    if (isOpen) reader.host.close();
    else await openPanel();
    if (!isOpen) reader.host.focus();
    await browser.storage.local.set({ [CLOSED]: isOpen });
  }

  function hear(message: ToReader): Promise<unknown> | undefined {
    switch (message.type) {
      case 'goldthread:page-state':
        return Promise.resolve(state());
      case 'goldthread:show-evidence':
        return show(message.evidence, message.all);
      case 'goldthread:clear-evidence':
        reader.clear();
        tellFrame({ type: 'goldthread:clear-in-frame' });
        return;
      case 'goldthread:close-panel':
        if (reader.host.isOpen()) return togglePanel();
        return;
      case 'goldthread:toggle-panel':
        return togglePanel();
      case 'goldthread:panel-key':
        if (!reader.host.isOpen() || reader.host.hasFocus()) return togglePanel();
        reader.host.focus();
        return;
      case 'goldthread:teach':
        hearTeach(message);
        return;
      case 'goldthread:profiles-changed':
        askProfiles().then((loaded) => {
          profileFaults = loaded.faults;
          reader.use(loaded.profiles);
        });
        return;
      case 'goldthread:read-again':
        sent = '';
        return send();
      case 'goldthread:frame-reading':
        if (message.reading) frames.set(message.frameId, message.reading);
        else frames.delete(message.frameId);
        publish();
        return;
    }
  }

  const silence = onMessage(hear);
  const { [CLOSED]: isClosed } = await browser.storage.local.get(CLOSED);
  if (isClosed !== true) await openPanel();
  tellFrame({ type: 'goldthread:report' });
  return () => {
    silence();
    reader.stop();
  };
}
