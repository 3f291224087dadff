import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The demo's own view of the interchange format (docs/case-file-format.md). It is kept apart from
 * the product's model, so that the two agree through the pages alone.
 */
export interface CaseFile {
  caseId: string;
  caseType: 'early-help' | 'child-in-need' | 'child-protection' | 'looked-after' | 'care-leaver';
  status: 'open' | 'closed';
  openedOn?: string | null;
  closedOn?: string | null;
  windowFrom: string;
  asAt: string;
  team?: string;
  child: {
    name: string;
    dateOfBirth?: string | null;
    expectedOn?: string | null;
    pronouns?: string;
  };
  people: Person[];
  entries: Entry[];
}

export interface Person {
  name: string;
  role: string;
  livesWithChild?: boolean;
  parentalResponsibility?: boolean;
  from?: string;
}

export interface Action {
  action: string;
  owner: string;
  due: string;
  status: string;
}

export type EntryKind =
  | 'contact'
  | 'chronology'
  | 'case-note'
  | 'visit'
  | 'assessment'
  | 'risk-assessment'
  | 'plan'
  | 'review'
  | 'meeting'
  | 'supervision'
  | 'management-decision'
  | 'missing-episode'
  | 'document'
  | 'status';

/** The properties of an entry that hold a date, besides the date of the event itself. */
export const DATE_PROPERTIES = [
  'recordedOn',
  'startedOn',
  'completedOn',
  'decidedOn',
  'returnedOn',
  'interviewOn',
  'authorisedOn',
  'reviewedOn',
] as const;

/** The properties of an entry that are one line of words. */
export const WORD_PROPERTIES = [
  'title',
  'author',
  'authorRole',
  'location',
  'decision',
  'authorisedBy',
] as const;

/** The tick boxes of an entry. */
export const TICK_PROPERTIES = ['childSeen', 'seenAlone'] as const;

export type Entry = {
  id: string;
  kind: EntryKind;
  date: string;
  text: string;
  fields?: Record<string, string>;
  attendees?: string[];
  actions?: Action[];
} & Partial<Record<(typeof DATE_PROPERTIES)[number], string>> &
  Partial<Record<(typeof WORD_PROPERTIES)[number], string>> &
  Partial<Record<(typeof TICK_PROPERTIES)[number], boolean>>;

/**
 * Reads the case files of a folder, by case number.
 *
 * @throws Error naming the file that is no JSON or holds no case.
 */
export async function readCases(folder: string): Promise<CaseFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readCase(join(folder, name))));
}

async function readCase(file: string): Promise<CaseFile> {
  try {
    const found = JSON.parse(await readFile(file, 'utf8')) as CaseFile;
    if (!found.caseId || !Array.isArray(found.entries)) throw new Error('it holds no case');
    return found;
  } catch (cause) {
    throw new Error(`Cannot read the demo case ${file}: ${(cause as Error).message}`, {
      cause,
    });
  }
}
