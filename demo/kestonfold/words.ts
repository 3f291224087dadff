import type { CaseFile, Entry, EntryKind } from '../shared/case-file.ts';

/** The type code of a record: several codes can mean one kind of record. */
export function codeOf(entry: Entry, file: CaseFile): string {
  if (entry.kind === 'visit') return VISIT_CODES[file.caseType] ?? 'HVIS';
  if (entry.kind === 'review' && file.caseType === 'looked-after') return 'IRO';
  return CODES[entry.kind];
}

const VISIT_CODES: Partial<Record<CaseFile['caseType'], string>> = {
  'child-protection': 'STVC',
  'looked-after': 'STVL',
};

const CODES: Record<EntryKind, string> = {
  contact: 'CONREF',
  chronology: 'CHRON',
  'case-note': 'CNSTAT',
  visit: 'HVIS',
  assessment: 'ASMT',
  'risk-assessment': 'RISK',
  plan: 'PLAN',
  review: 'REVW',
  meeting: 'MEET',
  supervision: 'SUPERCONT',
  'management-decision': 'MGTDEC',
  'missing-episode': 'MISEP',
  document: 'DOC',
  status: 'LSTAT',
};

/** What each code means, as its tool tip says. */
export const CODE_NAMES: Record<string, string> = {
  CONREF: 'Contact or referral received',
  CHRON: 'Chronology entry',
  CNSTAT: 'Case note',
  STVC: 'Statutory visit: child protection',
  STVL: 'Statutory visit: looked after',
  HVIS: 'Home or other visit',
  ASMT: 'Assessment',
  RISK: 'Risk assessment',
  PLAN: 'Plan',
  REVW: 'Review or conference',
  IRO: 'Review chaired by the reviewing officer',
  MEET: 'Meeting',
  SUPERCONT: 'Supervision',
  MGTDEC: 'Management decision',
  MISEP: 'Missing episode',
  DOC: 'Document',
  LSTAT: 'Legal status or episode',
};

/** The labels of a record's values, in the order in which they stand. */
export const LABELS = {
  date: 'Event date',
  recordedOn: 'Entered on',
  title: 'Subject',
  author: 'Author',
  authorRole: 'Designation',
  location: 'Venue',
  childSeen: 'Child seen',
  seenAlone: 'Seen alone',
  decision: 'Decision',
  decidedOn: 'Decision date',
  startedOn: 'Start date',
  completedOn: 'Completion date',
  returnedOn: 'Return date',
  interviewOn: 'Return interview date',
  authorisedBy: 'Authorising manager',
  authorisedOn: 'Authorisation date',
  reviewedOn: 'Review date',
} as const;

export const INVOLVEMENTS: Record<CaseFile['caseType'], string> = {
  'early-help': 'Early help episode',
  'child-in-need': 'Child in need (s17)',
  'child-protection': 'Child protection plan',
  'looked-after': 'Child looked after',
  'care-leaver': 'Care leaver',
};
