import '../background/without-eval';
import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Popup, type TabKind } from '../../components/popup/Popup';
import {
  addressOf,
  grantAddress,
  grantedAddresses,
  isCaseSystem,
} from '../background/case-systems';
import { openOptions, openWorkspace } from '../background/screens';
import { tellReader } from '../background/telling';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const address = tab?.url ? addressOf(tab.url) : null;

function kindOf(granted: readonly string[]): TabKind {
  if (!tab?.url || !address) return { kind: 'unsupported' };
  const { host } = new URL(tab.url);
  return { kind: isCaseSystem(tab.url, granted) ? 'case-system' : 'other', host };
}

/** Chrome and Edge have a side panel; Firefox has not, and its types know none. */
const { sidePanel } = browser as {
  sidePanel?: { open: (where: { tabId: number }) => Promise<void> };
};
const tabId = tab?.id;

createRoot(document.getElementById('root') ?? document.body).render(
  <Popup
    tab={kindOf(await grantedAddresses())}
    grant={() => (address ? grantAddress(address) : Promise.resolve(false))}
    togglePanel={() => {
      if (tabId !== undefined) tellReader(tabId, { type: 'goldthread:toggle-panel' });
      window.close();
    }}
    {...(sidePanel &&
      tabId !== undefined && {
        openSidePanel: () => {
          sidePanel.open({ tabId });
          window.close();
        },
      })}
    openWorkspace={async () => {
      await openWorkspace(null);
      window.close();
    }}
    openOptions={async () => {
      await openOptions();
      window.close();
    }}
  />,
);
