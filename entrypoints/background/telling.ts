import { browser } from 'wxt/browser';
import type { Changed } from '../../storage/audit-service';
import { grantedAddresses } from './case-systems';
import type { ToReader } from './messages';

/** Tells every open screen that something changed. That none is open is no fault. */
export function tellScreens(auditId: string | null): void {
  const changed: Changed = { type: 'goldthread:changed', auditId };
  browser.runtime.sendMessage(changed).catch(() => undefined);
}

/** Tells the reader of one tab. A tab without a reader does not hear it. */
export const tellReader = (tabId: number, message: ToReader): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined);

/** Tells the readers of all open pages of case systems. */
export async function tellReaders(message: ToReader): Promise<void> {
  const addresses = await grantedAddresses();
  if (addresses.length === 0) return;
  const tabs = await browser.tabs.query({ url: addresses });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : tellReader(id, message))));
}
