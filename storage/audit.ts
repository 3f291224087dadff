import { z } from 'zod';
import { CaseFile, CaseType, IsoDate } from '../case-file/model';
import { CaseHeader, ReadingFault } from '../case-file/reading';
import { Finding, Outcome } from '../rules/finding';
import { Settings } from './settings';

/** One audit of one case: who, which window, and where it stands. Belongs to a case, not to a page. */
export const Audit = z.object({
  id: z.string(),
  /** The case system and the case number: two pages with the same pair are the same case. */
  system: z.string(),
  caseId: z.string(),
  /** What exports show in place of the case number (design: data minimisation). */
  caseRef: z.string(),
  childName: z.string(),
  caseType: CaseType,
  team: z.string().optional(),
  windowFrom: IsoDate,
  asAt: IsoDate,
  /** Name or initials that the auditor gave in options; goes into the tracker. */
  auditor: z.string(),
  /** As the settings were when the audit began, so that an old audit keeps its round. */
  auditorType: Settings.shape.auditorType.optional(),
  round: z.string().optional(),
  status: z.enum(['open', 'completed']),
  startedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Audit = z.infer<typeof Audit>;

/**
 * The outcomes that an auditor may decide on. `not-read` and `needs-judgement` say that the tool has
 * no outcome of its own, so they cannot be confirmed: the auditor gives one of these instead.
 */
export const DecidedOutcome = Outcome.extract([
  'met',
  'partly-met',
  'not-evidenced',
  'not-applicable',
]);
export type DecidedOutcome = z.infer<typeof DecidedOutcome>;

/** What the auditor says of one finding. Survives every new reading of the record. */
export const Decision = z.object({
  auditId: z.string(),
  ruleId: z.string(),
  recordKey: z.string(),
  action: z.enum(['confirm', 'amend', 'dismiss']),
  /** The auditor's outcome: that of the finding when confirmed, another when amended, null when dismissed. */
  outcome: DecidedOutcome.nullable(),
  /** Why it was amended or dismissed; may be empty where the tool had no outcome of its own. */
  reason: z.string(),
  decidedAt: z.iso.datetime(),
  /** The finding as the auditor saw it, so that an old audit reads as it was. */
  finding: Finding,
});
export type Decision = z.infer<typeof Decision>;

/** The auditor's comment on a point, with or without a decision. */
export const Comment = z.object({
  auditId: z.string(),
  ruleId: z.string(),
  recordKey: z.string(),
  text: z.string(),
  updatedAt: z.iso.datetime(),
});
export type Comment = z.infer<typeof Comment>;

/** A stored row that could not be read. It stays where it is; everything else goes on without it. */
export const RowFault = z.object({
  table: z.string(),
  /** The row's key, as the table has it. */
  row: z.string(),
  /** For the auditor: what does not fit, and what to do. */
  message: z.string(),
});
export type RowFault = z.infer<typeof RowFault>;

/** All that a screen needs of one audit. */
export const AuditView = z.object({
  audit: Audit,
  caseFile: CaseFile,
  findings: z.array(Finding),
  decisions: z.array(Decision),
  comments: z.array(Comment),
  /** What the reader could not find on the pages read last, by page. */
  faults: z.array(ReadingFault),
  /** Stored rows of this audit that could not be read. */
  rowFaults: z.array(RowFault),
  /** False when judging failed: the findings are older than what has been read. */
  judged: z.boolean(),
});
export type AuditView = z.infer<typeof AuditView>;

/** What the auditor confirms when an audit begins. */
export const AuditStart = z.object({
  system: z.string(),
  header: CaseHeader,
  caseType: CaseType,
  windowFrom: IsoDate,
  asAt: IsoDate,
});
export type AuditStart = z.infer<typeof AuditStart>;

/** What the auditor may change of an open audit; what stays out stays as it is. */
export const AuditChange = Audit.pick({ windowFrom: true, asAt: true, caseType: true }).partial();
export type AuditChange = z.infer<typeof AuditChange>;

/** What the auditor decides on one finding; the service adds time and the finding as it stands. */
export const DecisionInput = z.object({
  auditId: z.string(),
  ruleId: z.string(),
  recordKey: z.string(),
  action: Decision.shape.action,
  /**
   * `confirm`: the outcome on the screen; refused when the finding has changed meanwhile.
   * `amend`: the auditor's own. `dismiss`: null.
   */
  outcome: DecidedOutcome.nullable(),
  reason: z.string(),
});
export type DecisionInput = z.infer<typeof DecisionInput>;

/** One row of the list of audits. Counts are of points. */
export const AuditSummary = z.object({
  audit: Audit,
  decided: z.number(),
  /** Points that apply, by the auditor's outcome where decided, else by the finding's. */
  applicable: z.number(),
  /** Of these, partly met or not evidenced. */
  concerns: z.number(),
  entriesRead: z.number(),
});
export type AuditSummary = z.infer<typeof AuditSummary>;
