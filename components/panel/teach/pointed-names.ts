import type { Pointed } from '../../../page/teach/teach-state';

/** What a person may point at on a page, in the field's words. */
export const POINTED_NAMES: Record<Pointed, string> = {
  record: 'One record',
  date: 'Date',
  text: 'Narrative',
  author: 'Author',
  title: 'Title',
  kind: 'Kind of record',
  recordedOn: 'Date recorded',
  authorRole: 'Author’s role',
  location: 'Place',
  childSeen: 'Child seen',
  seenAlone: 'Child seen alone',
  caseId: 'Case number',
  'child.name': 'Child’s name',
  'child.dateOfBirth': 'Date of birth',
};
