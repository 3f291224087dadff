import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Opens the workspace from the panel, at the list of audits. */
export async function openWorkspace(context: BrowserContext, panel: Frame): Promise<Page> {
  const opened = context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Workspace' }).click();
  const workspace = await opened;
  await workspace.getByRole('link', { name: 'Audits', exact: true }).click();
  await workspace.getByRole('table', { name: 'Audits' }).waitFor();
  return workspace;
}

/** Exports the tracker file of all audits as it is offered; says where it was saved. */
export async function exportTracker(workspace: Page): Promise<string> {
  await workspace.getByRole('button', { name: 'Export CSV' }).click();
  const download = workspace.waitForEvent('download');
  await workspace.getByRole('button', { name: 'Save CSV' }).click();
  return (await download).path();
}
