import type { EntryKind } from '../../case-file/model';
import type { HeaderProperty, Profile } from '../profile';
import type { PersonProperty, Property } from '../properties';
import type { Lesson } from './lesson';

/** What a person may point at: what is a record; what stands in it; what says whose case it is. */
export const ON_PAGE = ['record', 'another', 'none', 'stated'] as const;
export const IN_RECORD = [
  'date',
  'text',
  'author',
  'title',
  'kind',
  'recordedOn',
  'authorRole',
  'location',
  'childSeen',
  'seenAlone',
] as const satisfies readonly (Property | 'kind')[];
/** What only some sorts of records have. */
export const SELDOM = [
  'decision',
  'decidedOn',
  'startedOn',
  'completedOn',
  'authorisedBy',
  'authorisedOn',
  'reviewedOn',
  'returnedOn',
  'interviewOn',
] as const satisfies readonly Property[];
/** What stands several times in a record, and the parts of an action. */
export const SEVERAL = ['field', 'attendees', 'action', 'owner', 'due', 'status'] as const;
export const OF_PERSON = [
  'name',
  'role',
  'livesWithChild',
  'parentalResponsibility',
  'from',
] as const satisfies readonly PersonProperty[];
export const OF_CASE = [
  'caseId',
  'child.name',
  'child.dateOfBirth',
] as const satisfies readonly HeaderProperty[];
/** What says whose case it is, or how many records there are. */
export type FactName = (typeof OF_CASE)[number] | 'stated';
export const POINTS = [
  ...ON_PAGE,
  ...IN_RECORD,
  ...SELDOM,
  ...SEVERAL,
  ...OF_PERSON,
  ...OF_CASE,
] as const;
export type Pointed = (typeof POINTS)[number];

/** One thing that was pointed at, and what the pattern made of it matches. */
export interface TaughtSoFar {
  what: Pointed;
  /** Of labelled values, the name that this one is kept under. */
  name: string | null;
  /** What it gives in the record that was pointed at. */
  sample: string;
  /** It does not give what was pointed at: the pattern found nothing that does. */
  fails: boolean;
  found: number;
  of: number;
  /** Why it may break, in words; null where it is sound. */
  fragile: string | null;
}

/** How far the teaching of a page has come; the panel shows it. */
export interface TeachState {
  /** What is being pointed at now; null when nothing. */
  pointing: Pointed | null;
  /** The sorts of records of this page that are taught, and which of them is taught now. */
  sorts: { of: Lesson['of']; kind: EntryKind; found: number }[];
  sort: number;
  taught: TaughtSoFar[];
  kind: EntryKind;
  /** What the page's words for kinds mean, where the kind was pointed at. */
  means: Record<string, EntryKind> | null;
  /** Whether some records have no such word. */
  someSayNoKind: boolean;
  extent: Lesson['extent'];
  part: Lesson['part'];
  cutMark: string;
  /** The profile as it would be saved, with what it reads here; null while a record, a date or the case number is missing. */
  trial: { profile: Profile; entries: number; people: number; faults: string[] } | null;
}

/** What the panel asks of the teacher in the page. */
export type TeachRequest = { type: 'goldthread:teach' } & (
  | { act: 'begin' | 'end' | 'stop-pointing' | 'wider' | 'narrower' | 'drop-sort' }
  | { act: 'point'; what: Pointed; more?: boolean }
  | { act: 'forget'; what: Pointed; name?: string | null }
  | { act: 'words'; what: Pointed; name?: string | null; words: string }
  | { act: 'add-sort'; of: Lesson['of'] }
  | { act: 'sort'; at: number }
  | { act: 'kind'; kind: EntryKind }
  | { act: 'means'; word: string; kind: EntryKind }
  | { act: 'extent'; extent: Lesson['extent'] }
  | { act: 'part'; part: Lesson['part']; cutMark: string }
);
