import type {
  DATE_PROPERTIES,
  EntryKind,
  TICK_PROPERTIES,
  WORD_PROPERTIES,
} from '../shared/case-file.ts';

/** What Marlpit calls each kind of record, the day it happened, and its narrative. */
export const FORMS: Record<EntryKind, { name: string; date: string; narrative: string }> = {
  contact: {
    name: 'Contact or referral',
    date: 'Date of contact',
    narrative: 'Details of contact',
  },
  chronology: { name: 'Chronology event', date: 'Date of event', narrative: 'Description' },
  'case-note': { name: 'Case note', date: 'Date of note', narrative: 'Note' },
  visit: { name: 'Visit', date: 'Date of visit', narrative: 'Record of visit' },
  assessment: { name: 'Assessment', date: 'Date of assessment', narrative: 'Assessment' },
  'risk-assessment': {
    name: 'Risk assessment',
    date: 'Date of risk assessment',
    narrative: 'Analysis of risk',
  },
  plan: { name: 'Plan', date: 'Date of plan', narrative: 'Plan' },
  review: { name: 'Review', date: 'Date of review', narrative: 'Record of review' },
  meeting: { name: 'Meeting', date: 'Date of meeting', narrative: 'Minutes' },
  supervision: {
    name: 'Supervision',
    date: 'Date of supervision',
    narrative: 'Record of discussion',
  },
  'management-decision': {
    name: 'Management decision',
    date: 'Date of management decision',
    narrative: 'Decision and rationale',
  },
  'missing-episode': {
    name: 'Missing episode',
    date: 'Missing from (date)',
    narrative: 'Circumstances',
  },
  document: { name: 'Document', date: 'Date of document', narrative: 'Content' },
  status: { name: 'Status change', date: 'Effective date', narrative: 'Remarks' },
};

/** The labels of the other boxes, in the order in which a form shows those that it has. */
export const LABELS: Record<
  | (typeof WORD_PROPERTIES)[number]
  | (typeof DATE_PROPERTIES)[number]
  | (typeof TICK_PROPERTIES)[number],
  string
> = {
  title: 'Title',
  author: 'Worker',
  authorRole: 'Worker role',
  recordedOn: 'Date recorded',
  startedOn: 'Date started',
  completedOn: 'Date completed',
  location: 'Place of visit',
  childSeen: 'Was the child seen?',
  seenAlone: 'Was the child seen alone?',
  decision: 'Outcome of contact',
  decidedOn: 'Date of outcome',
  returnedOn: 'Returned (date)',
  interviewOn: 'Return interview (date)',
  authorisedBy: 'Authorised by',
  authorisedOn: 'Date authorised',
  reviewedOn: 'Date last reviewed',
};

/** The badge beside the person's name. */
export const BADGES = {
  'early-help': 'EH',
  'child-in-need': 'CIN',
  'child-protection': 'CP',
  'looked-after': 'CLA',
  'care-leaver': 'CL',
};
