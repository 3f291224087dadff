import { CaseFile } from '../case-file/model';
import type { PageReading } from '../case-file/reading';
import type { AuditService } from './audit-service';
import { caseChanges, faultChanges } from './case-changes';
import { type Change, commit, put } from './changes';
import { completionChanges } from './completing';
import type { Database } from './database';
import { decisionOn } from './deciding';
import { StorageError } from './errors';
import { isJudged, type Judge, judgeAgain } from './judging';
import { type Loaded, load, saidByAudit } from './loading';
import { caseKey, pageKey } from './pseudonym';
import { openRows } from './rows';
import { DEFAULT_SETTINGS } from './settings';
import { checkWindow, keepNewAudit, openAuditOfCase } from './starting';
import { listAudits, rowFaults } from './summaries';
import { AUDIT_TABLES, type StoredAudit } from './tables';

/** What the store works with. */
export interface Parts extends Judge {
  database: Database;
  /** Adds a page to a case file; the same page twice changes nothing. */
  merge(file: CaseFile, reading: PageReading): CaseFile;
  /** Told after a change was kept; null for settings and the list of audits. */
  changed(auditId: string | null): void;
  now?(): Date;
}

/**
 * The store. It holds nothing in memory: every call reads the database, so the background may be
 * stopped and started between any two. Changes of one audit wait for one another under a lock of
 * the browser, which is free again when the background is stopped.
 */
