import type { EntryKind } from '../../case-file/model';
import type { HeaderProperty, Profile, Property } from '../profile';

/** What a person may point at: one record; what stands in it; what says whose case it is. */
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
export const OF_CASE = [
  'caseId',
  'child.name',
  'child.dateOfBirth',
] as const satisfies readonly HeaderProperty[];
export const POINTS = ['record', ...IN_RECORD, ...OF_CASE] as const;
export type Pointed = (typeof POINTS)[number];

/** One thing that was pointed at, and what the pattern made of it matches. */
export interface TaughtSoFar {
  what: Pointed;
  /** What it gives in the record that was pointed at. */
  sample: string;
  found: number;
  of: number;
  /** Why it may break, in words; null where it is sound. */
  fragile: string | null;
}

/** How far the teaching of a page has come; the panel shows it. */
export interface TeachState {
  /** What is being pointed at now; null when nothing. */
  pointing: Pointed | null;
  taught: TaughtSoFar[];
  kind: EntryKind;
  /** What the page's words for kinds mean, where the kind was pointed at. */
  means: Record<string, EntryKind> | null;
  /** The profile as it would be saved, with what it reads here; null while a record, a date or the case number is missing. */
  trial: { profile: Profile; entries: number; faults: string[] } | null;
}

/** What the panel asks of the teacher in the page. */
export type TeachRequest = { type: 'goldthread:teach' } & (
  | { act: 'begin' | 'end' | 'stop-pointing' }
  | { act: 'point'; what: Pointed }
  | { act: 'forget'; what: Pointed }
  | { act: 'kind'; kind: EntryKind }
  | { act: 'means'; word: string; kind: EntryKind }
);
