import { type Browser, browser } from 'wxt/browser';
import { z } from 'zod';
import { deleteProfile, saveProfile, taughtProfiles } from './profiles';
import { choosePack, importPack, removePack, rulePacks } from './rule-packs';
import { openWorkspace } from './screens';

/**
 * What the panel asks of the browser through the background. Where it stands in a page, Firefox
 * gives it no more of the browser than a page's script has; so it asks here, in every browser.
 */
export const FromPanel = z.discriminatedUnion('type', [
  /** The tab in whose page the panel stands, or null for the side panel. */
  z.object({ type: z.literal('goldthread:which-tab') }),
  /** A request to the reader in a tab's page (page/page-state.ts); its answer comes back. */
  z.object({ type: z.literal('goldthread:to-page'), tabId: z.number(), request: z.unknown() }),
  z.object({ type: z.literal('goldthread:open-workspace'), auditId: z.string().nullable() }),
  /** What a tab's panel remembers: kept by the browser in memory, never on disk. */
  z.object({ type: z.literal('goldthread:recall'), tabId: z.number().nullable() }),
  z.object({
    type: z.literal('goldthread:keep'),
    tabId: z.number().nullable(),
    memory: z.unknown(),
  }),
  /** Keeps a taught profile, in place of one with the same id. Answers what is wrong with it, or null. */
  z.object({ type: z.literal('goldthread:save-profile'), profile: z.unknown() }),
  z.object({ type: z.literal('goldthread:delete-profile'), id: z.string() }),
  z.object({ type: z.literal('goldthread:taught-profiles') }),
  /** Rule packs (rule-packs.ts): which there are, which is in use; import answers what is wrong, or null. */
  z.object({ type: z.literal('goldthread:rule-packs') }),
  z.object({ type: z.literal('goldthread:choose-pack'), id: z.string() }),
  z.object({ type: z.literal('goldthread:import-pack'), pack: z.unknown() }),
  z.object({ type: z.literal('goldthread:remove-pack'), id: z.string() }),
]);
export type FromPanel = z.infer<typeof FromPanel>;

/** Answers the panel. A tab without a reader answers null. */
export async function answerPanel(
  message: FromPanel,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> {
  switch (message.type) {
    case 'goldthread:which-tab':
      return sender.tab?.id ?? null;
    case 'goldthread:to-page':
      return browser.tabs
        .sendMessage(message.tabId, message.request, { frameId: 0 })
        .catch(() => null);
    case 'goldthread:open-workspace':
      return openWorkspace(message.auditId);
    case 'goldthread:save-profile':
      return saveProfile(message.profile);
    case 'goldthread:delete-profile':
      return deleteProfile(message.id);
    case 'goldthread:taught-profiles':
      return taughtProfiles();
    case 'goldthread:rule-packs':
      return rulePacks();
    case 'goldthread:choose-pack':
      return choosePack(message.id);
    case 'goldthread:import-pack':
      return importPack(message.pack);
    case 'goldthread:remove-pack':
      return removePack(message.id);
    case 'goldthread:recall': {
      const key = keyOf(message.tabId);
      return (await browser.storage.session.get(key))[key] ?? null;
    }
    case 'goldthread:keep':
      return browser.storage.session.set({ [keyOf(message.tabId)]: message.memory });
  }
}

const keyOf = (tabId: number | null): string => `panel ${tabId}`;
