import { browser } from 'wxt/browser';
import type { Changed } from '../../storage/audit-service';
import { grantedAddresses } from './case-systems';
import type { ToReader } from './messages';

/**
 * Tells every open screen. That none is open is no fault. In Firefox a panel in a page hears only
 * what is sent to its tab.
 */
export function tellScreens(message: Changed | PageStateTold): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
  if (import.meta.env.FIREFOX) tellTabs(message).catch(() => undefined);
}

/** What a reader said of its page, which the panel checks. */
interface PageStateTold {
  type: 'goldthread:page-state-changed';
  tabId: number;
  state: unknown;
}

/** Tells the reader of one tab. A tab without a reader does not hear it. */
export const tellReader = (tabId: number, message: ToReader): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);

/** Tells the readers of all open pages of case systems. */
export const tellReaders = (message: ToReader): Promise<void> => tellTabs(message, { frameId: 0 });

/** Tells the readers of all open pages, in every frame. */
export const tellReadersEverywhere = (message: ToReader): Promise<void> => tellTabs(message);

async function tellTabs(message: object, to: { frameId?: number } = {}): Promise<void> {
  const addresses = await grantedAddresses();
  if (addresses.length === 0) return;
  const tabs = await browser.tabs.query({ url: addresses });
  const tell = (id: number) => browser.tabs.sendMessage(id, message, to).catch(() => undefined);
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tell(id))));
}
