import type { PageReading } from '../case-file/reading';
import type { RuleText } from '../rules/rule-text';
import type {
  Audit,
  AuditChange,
  AuditStart,
  AuditSummary,
  AuditView,
  Comment,
  Decision,
  DecisionInput,
  RowFault,
} from './audit';
import type { Settings } from './settings';

export type { AuditSummary, DecisionInput } from './audit';
export type { Settings } from './settings';

/**
 * What every screen may ask of the store. The background implements it over the database
 * (service.ts); screens and the reader call it through a typed client (client.ts) and never learn
 * how rows are kept. What is given is validated where it arrives (methods.ts); every method rejects
 * with a `StorageError` whose message says what happened, to what, and what the person can do.
 * Calling a method twice does no more than calling it once, so a call may be repeated.
 */
export interface AuditService {
  /** Adds what a page says to the open audit of its case, judges again, and says which audit that is. Null when no audit of that case is open. */
  addReading(reading: PageReading): Promise<string | null>;
  /** Begins an audit; if one of the same case is open, returns that. */
  startAudit(start: AuditStart): Promise<Audit>;
  /** The open audit of a case, or null. */
  openAuditOf(system: string, caseId: string): Promise<Audit | null>;
  /** Newest change first. */
  listAudits(): Promise<AuditSummary[]>;
  /** Null when there is no such audit (it was deleted in another window). */
  viewAudit(auditId: string): Promise<AuditView | null>;
  /** `amend` and `dismiss` need a reason, unless the tool had no outcome of its own. */
  decide(decision: DecisionInput): Promise<Decision>;
  /** Takes a decision back; the finding is undecided again. */
  undecide(auditId: string, ruleId: string, recordKey: string): Promise<void>;
  /** An empty text takes the comment away; then the answer is null. */
  comment(
    auditId: string,
    ruleId: string,
    recordKey: string,
    text: string,
  ): Promise<Comment | null>;
  /** Changes window, as-at date or case type; judges again. */
  changeAudit(auditId: string, change: AuditChange): Promise<Audit>;
  /** Completes an audit: drops the record's text, keeps findings with their short quotes, decisions and comments. */
  completeAudit(auditId: string): Promise<Audit>;
  deleteAudit(auditId: string): Promise<void>;
  /** Every stored row that cannot be read, of all audits: for the workspace to show. */
  rowFaults(): Promise<RowFault[]>;
  /** What the rules in use say of each point, in the order of the checklist. */
  ruleTexts(): Promise<RuleText[]>;
  settings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<void>;
}

/** Sent to every screen when something of an audit changed; a screen then asks again. */
export interface Changed {
  type: 'goldthread:changed';
  /** Null when settings, the rules or the list of audits changed. */
  auditId: string | null;
}
