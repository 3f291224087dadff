import '../background/without-eval';
import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { localDay } from '../../components/day';
import { Panel } from '../../components/panel/Panel';
import { connect, onChanged } from '../background/connect';
import { askBackground } from './ask-background';
import { linkTo } from './link';
import { keep, recall } from './memory';
import { onFrontTab, panelTab } from './tab';

const service = connect();
const root = createRoot(document.getElementById('root') ?? document.body);

/** Shows the panel of a tab; in the side panel, anew for each tab that comes to the front. */
async function show(tabId: number | null, beside: boolean): Promise<void> {
  const remembered = await recall(tabId);
  root.render(
    <Panel
      key={tabId}
      service={service}
      onChanged={onChanged}
      link={linkTo(tabId, beside)}
      remembered={remembered}
      keep={(memory) => keep(tabId, memory)}
      openWorkspace={(auditId) =>
        void askBackground({ type: 'goldthread:open-workspace', auditId })
      }
      today={localDay(new Date())}
    />,
  );
}

const tab = await panelTab();
await show(tab.id, tab.beside);
if (tab.beside) onFrontTab((tabId) => void show(tabId, true));
