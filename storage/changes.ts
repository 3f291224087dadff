import type { IndexableType } from 'dexie';
import type { Database } from './database';
import { toRow } from './rows';
import type { AuditTable, Keys, TableName, Value } from './tables';

/** One change of one row, or the removal of all rows that an audit has in a table. */
export type Change =
  | { table: TableName; put: object }
  | { table: TableName; remove: IndexableType }
  | { table: AuditTable; removeAllOf: string };

/** Stores a row in place of the one with the same keys. */
export async function put<Name extends TableName>(
  table: Name,
  keys: Keys<Name>,
  value: Value<Name>,
): Promise<Change> {
  return { table, put: await toRow(keys, value) };
}

/** Makes all changes or none of them; in each table removals first. */
export async function commit(database: Database, changes: readonly Change[]): Promise<void> {
  const names = [...new Set(changes.map(({ table }) => table))];
  if (names.length === 0) return;
  await database.transaction('rw', names, async () => {
    for (const name of names) {
      const table = database.table(name);
      const ofTable = changes.filter((change) => change.table === name);
      for (const change of ofTable) {
        if ('removeAllOf' in change) {
          await table.where('auditId').equals(change.removeAllOf).delete();
        }
      }
      await table.bulkDelete(ofTable.flatMap((c) => ('remove' in c ? [c.remove] : [])));
      await table.bulkPut(ofTable.flatMap((c) => ('put' in c ? [c.put] : [])));
    }
  });
}

/** Whether two values are stored alike. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
