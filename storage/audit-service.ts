import type { PageReading } from '../case-file/reading';
import type { Outcome } from '../rules/finding';
import type { Audit, AuditStart, AuditView, Comment, Decision } from './audit';

/**
 * What every screen may ask of the store. The background implements it over the database
 * (service.ts); screens and the reader call it through a typed client (client.ts) and never learn
 * how rows are kept. Every method validates what it is given and rejects with a `StorageError`
 * whose message says what happened, to what, and what the person can do.
 */
export interface AuditService {
  /** Adds what a page says to the open audit of its case, judges again, and says which audit that is. Null when no audit of that case is open. */
  addReading(reading: PageReading): Promise<string | null>;
  /** Begins an audit; if one of the same case is open, returns that. */
  startAudit(start: AuditStart): Promise<Audit>;
  /** The open audit of a case, or null. */
  openAuditOf(system: string, caseId: string): Promise<Audit | null>;
  listAudits(): Promise<AuditSummary[]>;
  /** Null when there is no such audit (it was deleted in another window). */
  viewAudit(auditId: string): Promise<AuditView | null>;
  decide(decision: DecisionInput): Promise<Decision>;
  /** Takes a decision back; the finding is undecided again. */
  undecide(auditId: string, ruleId: string, recordKey: string): Promise<void>;
  comment(
    auditId: string,
    ruleId: string,
    recordKey: string,
    text: string,
  ): Promise<Comment | null>;
  /** Changes window, as-at date or case type; judges again. */
  changeAudit(
    auditId: string,
    change: Partial<Pick<Audit, 'windowFrom' | 'asAt' | 'caseType'>>,
  ): Promise<Audit>;
  /** Completes an audit: drops the record's text, keeps findings with their short quotes, decisions and comments. */
  completeAudit(auditId: string): Promise<Audit>;
  deleteAudit(auditId: string): Promise<void>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
}

/** What the auditor decides on one finding; the service adds time and the finding as it stands. */
export interface DecisionInput {
  auditId: string;
  ruleId: string;
  recordKey: string;
  action: Decision['action'];
  outcome: Outcome | null;
  reason: string;
}

/** One row of the list of audits. Counts are of points. */
export interface AuditSummary {
  audit: Audit;
  decided: number;
  applicable: number;
  concerns: number;
  entriesRead: number;
}

/** The auditor's own settings. */
export interface Settings {
  /** Name or initials for the tracker; may be empty. */
  auditor: string;
  auditorType: 'internal' | 'external' | 'peer' | 'line-manager';
  /** Name of the audit round, for the tracker. */
  round: string;
  /** Days from the start of a new audit's window to its as-at date. */
  windowDays: number;
  panelSide: 'left' | 'right';
}

/** Sent to every screen when something of an audit changed; a screen then asks again. */
export interface Changed {
  type: 'goldthread:changed';
  /** Null when settings or the list of audits changed. */
  auditId: string | null;
}
