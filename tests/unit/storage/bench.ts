import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CaseFile, Entry } from '../../../case-file/model';
import type { PageReading } from '../../../case-file/reading';
import type { Finding } from '../../../rules/finding';
import type { AuditStart } from '../../../storage/audit';
import type { AuditService } from '../../../storage/audit-service';
import { type Database, database } from '../../../storage/database';
import { auditService, type Parts } from '../../../storage/service';

/**
 * A store on a database in memory. `restart` does what the browser does when it stops and starts
 * the background: a new service on the same data, with nothing else kept.
 */
export function bench(parts: Partial<Parts> = {}) {
  const indexedDB = new IDBFactory();
  const told: (string | null)[] = [];
  const open = (other: Partial<Parts> = {}): { service: AuditService; rows: Database } => {
    const rows = database({ indexedDB, IDBKeyRange });
    const service = auditService({
      database: rows,
      merge,
      judge,
      ruleTexts: async () => [],
      rules: async () => 'test 1',
      changed: (auditId) => told.push(auditId),
      ...parts,
      ...other,
    });
    return { service, rows };
  };
  return { ...open(), told, restart: open, indexedDB };
}

/** Adds entries by id, and what the page says of people, child and coverage. */
export function merge(file: CaseFile, reading: PageReading): CaseFile {
  const entries = new Map(file.entries.map((entry) => [entry.id, entry]));
  for (const entry of reading.entries) entries.set(entry.id, entry);
  const coverage = { ...file.coverage };
  for (const { kind, complete, stated } of reading.covers) {
    const read = [...entries.values()].filter((entry) => entry.kind === kind).length;
    coverage[kind] = { read, stated, complete };
  }
  return {
    ...file,
    child: { ...file.child, ...reading.header.child },
    people: reading.people ?? file.people,
    entries: [...entries.values()],
    coverage,
  };
}

/** One finding on the visits and one on each visit. */
export async function judge(file: CaseFile): Promise<Finding[]> {
  const visits = file.entries.filter(({ kind }) => kind === 'visit');
  const whole = file.coverage.visit?.complete ?? false;
  return [
    finding({
      ruleId: 'visits-in-timescale',
      outcome: whole ? 'met' : 'not-read',
      reason: `${visits.length} visits read`,
    }),
    ...visits.map((visit) =>
      finding({
        ruleId: 'visit-purpose-stated',
        recordKey: visit.id,
        outcome: visit.text.includes('to ') ? 'met' : 'not-evidenced',
        evidence: [
          {
            entryId: visit.id,
            property: 'text',
            quote: visit.text,
            start: 0,
            before: 'before',
            after: 'after',
            side: 'for',
          },
        ],
      }),
    ),
  ];
}

export const finding = (part: Partial<Finding>): Finding => ({
  ruleId: 'visits-in-timescale',
  ruleVersion: 1,
  pack: { name: 'House standard', version: '1.1' },
  recordKey: 'case',
  outcome: 'met',
  reason: '',
  evidence: [],
  ...part,
});

export const visit = (id: string, text: string): Entry => ({
  id,
  kind: 'visit',
  date: '2025-03-04',
  text,
  part: 'whole',
  certainty: 1,
});

export const reading = (part: Partial<PageReading> & { caseId?: string } = {}): PageReading => {
  const { caseId = '104417', ...rest } = part;
  return {
    system: 'mosaic-manner',
    profile: { id: 'mosaic-manner', version: 1 },
    page: { title: 'Visits', url: `https://mosaic.example/case/${caseId}/visits` },
    header: { caseId, child: { name: 'Leon Adeyemi' } },
    entries: [visit('e1', 'Visit to hear how school is going.'), visit('e2', 'CP visit.')],
    covers: [{ kind: 'visit', complete: true, stated: 2 }],
    faults: [],
    ...rest,
  };
};

export const start = (caseId = '104417'): AuditStart => ({
  system: 'mosaic-manner',
  header: { caseId, child: { name: 'Leon Adeyemi' }, team: 'Safeguarding North' },
  caseType: 'child-protection',
  windowFrom: '2025-01-01',
  asAt: '2025-06-30',
});
