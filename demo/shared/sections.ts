import type { CaseFile, Entry, EntryKind } from './case-file.ts';

/** The parts of a record that each skin gives a page of its own, and the kinds that stand there. */
export interface Section {
  id: string;
  title: string;
  kinds: EntryKind[];
  /** What the records are called where there are none. */
  noun: string;
}

export const SECTIONS: Section[] = [
  { id: 'chronology', title: 'Chronology', kinds: ['chronology'], noun: 'chronology entries' },
  { id: 'notes', title: 'Case notes', kinds: ['case-note', 'contact'], noun: 'case notes' },
  { id: 'visits', title: 'Visits', kinds: ['visit'], noun: 'visits' },
  { id: 'assessments', title: 'Assessments', kinds: ['assessment'], noun: 'assessments' },
  { id: 'risk', title: 'Risk assessments', kinds: ['risk-assessment'], noun: 'risk assessments' },
  { id: 'plans', title: 'Plans', kinds: ['plan'], noun: 'plans' },
  {
    id: 'reviews',
    title: 'Reviews and meetings',
    kinds: ['review', 'meeting'],
    noun: 'reviews or meetings',
  },
  {
    id: 'supervision',
    title: 'Supervision and decisions',
    kinds: ['supervision', 'management-decision'],
    noun: 'supervision records or management decisions',
  },
  { id: 'documents', title: 'Documents', kinds: ['document'], noun: 'documents' },
  {
    id: 'missing',
    title: 'Missing episodes',
    kinds: ['missing-episode'],
    noun: 'missing episodes',
  },
  { id: 'status', title: 'Legal status', kinds: ['status'], noun: 'status changes' },
];

/** The records of a section, oldest or newest first; records of one day keep the file's order. */
export function entriesOf(file: CaseFile, section: Section, order: 'oldest' | 'newest'): Entry[] {
  const sign = order === 'oldest' ? 1 : -1;
  return file.entries
    .filter((entry) => section.kinds.includes(entry.kind))
    .sort((one, other) => sign * one.date.localeCompare(other.date));
}

/** The section in which a kind of record stands. */
export function sectionOf(kind: EntryKind): Section {
  const found = SECTIONS.find((section) => section.kinds.includes(kind));
  if (!found) throw new Error(`No section of the demo holds records of the kind "${kind}".`);
  return found;
}

/** The cases whose name, number or team holds the words looked for; all of them for no words. */
export function searchCases(cases: CaseFile[], query: string): CaseFile[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return cases.filter((file) => {
    const text = `${file.child.name} ${file.caseId} ${file.team ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
