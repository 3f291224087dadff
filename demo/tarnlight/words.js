/** What Tarnlight calls each kind of record. */
export const TYPES = {
  contact: 'Contact',
  chronology: 'Chronology entry',
  'case-note': 'Case note',
  visit: 'Visit',
  assessment: 'Assessment',
  'risk-assessment': 'Risk assessment',
  plan: 'Plan',
  review: 'Review',
  meeting: 'Meeting',
  supervision: 'Supervision',
  'management-decision': 'Management decision',
  'missing-episode': 'Missing episode',
  document: 'Document',
  status: 'Status',
};

/** The labels of a whole record, in the order in which they stand. */
export const LABELS = {
  date: 'Entry date',
  recordedOn: 'Recorded date',
  title: 'Title',
  author: 'Practitioner',
  authorRole: 'Practitioner role',
  location: 'Location',
  childSeen: 'Child seen',
  seenAlone: 'Child seen alone',
  decision: 'Outcome',
  decidedOn: 'Outcome date',
  startedOn: 'Started',
  completedOn: 'Completed',
  returnedOn: 'Returned',
  interviewOn: 'Return interview',
  authorisedBy: 'Authoriser',
  authorisedOn: 'Authorised',
  reviewedOn: 'Reviewed',
};

export const CASE_TYPES = {
  'early-help': 'Early help',
  'child-in-need': 'Child in need',
  'child-protection': 'Child protection',
  'looked-after': 'Child looked after',
  'care-leaver': 'Care leaver',
};
