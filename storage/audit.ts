import { z } from 'zod';
import { CaseFile, CaseType, IsoDate } from '../case-file/model';
import { CaseHeader, ReadingFault } from '../case-file/reading';
import { Finding, Outcome } from '../rules/finding';

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
  status: z.enum(['open', 'completed']),
  startedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Audit = z.infer<typeof Audit>;

/** What the auditor says of one finding. Survives every new reading of the record. */
export const Decision = z.object({
  auditId: z.string(),
  ruleId: z.string(),
  recordKey: z.string(),
  action: z.enum(['confirm', 'amend', 'dismiss']),
  /** The auditor's outcome: that of the finding when confirmed, another when amended, null when dismissed. */
  outcome: Outcome.nullable(),
  /** Why it was amended or dismissed. */
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

/** All that a screen needs of one audit. */
export const AuditView = z.object({
  audit: Audit,
  caseFile: CaseFile,
  findings: z.array(Finding),
  decisions: z.array(Decision),
  comments: z.array(Comment),
  /** What the reader could not find on the pages read last, by page. */
  faults: z.array(ReadingFault),
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
