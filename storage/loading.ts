import type { CaseFile } from '../case-file/model';
import type { ReadingFault } from '../case-file/reading';
import type { Finding } from '../rules/finding';
import type { Audit, Comment, Decision, RowFault } from './audit';
import type { Database } from './database';
import { StorageError } from './errors';
import { openRows, type Row } from './rows';
import {
  AUDIT_TABLES,
  type AuditTable,
  type CaseHead,
  type Keys,
  type StoredAudit,
} from './tables';

/** One audit, without what belongs to it. */
export interface AuditRow {
  keys: Keys<'audits'>;
  stored: StoredAudit;
}

/** One audit with everything that is kept of it, as far as it can be read. */
export interface Loaded extends AuditRow {
  caseFile: CaseFile;
  /** Where the entries and the people of the case file stand in the store. */
  places: { entries: Places; people: Places };
  findings: Finding[];
  decisions: Decision[];
  comments: Comment[];
  /** What the reader could not find, by page. */
  faults: { page: string; faults: ReadingFault[] }[];
  rowFaults: RowFault[];
}

/** The place of each member of a list, in order, and the next free one; that of a row that cannot be read stays taken. */
export interface Places {
  taken: number[];
  next: number;
}

/**
 * Reads one audit; null when there is none.
 *
 * @throws StorageError when the row of the audit itself cannot be read
 */
export async function load(database: Database, auditId: string): Promise<Loaded | null> {
  const tables = [database.audits, ...AUDIT_TABLES.map((name) => database.table(name))];
  const rows = await database.transaction('r', tables, async () => ({
    audit: await database.audits.get(auditId),
    cases: await of(database, 'cases', auditId),
    entries: await of(database, 'entries', auditId),
    people: await of(database, 'people', auditId),
    coverage: await of(database, 'coverage', auditId),
    faults: await of(database, 'faults', auditId),
    findings: await of(database, 'findings', auditId),
    decisions: await of(database, 'decisions', auditId),
    comments: await of(database, 'comments', auditId),
  }));
  if (!rows.audit) return null;
  const { keys, stored } = await openAudit(rows.audit);
  const cases = await openRows('cases', rows.cases);
  const entries = inOrder(await openRows('entries', rows.entries));
  const people = inOrder(await openRows('people', rows.people));
  const coverage = await openRows('coverage', rows.coverage);
  const faults = await openRows('faults', rows.faults);
  const findings = await openRows('findings', rows.findings);
  const decisions = await openRows('decisions', rows.decisions);
  const comments = await openRows('comments', rows.comments);
  return {
    keys,
    stored,
    caseFile: {
      ...(cases.opened[0]?.value ?? headFrom(stored.audit)),
      ...saidByAudit(stored.audit),
      people: people.opened.map(({ value }) => value),
      entries: entries.opened.map(({ value }) => value),
      coverage: Object.fromEntries(
        coverage.opened.map(({ keys, value }) => [keys.kind, value] as const),
      ),
    },
    places: {
      entries: placesOf(entries.opened, rows.entries),
      people: placesOf(people.opened, rows.people),
    },
    findings: findings.opened.map(({ value }) => value),
    decisions: decisions.opened.map(({ value }) => value),
    comments: comments.opened.map(({ value }) => value),
    faults: faults.opened.map(({ keys, value }) => ({ page: keys.page, faults: value })),
    rowFaults: [cases, entries, people, coverage, faults, findings, decisions, comments].flatMap(
      (table) => table.faults,
    ),
  };
}

interface Placed {
  keys: { position: number };
}

const inOrder = <T extends Placed, Rest>(rows: Rest & { opened: T[] }) => ({
  ...rows,
  opened: rows.opened.toSorted((a, b) => a.keys.position - b.keys.position),
});

const placesOf = (opened: Placed[], rows: { position: number }[]): Places => ({
  taken: opened.map(({ keys }) => keys.position),
  next: 1 + Math.max(-1, ...rows.map(({ position }) => position).filter(Number.isInteger)),
});

/** The audit alone, where no more is needed; null when there is none. @throws StorageError as `load` */
export async function loadAudit(database: Database, auditId: string): Promise<AuditRow | null> {
  const row = await database.audits.get(auditId);
  return row ? openAudit(row) : null;
}

/** @throws StorageError when the row cannot be read */
export async function openAudit(row: Row<'audits'>): Promise<AuditRow> {
  const { opened, faults } = await openRows('audits', [row]);
  if (faults[0]) throw new StorageError('unreadable', faults[0].message);
  if (!opened[0]) throw new StorageError('unreadable', 'The audit could not be read.');
  return { keys: opened[0].keys, stored: opened[0].value };
}

/** What the auditor confirmed when the audit began, which no page changes. */
const saidByAudit = ({ caseId, caseType, windowFrom, asAt }: Audit) => ({
  caseId,
  caseType,
  windowFrom,
  asAt,
});

const headFrom = (audit: Audit): CaseHead => ({
  status: 'open',
  child: { name: audit.childName },
  ...(audit.team === undefined ? {} : { team: audit.team }),
});

const of = <Name extends AuditTable>(
  database: Database,
  name: Name,
  auditId: string,
): Promise<Row<Name>[]> => database.table(name).where('auditId').equals(auditId).toArray();
