import { browser } from 'wxt/browser';
import { type Vocabulary, vocabulary } from '../../page/generic/vocabulary';
import { grantedAddresses } from './case-systems';

const READER = {
  id: 'goldthread-reader',
  js: ['content-scripts/reader.js'],
  /** Makes the page's room for the panel, and gives highlights their colours. */
  css: ['content-scripts/reader.css'],
};

/**
 * Puts the reader on the pages of every case system that is granted, and of no other. One way for
 * all of them, so that an address baked into a build behaves as one granted by the auditor.
 */
export async function registerReader(): Promise<void> {
  await navigator.locks.request('goldthread reader', async () => {
    const matches = await grantedAddresses();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [READER.id] });
    if (matches.length === 0) {
      if (registered.length > 0) {
        await browser.scripting.unregisterContentScripts({ ids: [READER.id] });
      }
      return;
    }
    const script = { ...READER, matches, allFrames: true, runAt: 'document_idle' } as const;
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/** Reads pages that were already open when their case system was granted. */
export async function readOpenTabs(addresses: string[]): Promise<void> {
  if (addresses.length === 0) return;
  const tabs = await browser.tabs.query({ url: addresses });
  await Promise.allSettled(
    tabs.map(async ({ id, status }) => {
      if (id === undefined) return;
      if (status !== 'complete') {
        if (!(await hasLoaded(id)) || (await hasReader(id))) return;
      }
      const target = { tabId: id, allFrames: true };
      await browser.scripting.insertCSS({ target, files: READER.css });
      await browser.scripting.executeScript({ target, files: READER.js });
    }),
  );
}

/** How long a page may take to load, in looks of 250 ms: after a minute, reloading it is quicker. */
const LOOKS = 240;

/**
 * Waits until the tab has loaded, as a script that is put into a page while it loads can keep
 * Chromium from ever finishing that page. Looked for and not listened for: Chromium may not yet know
 * of a background's new listener when the page finishes, and the page would never get its reader.
 *
 * @returns false when it does not finish; rejects when the tab was closed
 */
async function hasLoaded(tabId: number): Promise<boolean> {
  for (let look = 0; look < LOOKS; look++) {
    const { status } = await browser.tabs.get(tabId);
    if (status === 'complete') return true;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return false;
}

/** The page began to load late enough to get the reader by itself. */
const hasReader = (tabId: number): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, { type: 'goldthread:page-state' }, { frameId: 0 }).then(
    () => true,
    () => false,
  );

/**
 * Puts a further script into one frame: only pages that need it pay for it.
 *
 * @returns the data that it needs
 */
export async function putScript(
  script: 'profile-reader' | 'generic-reader' | 'teacher',
  tabId: number,
  frameId: number,
): Promise<Vocabulary | true> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [`${script}.js`] });
  return script === 'generic-reader' ? vocabulary : true;
}
