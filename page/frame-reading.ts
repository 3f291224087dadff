import type { Entry, Person } from '../case-file/model';
import type { CaseHeader, Covers, ReadingFault } from '../case-file/reading';

/** What one document says: a page, or the part of it that stands in one frame. */
export interface FrameReading {
  /**
   * How it was read. `failing-profile`: a profile fits, and what it expects where records stand is
   * not there. `generic`: without a profile, or where one failed. `nothing`: not at all.
   */
  by: 'profile' | 'failing-profile' | 'generic' | 'nothing';
  /** The profile's system, else the page's origin; null where nothing was read. */
  system: string | null;
  /** Null when no profile fits the document. */
  profile: { id: string; name: string; version: number } | null;
  /** The kind of page in the system's words, or null when it is none that holds part of a record. */
  pageName: string | null;
  page: { title: string; url: string };
  /** Null when the document names no case. */
  header: CaseHeader | null;
  /** Undefined when it does not show the relationships. */
  people: Person[] | undefined;
  entries: Entry[];
  covers: Covers[];
  faults: ReadingFault[];
}

/** What is said of a document of which nothing is read. */
export const nothingOf = ({ title, URL: url }: Document): FrameReading => ({
  by: 'nothing',
  system: null,
  profile: null,
  pageName: null,
  page: { title, url },
  header: null,
  people: undefined,
  entries: [],
  covers: [],
  faults: [],
});
