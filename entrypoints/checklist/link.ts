import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { PageLink } from '../../components/panel/page-link';
import type { PageRequest } from '../../page/page-state';
import { askBackground } from './ask-background';
import { PageState, Shown } from './page-state';

const StateChanged = z.object({
  type: z.literal('goldthread:page-state-changed'),
  tabId: z.number(),
  state: PageState,
});

const Saved = z.object({ fault: z.string().nullable() });
const NOT_SAVED = 'Goldthread’s background did not answer. Nothing was kept; try again.';

/** The page of one tab, as the panel beside it speaks to it: by messages through the background to the reader in its top frame. */
export function linkTo(tabId: number | null, beside: boolean): PageLink {
  const ask = async (request: PageRequest): Promise<unknown> =>
    tabId === null ? null : askBackground({ type: 'goldthread:to-page', tabId, request });

  return {
    state: async () =>
      PageState.safeParse(await ask({ type: 'goldthread:page-state' })).data ?? null,
    onState(listener) {
      const hear = (message: unknown): undefined => {
        const changed = StateChanged.safeParse(message);
        if (changed.success && changed.data.tabId === tabId) listener(changed.data.state);
      };
      browser.runtime.onMessage.addListener(hear);
      const unwatch = beside ? onLeaving(tabId, () => listener(null)) : () => undefined;
      return () => {
        browser.runtime.onMessage.removeListener(hear);
        unwatch();
      };
    },
    show: async (evidence, all) =>
      Shown.safeParse(await ask({ type: 'goldthread:show-evidence', evidence, all: [...all] })).data
        ?.result ?? null,
    teach: (request) => void ask(request),
    async saveProfile(profile) {
      const answer = await askBackground({ type: 'goldthread:save-profile', profile });
      return Saved.safeParse(answer).data?.fault ?? (answer ? null : NOT_SAVED);
    },
    clear: () => void ask({ type: 'goldthread:clear-evidence' }),
    ...(!beside && { close: () => void ask({ type: 'goldthread:close-panel' }) }),
  };
}

/** The side panel outlives the page beside it, and must not show what that page said for the next. */
function onLeaving(tabId: number | null, leave: () => void): () => void {
  const hear = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status === 'loading') leave();
  };
  browser.tabs.onUpdated.addListener(hear);
  return () => browser.tabs.onUpdated.removeListener(hear);
}
