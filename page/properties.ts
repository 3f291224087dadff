/** Properties of an entry that are one value each. */
export const PROPERTIES = [
  'date',
  'recordedOn',
  'title',
  'author',
  'authorRole',
  'text',
  'childSeen',
  'seenAlone',
  'location',
  'decision',
  'decidedOn',
  'startedOn',
  'completedOn',
  'authorisedBy',
  'authorisedOn',
  'reviewedOn',
  'returnedOn',
  'interviewOn',
] as const;
export type Property = (typeof PROPERTIES)[number];

/** What is read of a person of the relationships. */
export const PERSON_PROPERTIES = [
  'name',
  'role',
  'livesWithChild',
  'parentalResponsibility',
  'from',
] as const;
export type PersonProperty = (typeof PERSON_PROPERTIES)[number];
