import type { Page, Worker } from '@playwright/test';
import type { Quote } from '../../../case-file/quote';
import type { PageState, ShowResult } from '../../../page/page-state';
import type { AuditView } from '../../../storage/audit';
import { panelOf, storedAudit } from '../panel';

/** What the background's own scope offers. */
declare const chrome: {
  tabs: {
    query(which: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, to: object): Promise<unknown>;
  };
};

/** Asks or tells the reader of the tab at the front, as panel and background do. */
export const tell = (worker: Worker, message: object): Promise<unknown> =>
  worker.evaluate(async (message) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }).catch(() => null);
  }, message);

export const state = (worker: Worker) =>
  tell(worker, { type: 'goldthread:page-state' }) as Promise<PageState | null>;

/** How many entries of one kind the page shows, as it was read. */
export async function countOf(worker: Worker, kind: string): Promise<number | undefined> {
  return (await state(worker))?.shows.find((each) => each.kind === kind)?.count;
}

export const show = (worker: Worker, evidence: Quote) =>
  tell(worker, {
    type: 'goldthread:show-evidence',
    evidence,
    all: [evidence],
  }) as Promise<ShowResult>;

/** Starts an audit of the case that the page shows. */
export async function startAudit(page: Page): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: /^Start/ }).click();
}

/** The texts of the audit's entries by id, and what of them was read: `n3 whole: Seen at home.` */
export async function kept(page: Page, caseId: string): Promise<string[]> {
  const view = await audited(page, caseId);
  return view?.caseFile.entries.map(({ id, part, text }) => `${id} ${part}: ${text}`) ?? [];
}

export const audited = (page: Page, caseId: string): Promise<AuditView | null> =>
  storedAudit(page, caseId).catch(() => null);
