import type { Finding, Outcome } from '../rules/finding';
import type { AuditSummary, Decision, RowFault } from './audit';
import type { Database } from './database';
import { pointOf } from './judging';
import { openRows } from './rows';
import { type StoredAudit, TABLES, type TableName } from './tables';

/** Every audit that can be read, the one changed last first. */
export async function listAudits(database: Database): Promise<AuditSummary[]> {
  const audits = await openRows('audits', await database.audits.toArray());
  const findings = await openRows('findings', await database.findings.toArray());
  const decisions = await openRows('decisions', await database.decisions.toArray());
  return audits.opened
    .map(({ value }) => {
      const ofAudit = ({ keys }: { keys: { auditId: string } }) => keys.auditId === value.audit.id;
      return summaryOf(
        value,
        findings.opened.filter(ofAudit).map((row) => row.value),
        decisions.opened.filter(ofAudit).map((row) => row.value),
      );
    })
    .toSorted((a, b) => b.audit.updatedAt.localeCompare(a.audit.updatedAt));
}

/** Every stored row that cannot be read. */
export async function rowFaults(database: Database): Promise<RowFault[]> {
  const names = Object.keys(TABLES) as TableName[];
  const opened = await Promise.all(
    names.map(async (name) => openRows(name, await database.table(name).toArray())),
  );
  return opened.flatMap(({ faults }) => faults);
}

function summaryOf(
  { audit, entriesRead }: StoredAudit,
  findings: readonly Finding[],
  decisions: readonly Decision[],
): AuditSummary {
  const outcomes = new Map<string, Outcome>(
    findings.map((finding) => [pointOf(finding), finding.outcome]),
  );
  for (const decision of decisions) {
    if (decision.outcome === null) outcomes.delete(pointOf(decision));
    else outcomes.set(pointOf(decision), decision.outcome);
  }
  const count = (...wanted: Outcome[]) =>
    [...outcomes.values()].filter((outcome) => wanted.includes(outcome)).length;
  return {
    audit,
    entriesRead,
    decided: decisions.length,
    applicable: outcomes.size - count('not-applicable'),
    concerns: count('partly-met', 'not-evidenced'),
  };
}
