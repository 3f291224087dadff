import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { startDemo } from '../demo/server';
import { WALKS } from '../demo/walks';
import { amend, comment, confirm, showEvidence } from '../tests/e2e/auditor';
import { isRead, panelOf, storedAudit } from '../tests/e2e/panel';
import { exportTracker, openWorkspace } from '../tests/e2e/workspace';
import { launchWithExtension } from './extension-browser';

/**
 * The tour: in a real headless browser it opens the pages of a case in each skin of the demo as an
 * auditor would, decides on findings by keyboard, exports the tracker file, and leaves that and
 * pictures in a folder.
 */

const TOUR = [
  { skin: 'marlpit', caseId: '204104', evidence: '/marlpit/cases/204104/forms/e12' },
  {
    skin: 'kestonfold',
    caseId: '311207',
    evidence: '/kestonfold/cases/311207?open=record/e15',
  },
  { skin: 'tarnlight', caseId: '204102', evidence: '/tarnlight/cases/204102/visits/e15' },
] as const;

/**
 * @param extension the folder of the built extension
 * @param out where the tracker file and the pictures go
 */
export async function takeTour({ extension, out }: { extension: string; out: string }) {
  mkdirSync(out, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'goldthread-tour-'));
  const demo = await startDemo({ port: 0, dataDelay: 20 });
  const context = await launchWithExtension(profile, extension);
  const picture = (page: Page, name: string) => page.screenshot({ path: join(out, `${name}.png`) });
  try {
    for (const { skin, caseId, evidence } of TOUR) {
      const page = await context.newPage();
      await readCase(page, demo.origin, skin, caseId);
      const panel = await panelOf(page);
      await confirm(page, panel, 'visits-in-timescale');
      await amend(page, panel, 'case-summary-current', 'The summary stands in the plan.');
      await comment(page, panel, 'child-seen-alone', 'To be asked at supervision.');
      await picture(page, `panel-${skin}`);
      await page.goto(`${demo.origin}${evidence}`);
      await showEvidence(page, await panelOf(page), 'visit-purpose-stated');
      await picture(page, `evidence-${skin}`);
      await printFindings(page, caseId);
    }
    const [page] = context.pages().slice(-1);
    if (!page) throw new Error('No page is open.');
    const workspace = await openWorkspace(context, await panelOf(page));
    await picture(workspace, 'workspace-audits');
    const file = join(out, 'tracker.csv');
    copyFileSync(await exportTracker(workspace), file);
    await workspace.getByRole('link', { name: 'All findings' }).click();
    await workspace.getByRole('row').nth(1).waitFor();
    await picture(workspace, 'workspace-findings');
    console.log(`\nThe tracker file: ${file}\nThe pictures:     ${join(out, '*.png')}`);
  } finally {
    await context.close();
    await demo.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function readCase(page: Page, origin: string, skin: keyof typeof WALKS, caseId: string) {
  console.log(`\nCase ${caseId} in ${skin}`);
  let pages = 0;
  for await (const step of WALKS[skin](page, origin, caseId)) {
    if (pages === 0) {
      const panel = await panelOf(page);
      await panel.getByRole('button', { name: 'Start audit' }).click();
    }
    await until(() => isRead(page, caseId, step), `${skin}: ${step.record ?? step.section}`);
    pages += 1;
    process.stdout.write(step.record ? '.' : ` ${step.section}`);
  }
  console.log(`\n${pages} pages read`);
}

async function printFindings(page: Page, caseId: string) {
  const view = await storedAudit(page, caseId);
  const rows = (view?.findings ?? []).map(({ ruleId, outcome, reason }) => ({
    point: ruleId,
    outcome,
    reason: reason.length > 90 ? `${reason.slice(0, 89)}…` : reason,
  }));
  console.table(rows);
}

async function until(done: () => Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await done())) {
    if (Date.now() > end)
      throw new Error(`The tour waited in vain for this page to be read: ${what}`);
    await setTimeout(100);
  }
}
