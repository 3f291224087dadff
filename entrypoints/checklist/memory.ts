import { browser } from 'wxt/browser';
import { FRESH_MEMORY, PanelMemory } from '../../components/panel/memory';

const keyOf = (tabId: number | null) => `panel ${tabId}`;

/** What the panel of a tab remembered; kept in memory by the browser, never on disk. */
export async function recall(tabId: number | null): Promise<PanelMemory> {
  const key = keyOf(tabId);
  const stored = await browser.storage.session.get(key).catch(() => ({}));
  return PanelMemory.safeParse((stored as Record<string, unknown>)[key]).data ?? FRESH_MEMORY;
}

/** Keeps what the panel of a tab remembers. */
export const keep = (tabId: number | null, memory: PanelMemory): void =>
  void browser.storage.session.set({ [keyOf(tabId)]: memory }).catch(() => undefined);
