import { type Change, commit, put } from './changes';
import type { Database } from './database';
import { StorageError } from './errors';
import type { AuditRow } from './loading';
import type { StoredAudit } from './tables';

/** What an audit service tells and asks its surroundings. */
export interface Surroundings {
  database: Database;
  /** Told after a change was kept; null for settings and the list of audits. */
  changed(auditId: string | null): void;
  now?(): Date;
}

type Load<Row extends AuditRow> = (database: Database, auditId: string) => Promise<Row | null>;

/** How audits are changed: one change at a time, all of it or nothing, and every screen is told. */
export type Keeping = ReturnType<typeof keeping>;

export function keeping({ database, changed, ...rest }: Surroundings) {
  const now = () => (rest.now?.() ?? new Date()).toISOString();

  /** Lets one change of an audit wait for the one before, on the audit as that one left it. */
  const inTurn = <T, Row extends AuditRow>(
    auditId: string,
    load: Load<Row>,
    work: (row: Row) => Promise<T>,
  ): Promise<T> =>
    navigator.locks.request(`goldthread audit ${auditId}`, async () => {
      const row = await load(database, auditId);
      if (row) return work(row);
      throw new StorageError(
        'not-found',
        'This audit is no longer there; it may have been deleted in another window.',
      );
    });

  /** As `inTurn`, for an audit that is not completed. */
  const whileOpen = <T, Row extends AuditRow>(
    auditId: string,
    load: Load<Row>,
    work: (row: Row) => Promise<T>,
  ): Promise<T> =>
    inTurn(auditId, load, async (row) => {
      if (row.stored.audit.status === 'open') return work(row);
      throw new StorageError(
        'completed',
        'This audit is completed, so it no longer changes. Start a new audit of the case.',
      );
    });

  /** Keeps changes of an audit together with the time of the change. */
  async function keep(row: AuditRow, changes: Change[], change: Partial<StoredAudit> = {}) {
    const stored = { ...row.stored, ...change };
    const audit = { ...stored.audit, updatedAt: now() };
    const keys = { ...row.keys, status: audit.status };
    await commit(database, [await put('audits', keys, { ...stored, audit }), ...changes]);
    changed(audit.id);
    return audit;
  }

  return { database, now, changed, inTurn, whileOpen, keep };
}
