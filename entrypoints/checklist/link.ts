import { type Browser, browser } from 'wxt/browser';
import { z } from 'zod';
import type { PageLink } from '../../components/panel/page-link';
import type { PageRequest } from '../../page/page-state';
import { PageState, Shown } from './page-state';

const StateChanged = z.object({
  type: z.literal('goldthread:page-state-changed'),
  state: PageState,
});

/** The page of one tab, as the panel beside it speaks to it: by messages to the reader in its top frame. */
export function linkTo(tabId: number | null, beside: boolean): PageLink {
  const ask = (request: PageRequest): Promise<unknown> =>
    tabId === null
      ? Promise.resolve(null)
      : browser.tabs.sendMessage(tabId, request, { frameId: 0 }).catch(() => null);

  return {
    state: async () =>
      PageState.safeParse(await ask({ type: 'goldthread:page-state' })).data ?? null,
    onState(listener) {
      const hear = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
        if (sender.tab?.id !== tabId || sender.frameId !== 0) return;
        const changed = StateChanged.safeParse(message);
        if (changed.success) listener(changed.data.state);
      };
      const leave = (id: number, { status }: { status?: string }) => {
        if (id === tabId && status === 'loading') listener(null);
      };
      browser.runtime.onMessage.addListener(hear);
      browser.tabs.onUpdated.addListener(leave);
      return () => {
        browser.runtime.onMessage.removeListener(hear);
        browser.tabs.onUpdated.removeListener(leave);
      };
    },
    show: async (evidence, all) =>
      Shown.safeParse(await ask({ type: 'goldthread:show-evidence', evidence, all: [...all] })).data
        ?.result ?? null,
    clear: () => void ask({ type: 'goldthread:clear-evidence' }),
    ...(!beside && { close: () => void ask({ type: 'goldthread:close-panel' }) }),
  };
}
