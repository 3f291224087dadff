import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import papaparse from 'papaparse';
import { parseInterchange } from '../../case-file/interchange';
import type { Entry } from '../../case-file/model';
import { WALKS } from '../../demo/walks';
import type { Finding } from '../../rules/finding';
import { amend, comment, confirm, dismiss } from './auditor';
import { expect, test } from './extension';
import { isRead, panelOf, storedAudit } from './panel';
import { exportTracker, openWorkspace } from './workspace';

/** One case in each skin: every page opened as a person would, and compared with the JSON that fed it. */
const CASES = { marlpit: '204104', kestonfold: '311207', tarnlight: '204102' } as const;

for (const skin of ['marlpit', 'kestonfold', 'tarnlight'] as const) {
  const caseId = CASES[skin];
  test(`${skin}: all pages of case ${caseId} make up the case file that fed them, and are judged as it is`, async ({
    context,
    demo,
  }) => {
    test.setTimeout(300_000);
    const page = await context.newPage();
    const walk = WALKS[skin](page, demo, caseId);
    for await (const step of walk) {
      const panel = await panelOf(page);
      if (!(await storedAudit(page, caseId))) {
        await panel.getByRole('button', { name: 'Start audit' }).click();
      }
      await expect
        .poll(() => isRead(page, caseId, step), {
          message: `${step.section}: ${step.record ?? step.listed.join()} read`,
          timeout: 15_000,
        })
        .toBe(true);
    }
    const fed = parseInterchange(JSON.parse(readFileSync(`demo/cases/${caseId}.json`, 'utf8')));
    const view = await storedAudit(page, caseId);
    if (!view) throw new Error('The audit is gone.');
    const read = view.caseFile;

    expect(byId(read.entries.map(recorded))).toEqual(byId(fed.entries.map(recorded)));
    expect(read.people).toEqual(fed.people);
    expect(present(read.child)).toEqual(present(fed.child));
    const { caseType, status, openedOn, closedOn, team, windowFrom, asAt } = read;
    expect({ caseType, status, openedOn, closedOn, team, windowFrom, asAt }).toMatchObject(
      present({
        caseType: fed.caseType,
        status: fed.status,
        openedOn: fed.openedOn,
        closedOn: fed.closedOn,
        team: fed.team,
        windowFrom: fed.windowFrom,
        asAt: fed.asAt,
      }),
    );
    expect(view.faults).toEqual([]);
    expect(byRule(view.findings.map(judged))).toEqual(byRule(judgedFromJson(caseId)));

    const panel = await panelOf(page);
    await confirm(page, panel, 'visits-in-timescale');
    await confirm(page, panel, 'supervision-on-file');
    await amend(page, panel, 'case-summary-current', 'The summary stands in the plan.');
    await dismiss(page, panel, 'plan-current', '=HYPERLINK("http://example.org")');
    await comment(page, panel, 'visits-in-timescale', 'Raised with the team manager.');
    const csv = await exportedTracker(page, panel);
    expect(withoutWhatEachAuditHasAnew(csv)).toMatchSnapshot(`tracker-${skin}.csv`);
  });
}

async function exportedTracker(page: Page, panel: Frame): Promise<string> {
  const workspace = await openWorkspace(page.context(), panel);
  return readFileSync(await exportTracker(workspace), 'utf8');
}

/** The file with identifiers and days of the audit itself blanked: they differ each time. */
function withoutWhatEachAuditHasAnew(csv: string): string {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data } = papaparse.parse<string[]>(csv.slice(1), { newline: '\r\n' });
  const [columns = [], ...rows] = data;
  const anew = ['row_id', 'case_ref', 'audit_date', 'decided_on'];
  const blanked = rows.map((row) =>
    row.map((cell, at) => (anew.includes(columns[at] ?? '') && cell ? '(anew)' : cell)),
  );
  return `${papaparse.unparse([columns, ...blanked], { newline: '\r\n' })}\r\n`;
}

/** What `npm run judge` says of the JSON itself. */
function judgedFromJson(caseId: string): { ruleId: string }[] {
  const lines = execFileSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/judge.ts', `demo/cases/${caseId}.json`],
    { encoding: 'utf8' },
  );
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const { caseId: _, ...finding } = JSON.parse(line);
      return finding;
    });
}

function judged({ ruleId, outcome, reason, evidence }: Finding) {
  return {
    ruleId,
    outcome,
    reason,
    evidence: evidence.map(({ entryId, quote }) => ({ entryId, quote })),
  };
}

/** An entry without what only the reading knows, and without empty dates. */
function recorded({ part: _, certainty: __, page: ___, ...entry }: Entry) {
  return present(entry);
}

function present<T extends object>(value: T): Partial<T> {
  const filled = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(filled) as Partial<T>;
}

function byRule<T extends { ruleId: string }>(findings: T[]): T[] {
  return findings.toSorted((one, other) => one.ruleId.localeCompare(other.ruleId));
}

function byId<T extends { id?: string }>(entries: T[]): T[] {
  return entries.toSorted((one, other) => (one.id ?? '').localeCompare(other.id ?? ''));
}
