import { z } from 'zod';

/**
 * One child's case file: what the pages that the auditor opened say, in one model. The interchange
 * format (docs/case-file-format.md) is the same model with everything read.
 */

/** The kinds of record that a case file holds. */
export const ENTRY_KINDS = [
  'contact',
  'chronology',
  'case-note',
  'visit',
  'assessment',
  'risk-assessment',
  'plan',
  'review',
  'meeting',
  'supervision',
  'management-decision',
  'missing-episode',
  'document',
  'status',
] as const;
export const EntryKind = z.enum(ENTRY_KINDS);
export type EntryKind = z.infer<typeof EntryKind>;

export const CASE_TYPES = [
  'early-help',
  'child-in-need',
  'child-protection',
  'looked-after',
  'care-leaver',
] as const;
export const CaseType = z.enum(CASE_TYPES);
export type CaseType = z.infer<typeof CaseType>;

/** A calendar day, `2025-11-03`. */
export const IsoDate = z.iso.date();
export type IsoDate = z.infer<typeof IsoDate>;

/** A person of the relationships panel, or a professional. `role` is as written. */
export const Person = z.object({
  name: z.string().min(1),
  role: z.string(),
  livesWithChild: z.boolean().optional(),
  parentalResponsibility: z.boolean().optional(),
  from: IsoDate.optional(),
});
export type Person = z.infer<typeof Person>;

/** An action of a plan, supervision, review, meeting or risk assessment; strings as written. */
export const Action = z.object({
  action: z.string(),
  owner: z.string().default(''),
  due: z.string().default(''),
  status: z.string().default(''),
});
export type Action = z.infer<typeof Action>;

/**
 * One record on the file. `date` is the day of the event, or null where the page shows none or one
 * that cannot be understood; then `asWritten.date` keeps what stands there.
 */
export const Entry = z.object({
  id: z.string().min(1),
  kind: EntryKind,
  date: IsoDate.nullable(),
  recordedOn: IsoDate.nullish(),
  title: z.string().optional(),
  author: z.string().optional(),
  authorRole: z.string().optional(),
  text: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  attendees: z.array(z.string()).optional(),
  actions: z.array(Action).optional(),
  childSeen: z.boolean().optional(),
  seenAlone: z.boolean().optional(),
  location: z.string().optional(),
  decision: z.string().optional(),
  decidedOn: IsoDate.nullish(),
  startedOn: IsoDate.nullish(),
  completedOn: IsoDate.nullish(),
  authorisedBy: z.string().optional(),
  authorisedOn: IsoDate.nullish(),
  reviewedOn: IsoDate.nullish(),
  returnedOn: IsoDate.nullish(),
  interviewOn: IsoDate.nullish(),
  /** Dates that could not be understood, by property, as the page shows them. */
  asWritten: z.record(z.string(), z.string()).optional(),
  /** `start`: only the start of the text was read; the whole stands on another page. */
  part: z.enum(['start', 'whole']).default('whole'),
  /** How sure the reader is of this entry, 0 to 1; a page profile gives 1. */
  certainty: z.number().min(0).max(1).default(1),
  /** The page that shows it, so that "show on page" can say which to open. */
  page: z.object({ title: z.string(), url: z.string() }).optional(),
});
export type Entry = z.infer<typeof Entry>;

/** The child of the case. Before birth there is `expectedOn` and no date of birth. */
export const Child = z.object({
  name: z.string(),
  dateOfBirth: IsoDate.nullish(),
  expectedOn: IsoDate.nullish(),
  pronouns: z.string().optional(),
});
export type Child = z.infer<typeof Child>;

/** What has been read of one kind of record, in counts of entries. */
export const Coverage = z.object({
  /** Entries read so far, whole or only their start. */
  read: z.number().int().nonnegative(),
  /** The total that the page states ("Showing 20 of 35"), or null where it states none. */
  stated: z.number().int().nonnegative().nullable(),
  /** True when the list has been seen to its end. */
  complete: z.boolean(),
});
export type Coverage = z.infer<typeof Coverage>;

/** What an audit judges: the file as far as it was read, the window, and what was not read. */
export const CaseFile = z.object({
  caseId: z.string().min(1),
  caseType: CaseType,
  status: z.enum(['open', 'closed']).default('open'),
  openedOn: IsoDate.nullish(),
  closedOn: IsoDate.nullish(),
  /** First day of the audit window. */
  windowFrom: IsoDate,
  /** The day the record is judged as it stood on. */
  asAt: IsoDate,
  team: z.string().optional(),
  child: Child,
  people: z.array(Person),
  entries: z.array(Entry),
  /** By kind; a kind that is not here has not been opened. `people` is the relationships panel. */
  coverage: z.partialRecord(z.enum([...ENTRY_KINDS, 'people']), Coverage),
});
export type CaseFile = z.infer<typeof CaseFile>;
