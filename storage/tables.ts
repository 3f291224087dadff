import { z } from 'zod';
import { CaseFile, Coverage, ENTRY_KINDS, Entry, Person } from '../case-file/model';
import { ReadingFault } from '../case-file/reading';
import { Finding } from '../rules/finding';
import { Audit, Comment, Decision } from './audit';
import { Settings } from './settings';

/**
 * What is kept, one row per thing. Of each table: `keys`, the part that stands outside the seal so
 * that rows can be found (no words of the record, no case number); `value`, what is sealed; and
 * what the auditor can do when a row of it cannot be read.
 */
const ofAudit = { auditId: z.string() };
const ofPoint = { ...ofAudit, ruleId: z.string(), recordKey: z.string() };

/** An audit with what the store needs to know of it. */
export const StoredAudit = z.object({
  audit: Audit,
  /** Grows with every change of what is judged. */
  revision: z.number().int(),
  /** The revision and the rules that the findings were judged from; null before the first time. */
  judgedFor: z.string().nullable(),
  /** Entries of the case file; stays when the entries themselves are dropped. */
  entriesRead: z.number().int(),
});
export type StoredAudit = z.infer<typeof StoredAudit>;

/** The case file but for what has a table of its own, and for what the audit itself says. */
export const CaseHead = CaseFile.omit({
  people: true,
  entries: true,
  coverage: true,
  caseId: true,
  caseType: true,
  windowFrom: true,
  asAt: true,
});
export type CaseHead = z.infer<typeof CaseHead>;

export const TABLES = {
  audits: {
    /** `caseKey` is a keyed hash of case system and case number (pseudonym.ts). */
    keys: z.object({ id: z.string(), caseKey: z.string(), status: Audit.shape.status }),
    value: StoredAudit,
    remedy: 'Its other rows are kept; a newer version of Goldthread may be able to read it.',
  },
  cases: {
    keys: z.object(ofAudit),
    value: CaseHead,
    remedy: 'Open a page of the case again to read it anew.',
  },
  entries: {
    /** `position`: in the order in which entries were first seen. */
    keys: z.object({ ...ofAudit, entryId: z.string(), position: z.number().int() }),
    value: Entry,
    remedy: 'Open the page of this record again to read it anew.',
  },
  people: {
    keys: z.object({ ...ofAudit, position: z.number().int() }),
    value: Person,
    remedy: 'Open the relationships page again to read it anew.',
  },
  coverage: {
    keys: z.object({ ...ofAudit, kind: z.enum([...ENTRY_KINDS, 'people']) }),
    value: Coverage,
    remedy: 'Open the page of this kind of record again to read it anew.',
  },
  faults: {
    /** `page` is a keyed hash of the page's address. */
    keys: z.object({ ...ofAudit, page: z.string() }),
    value: z.array(ReadingFault),
    remedy: 'Open the page again to read it anew.',
  },
  findings: {
    keys: z.object(ofPoint),
    value: Finding,
    remedy: 'It is judged again with the next page that is read.',
  },
  decisions: {
    keys: z.object(ofPoint),
    value: Decision,
    remedy: 'Decide this point again; the old row is kept until then.',
  },
  comments: {
    keys: z.object(ofPoint),
    value: Comment,
    remedy: 'Write the comment again; the old row is kept until then.',
  },
  settings: {
    keys: z.object({ name: z.literal('auditor') }),
    value: Settings,
    remedy: 'The usual settings are used; save yours again in options.',
  },
  keys: {
    keys: z.object({ name: z.literal('case-references') }),
    value: z.array(z.number().int().min(0).max(255)).length(32),
    remedy: 'Without it a case cannot be matched with its audit. Tell your IT team.',
  },
} as const;

export type TableName = keyof typeof TABLES;
export type Keys<Name extends TableName> = z.infer<(typeof TABLES)[Name]['keys']>;
export type Value<Name extends TableName> = z.infer<(typeof TABLES)[Name]['value']>;

/** The tables that hold rows of one audit, by its id. */
export const AUDIT_TABLES = [
  'cases',
  'entries',
  'people',
  'coverage',
  'faults',
  'findings',
  'decisions',
  'comments',
] as const satisfies readonly TableName[];
export type AuditTable = (typeof AUDIT_TABLES)[number];
