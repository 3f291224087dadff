import { browser } from 'wxt/browser';
import { z } from 'zod';
import { askBackground } from './ask-background';

/** The tab beside which a panel stands: its own when it is a frame of the page, else the one in front. */
export interface PanelTab {
  id: number | null;
  /** True in the browser's side panel, which stays while tabs change. */
  beside: boolean;
}

/** Finds the tab that this panel belongs to. */
export async function panelTab(): Promise<PanelTab> {
  if (window.top !== window) {
    const id = z.number().nullable().catch(null);
    return { id: id.parse(await askBackground({ type: 'goldthread:which-tab' })), beside: false };
  }
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: front?.id ?? null, beside: true };
}

/** Calls `turn` when another tab comes to the front in the side panel's window. */
export function onFrontTab(turn: (tabId: number) => void): void {
  browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
    const { id } = await browser.windows.getCurrent();
    if (id === windowId) turn(tabId);
  });
}
