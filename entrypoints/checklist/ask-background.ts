import { browser } from 'wxt/browser';
import type { FromPanel } from '../background/for-panel';

/** Asks the background for what the browser gives it alone. Null when it does not answer. */
export const askBackground = (message: FromPanel): Promise<unknown> =>
  browser.runtime.sendMessage(message).catch(() => null);