export function auditService(parts: Parts): AuditService {
  const { database, changed } = parts;
  const now = () => (parts.now?.() ?? new Date()).toISOString();

  const changing = <T>(auditId: string, work: (loaded: Loaded) => Promise<T>): Promise<T> =>
    navigator.locks.request(`goldthread audit ${auditId}`, async () => {
      const loaded = await load(database, auditId);
      if (loaded) return work(loaded);
      throw new StorageError(
        'not-found',
        'This audit is no longer there; it may have been deleted in another window.',
      );
    });

  const changingOpen = <T>(auditId: string, work: (loaded: Loaded) => Promise<T>): Promise<T> =>
    changing(auditId, (loaded) => {
      if (loaded.stored.audit.status === 'open') return work(loaded);
      throw new StorageError(
        'completed',
        'This audit is completed, so it no longer changes. Start a new audit of the case.',
      );
    });

  /** Keeps changes of one audit together with the time of the change. */
  async function keep(loaded: Loaded, changes: Change[], change: Partial<StoredAudit> = {}) {
    const stored = { ...loaded.stored, ...change };
    const audit = { ...stored.audit, updatedAt: now() };
    const keys = { ...loaded.keys, status: audit.status };
    await commit(database, [await put('audits', keys, { ...stored, audit }), ...changes]);
    changed(audit.id);
    return { ...stored, audit };
  }

  /** Judges what is kept, when it was not yet; what failed is tried again at the next view. */
  async function judge(auditId: string): Promise<void> {
    await changing(auditId, async (loaded) => {
      if (isJudged(loaded, parts)) return;
      await judgeAgain(database, loaded, parts);
      changed(auditId);
    });
  }

  const openAuditOf = async (system: string, caseId: string) =>
    openAuditOfCase(database, await caseKey(database, system, caseId));

  const settings = async () => {
    const { opened } = await openRows('settings', await database.settings.toArray());
    return opened[0]?.value ?? DEFAULT_SETTINGS;
  };

  return {
    openAuditOf,
    settings,
    listAudits: () => listAudits(database),
    rowFaults: () => rowFaults(database),

    async startAudit(start) {
      const key = await caseKey(database, start.system, start.header.caseId);
      return navigator.locks.request(`goldthread case ${key}`, async () => {
        const open = await openAuditOfCase(database, key);
        if (open) return open;
        const audit = await keepNewAudit(database, key, start, await settings(), now());
        changed(null);
        return audit;
      });
    },

    async addReading(reading) {
      const audit = await openAuditOf(reading.system, reading.header.caseId);
      if (!audit) return null;
      const page = await pageKey(database, reading.page.url);
      await changing(audit.id, async (loaded) => {
        if (loaded.stored.audit.status !== 'open') return;
        const merged = parts.merge(loaded.caseFile, reading);
        const after = CaseFile.parse({ ...merged, ...saidByAudit(loaded.stored.audit) });
        const ofCase = await caseChanges(loaded, after);
        const changes = [...ofCase, ...(await faultChanges(loaded, page, reading.faults))];
        if (changes.length === 0) return;
        await keep(loaded, changes, {
          revision: loaded.stored.revision + (ofCase.length > 0 ? 1 : 0),
          entriesRead: after.entries.length,
          audit: {
            ...loaded.stored.audit,
            childName: after.child.name || loaded.stored.audit.childName,
            team: after.team ?? loaded.stored.audit.team,
          },
        });
      });
      await judge(audit.id).catch(() => {
        throw new StorageError(
          'not-judged',
          'The page was read and kept, but the points could not be judged. They are judged again when the checklist is next opened.',
        );
      });
      return audit.id;
    },

    async viewAudit(auditId) {
      let loaded = await load(database, auditId);
      if (loaded && !isJudged(loaded, parts)) {
        await judge(auditId).catch(() => undefined);
        loaded = await load(database, auditId);
      }
      if (!loaded) return null;
      const { stored, caseFile, findings, decisions, comments } = loaded;
      return {
        audit: stored.audit,
        caseFile,
        findings,
        decisions,
        comments,
        faults: loaded.faults.flatMap(({ faults }) => faults),
        rowFaults: loaded.rowFaults,
        judged: isJudged(loaded, parts),
      };
    },

    decide: (input) =>
      changingOpen(input.auditId, async (loaded) => {
        const { auditId, ruleId, recordKey } = input;
        const ofPoint = (of: { ruleId: string; recordKey: string }) =>
          of.ruleId === ruleId && of.recordKey === recordKey;
        const finding =
          loaded.findings.find(ofPoint) ?? loaded.decisions.find(ofPoint)?.finding ?? null;
        if (!finding) {
          throw new StorageError(
            'changed',
            'This finding went as another page was read, so there is nothing to decide. Look at the list again.',
          );
        }
        const decision = decisionOn(finding, input, now());
        await keep(loaded, [await put('decisions', { auditId, ruleId, recordKey }, decision)]);
        return decision;
      }),

    undecide: (auditId, ruleId, recordKey) =>
      changingOpen(auditId, async (loaded) => {
        await keep(loaded, [{ table: 'decisions', remove: [auditId, ruleId, recordKey] }]);
      }),

    comment: (auditId, ruleId, recordKey, text) =>
      changingOpen(auditId, async (loaded) => {
        const keys = { auditId, ruleId, recordKey };
        if (text.trim() === '') {
          await keep(loaded, [{ table: 'comments', remove: [auditId, ruleId, recordKey] }]);
          return null;
        }
        const comment = { ...keys, text: text.trim(), updatedAt: now() };
        await keep(loaded, [await put('comments', keys, comment)]);
        return comment;
      }),

    async changeAudit(auditId, change) {
      const { audit } = await changingOpen(auditId, async (loaded) => {
        const audit = { ...loaded.stored.audit, ...change };
        checkWindow(audit);
        return keep(loaded, [], { audit, revision: loaded.stored.revision + 1 });
      });
      await judge(auditId).catch(() => undefined);
      return audit;
    },

    async completeAudit(auditId) {
      await judge(auditId).catch(() => undefined);
      const { audit } = await changing(auditId, async (loaded) => {
        const { audit } = loaded.stored;
        if (audit.status === 'completed') return loaded.stored;
        return keep(loaded, await completionChanges(loaded), {
          audit: { ...audit, status: 'completed' },
        });
      });
      return audit;
    },

    async deleteAudit(auditId) {
      await navigator.locks.request(`goldthread audit ${auditId}`, () =>
        commit(database, [
          { table: 'audits', remove: auditId },
          ...AUDIT_TABLES.map((table) => ({ table, removeAllOf: auditId })),
        ]),
      );
      changed(null);
    },

    async saveSettings(settings) {
      await commit(database, [await put('settings', { name: 'auditor' }, settings)]);
      changed(null);
    },
  };
}
