import type { CaseHeader } from '../case-file/reading';
import type { Audit, AuditStart } from './audit';
import { commit, put } from './changes';
import type { Database } from './database';
import { StorageError } from './errors';
import { openAudit } from './loading';
import { caseReference } from './pseudonym';
import { openRows } from './rows';
import type { Settings } from './settings';
import { CaseHead, type StoredAudit } from './tables';

/** The open audit of a case, or null. */
export async function openAuditOfCase(database: Database, key: string): Promise<Audit | null> {
  const row = await database.audits.where('[caseKey+status]').equals([key, 'open']).first();
  return row ? (await openAudit(row)).stored.audit : null;
}

/** Keeps a new audit of a case, with an empty case file. */
export async function keepNewAudit(
  database: Database,
  key: string,
  start: AuditStart,
  { auditor, auditorType, round }: Settings,
  startedAt: string,
): Promise<Audit> {
  checkWindow(start);
  const { system, header, caseType, windowFrom, asAt } = start;
  const audit: Audit = {
    id: crypto.randomUUID(),
    system,
    caseId: header.caseId,
    caseRef: await referenceFor(database, key),
    childName: header.child?.name ?? '',
    caseType,
    ...(header.team === undefined ? {} : { team: header.team }),
    windowFrom,
    asAt,
    auditor,
    auditorType,
    round,
    status: 'open',
    startedAt,
    updatedAt: startedAt,
  };
  const stored: StoredAudit = { audit, revision: 1, judgedFor: null, entriesRead: 0 };
  await commit(database, [
    await put('audits', { id: audit.id, caseKey: key, status: 'open' }, stored),
    await put('cases', { auditId: audit.id }, headOf(header)),
  ]);
  return audit;
}

/** @throws StorageError when the window ends before it begins */
export function checkWindow({ windowFrom, asAt }: { windowFrom: string; asAt: string }): void {
  if (windowFrom <= asAt) return;
  throw new StorageError(
    'bad-input',
    'The audit window starts after the day that the record is judged on. Correct one of the two dates.',
  );
}

const headOf = (header: CaseHeader) =>
  CaseHead.parse({
    status: header.status,
    openedOn: header.openedOn,
    closedOn: header.closedOn,
    team: header.team,
    child: { name: '', ...header.child },
  });

/** A case keeps its reference from audit to audit; no two cases share one. */
async function referenceFor(database: Database, key: string): Promise<string> {
  const { opened } = await openRows('audits', await database.audits.toArray());
  const earlier = opened.find(({ keys }) => keys.caseKey === key);
  if (earlier) return earlier.value.audit.caseRef;
  return caseReference(database, key, new Set(opened.map(({ value }) => value.audit.caseRef)));
}
