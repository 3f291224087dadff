import { FRESH_MEMORY, PanelMemory } from '../../components/panel/memory';
import { askBackground } from './ask-background';

/** What the panel of a tab remembered; kept in memory by the browser, never on disk. */
export async function recall(tabId: number | null): Promise<PanelMemory> {
  const stored = await askBackground({ type: 'goldthread:recall', tabId });
  return PanelMemory.safeParse(stored).data ?? FRESH_MEMORY;
}

/** Keeps what the panel of a tab remembers. */
export const keep = (tabId: number | null, memory: PanelMemory): void =>
  void askBackground({ type: 'goldthread:keep', tabId, memory });
