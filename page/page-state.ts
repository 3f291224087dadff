import type { EntryKind } from '../case-file/model';
import type { Quote } from '../case-file/quote';
import type { CaseHeader, ReadingFault } from '../case-file/reading';
import type { TeachRequest, TeachState } from './teach/teach-state';

/** What the reader in the page tells the panel about the page that is open. */
export interface PageState {
  /** Null when no profile fits the page. */
  profile: { id: string; name: string } | null;
  /** True when it was read, in whole or in part, by structure and words alone: the panel says so. */
  generic: boolean;
  /** The kind of page in the profile's words ("Visits"), or null. */
  pageName: string | null;
  /** Null when nothing was read. */
  system: string | null;
  header: CaseHeader | null;
  /** Kinds of record that this page shows, and how many entries were read from it. */
  shows: { kind: EntryKind | 'people'; count: number }[];
  faults: ReadingFault[];
  /** How far a person has taught this page; null while nobody teaches it. */
  teaching: TeachState | null;
}

/** Requests from the panel to the reader of the same tab, and what each answers. */
export type PageRequest =
  | { type: 'goldthread:page-state' }
  | { type: 'goldthread:show-evidence'; evidence: Quote; all: Quote[] }
  | { type: 'goldthread:clear-evidence' }
  | { type: 'goldthread:close-panel' }
  | TeachRequest;

/** `shown`: highlighted and scrolled to; `other-page`: the entry is not on this page; `not-found`: the entry is here, the words are not. */
export type ShowResult = { result: 'shown' | 'other-page' | 'not-found' };

/** Told to every screen, through the background, when the state of a tab's page changed. */
export interface PageStateChanged {
  type: 'goldthread:page-state-changed';
  /** The tab whose page it is. */
  tabId: number;
  state: PageState;
}
