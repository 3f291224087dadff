import { browser } from 'wxt/browser';
import { hashOf } from '../../components/workspace/use-hash';

/** Opens the workspace, at one audit where given, in the tab that has it open already or in a new one. */
export async function openWorkspace(auditId: string | null): Promise<void> {
  const page = `${location.origin}/workspace.html`;
  const url = `${page}${hashOf(auditId ? { at: 'findings', auditId } : { at: 'audits' })}`;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { url, active: true });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
}

/** Opens the options page. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
