import type { Frame, Page } from 'playwright-core';
import type { Entry } from '../../case-file/model';
import { SECTIONS } from '../../demo/shared/sections';
import type { Step } from '../../demo/walks';
import type { Audit, AuditView } from '../../storage/audit';

/** The panel beside the record. It stands in a closed shadow root, so it is found among the frames. */
export async function panelOf(page: Page): Promise<Frame> {
  const isPanel = (frame: Frame) => frame.url().endsWith('/checklist.html');
  for (;;) {
    const found = page.frames().find((frame) => isPanel(frame) && !frame.isDetached());
    if (found) return found;
    await page.waitForEvent('framenavigated', isPanel);
  }
}

/** Opens a page of a case and starts the audit of that case there. */
export async function startAudit(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: 'Start audit' }).click();
  await panel.locator('[data-point]').first().waitFor();
  return panel;
}

/** Asks the store as the panel would. */
async function ask<Value>(panel: Frame, method: string, ...args: unknown[]): Promise<Value> {
  const message = { type: 'goldthread:store', method, args };
  const reply = await panel.evaluate(
    (sent) => (globalThis as unknown as Chromium).chrome.runtime.sendMessage(sent),
    message,
  );
  const { ok, value } = reply as { ok: boolean; value: Value };
  if (!ok) throw new Error(`The store refused ${method}: ${JSON.stringify(reply)}`);
  return value;
}

interface Chromium {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
}

/** The audit of a case as it is stored, or null before it was started. */
export async function storedAudit(page: Page, caseId: string): Promise<AuditView | null> {
  const panel = await panelOf(page);
  const audits = await ask<{ audit: Audit }[]>(panel, 'listAudits');
  const found = audits.find(({ audit }) => audit.caseId === caseId);
  return found ? ask<AuditView>(panel, 'viewAudit', found.audit.id) : null;
}

/** True once the page of a step has been read into the audit of its case. */
export async function isRead(page: Page, caseId: string, step: Step): Promise<boolean> {
  const view = await storedAudit(page, caseId).catch(() => null);
  if (!view) return false;
  const { entries, coverage } = view.caseFile;
  const byId = new Map<string, Entry>(entries.map((entry) => [entry.id, entry]));
  if (step.record) return byId.get(step.record)?.part === 'whole';
  const kinds = SECTIONS.find(({ id }) => id === step.section)?.kinds ?? ['people' as const];
  return kinds.every((kind) => coverage[kind]) && step.listed.every((id) => byId.has(id));
}
