import Dexie, { type Table } from 'dexie';
import type { Row } from './rows';
import type { TableName } from './tables';

/**
 * The database of this browser profile. Opened by the background only: a page's frame may not open
 * it (browsers refuse it there), and screens ask the background anyway (client.ts).
 */
export type Database = Dexie & { [Name in TableName]: Table<Row<Name>> };

/** Where IndexedDB comes from; tests pass their own. */
type Source = { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };

/**
 * Opens nothing yet: Dexie does at first use.
 *
 * Indexes change by a further `version(n)` below and never by editing an old one; the contents of
 * rows change in rows.ts. A database that a newer version has already changed still opens (Dexie
 * allows it); its newer rows are left alone, as rows.ts says.
 */
export function database(source?: Source): Database {
  const dexie = new Dexie('goldthread', source);
  dexie.version(1).stores({
    audits: 'id, [caseKey+status]',
    cases: 'auditId',
    entries: '[auditId+entryId], auditId',
    people: '[auditId+position], auditId',
    coverage: '[auditId+kind], auditId',
    faults: '[auditId+page], auditId',
    findings: '[auditId+ruleId+recordKey], auditId',
    decisions: '[auditId+ruleId+recordKey], auditId',
    comments: '[auditId+ruleId+recordKey], auditId',
    settings: 'name',
    keys: 'name',
  });
  return dexie as Database;
}
