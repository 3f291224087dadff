import { browser } from 'wxt/browser';

/** The tab beside which a panel stands: its own when it is a frame of the page, else the one in front. */
export interface PanelTab {
  id: number | null;
  /** True in the browser's side panel, which stays while tabs change. */
  beside: boolean;
}

/** Finds the tab that this panel belongs to. */
export async function panelTab(): Promise<PanelTab> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined && window.top !== window) return { id: own.id, beside: false };
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: front?.id ?? null, beside: true };
}

/** Calls `turn` when another tab comes to the front in this window. Returns stop. */
export function onFrontTab(turn: (tabId: number) => void): () => void {
  const hear = async ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    const { id } = await browser.windows.getCurrent();
    if (id === windowId) turn(tabId);
  };
  browser.tabs.onActivated.addListener(hear);
  return () => browser.tabs.onActivated.removeListener(hear);
}
