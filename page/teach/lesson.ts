import type { EntryKind } from '../../case-file/model';
import type { PersonProperty, Property } from '../properties';

/** What a value of a record may be, as a person points at it. */
export type ValueName =
  | Property
  | PersonProperty
  | 'kind'
  | 'field'
  | 'attendees'
  | 'action'
  | 'owner'
  | 'due'
  | 'status';

/** Where a person pointed, and which of the words there they mean; null for all. */
export interface Pointing {
  targets: Element[];
  words: string | null;
  /** The name of a labelled value, where the person gives one. */
  name?: string;
}

/** What a person taught about one sort of records of a page, as they pointed at it. */
export interface Lesson {
  of: 'records' | 'people';
  /** The record pointed at, and others that the pattern missed. */
  records: Element[];
  /** How a record stands, where that does not show from what was pointed at. */
  extent: 'found' | 'column' | 'lines';
  values: Map<ValueName, Pointing[]>;
  /** What looks like a record and is none. */
  none: Element[];
  kind: EntryKind;
  /** What the page's words for kinds mean, where the kind was pointed at. */
  means: Record<string, EntryKind>;
  part: 'whole' | 'start' | 'when-cut';
  cutMark: string;
}

/** A lesson in which nothing was taught yet. */
export const newLesson = (of: Lesson['of'], kind: EntryKind): Lesson => ({
  of,
  records: [],
  extent: 'found',
  values: new Map(),
  none: [],
  kind,
  means: {},
  part: 'whole',
  cutMark: '…',
});

/** Whether a value is a day, a text, or plain words. */
export const sortOf = (name: ValueName): 'day' | 'text' | 'words' => {
  if (name === 'text') return 'text';
  return name === 'date' || name === 'from' || /On$/.test(name) ? 'day' : 'words';
};
