import { goneFrom } from '../case-file/gone';
import { CaseFile } from '../case-file/model';
import type { PageReading } from '../case-file/reading';
import type { RuleText } from '../rules/rule-text';
import type { AuditService } from './audit-service';
import { caseChanges, faultChanges } from './case-changes';
import { commit, put } from './changes';
import { completionChanges } from './completing';
import { deciding } from './deciding';
import { StorageError } from './errors';
import { isJudged, type Judge, judgeAgain } from './judging';
import { keeping, type Surroundings } from './keeping';
import { load, loadAudit } from './loading';
import { caseKey, pageKey } from './pseudonym';
import { openRows } from './rows';
import { DEFAULT_SETTINGS } from './settings';
import { checkWindow, keepNewAudit, openAuditOfCase } from './starting';
import { listAudits, rowFaults } from './summaries';
import { AUDIT_TABLES } from './tables';

/** What the store works with. */
export interface Parts extends Judge, Surroundings {
  /** Adds a page to a case file; the same page twice changes nothing. */
  merge(file: CaseFile, reading: PageReading): CaseFile;
  /** The points as the rules in use word them. */
  ruleTexts(): Promise<RuleText[]>;
}

/**
 * The store. It holds nothing in memory: every call reads the database, so the background may be
 * stopped and started between any two. Changes of one audit wait for one another under a lock of
 * the browser, which is free again when the background is stopped.
 */
export function auditService(parts: Parts): AuditService {
  const ways = keeping(parts);
  const { database, changed, now, inTurn, whileOpen, keep } = ways;

  /** Judges what is kept, when it was not yet; what failed is tried again at the next view. */
  async function judge(auditId: string): Promise<void> {
    await inTurn(auditId, load, async (loaded) => {
      const rules = await parts.rules();
      if (isJudged(loaded, rules)) return;
      await judgeAgain(database, loaded, parts.judge, rules);
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
    ruleTexts: parts.ruleTexts,
    ...deciding(ways),

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
      await inTurn(audit.id, load, async (loaded) => {
        if (loaded.stored.audit.status !== 'open') return;
        const after = CaseFile.parse(parts.merge(loaded.caseFile, reading));
        const ofCase = await caseChanges(loaded, after);
        const faults = [...reading.faults, ...goneFrom(loaded.caseFile, reading)];
        const changes = [...ofCase, ...(await faultChanges(loaded, page, faults))];
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
      const rules = await parts.rules();
      let loaded = await load(database, auditId);
      if (loaded && !isJudged(loaded, rules)) {
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
        judged: isJudged(loaded, rules),
      };
    },

    async changeAudit(auditId, change) {
      const changedAudit = await whileOpen(auditId, loadAudit, async (row) => {
        const audit = { ...row.stored.audit, ...change };
        checkWindow(audit);
        return keep(row, [], { audit, revision: row.stored.revision + 1 });
      });
      await judge(auditId).catch(() => undefined);
      return changedAudit;
    },

    async completeAudit(auditId) {
      await judge(auditId).catch(() => undefined);
      return inTurn(auditId, load, async (loaded) => {
        const { audit } = loaded.stored;
        if (audit.status === 'completed') return audit;
        const changes = await completionChanges(loaded);
        return keep(loaded, changes, { audit: { ...audit, status: 'completed' } });
      });
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
