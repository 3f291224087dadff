import { formatDate } from './dates';
import type { CaseType, Entry, EntryKind } from './model';

/** Kinds of record in words, one and many, as sentences to the auditor name them. */
export const KIND_WORDS: Record<EntryKind | 'people', { one: string; many: string }> = {
  contact: { one: 'contact', many: 'contacts' },
  chronology: { one: 'chronology row', many: 'chronology' },
  'case-note': { one: 'case note', many: 'case notes' },
  visit: { one: 'visit', many: 'visits' },
  assessment: { one: 'assessment', many: 'assessments' },
  'risk-assessment': { one: 'risk assessment', many: 'risk assessments' },
  plan: { one: 'plan', many: 'plans' },
  review: { one: 'review', many: 'reviews' },
  meeting: { one: 'meeting', many: 'meetings' },
  supervision: { one: 'supervision', many: 'supervision' },
  'management-decision': { one: 'management decision', many: 'management decisions' },
  'missing-episode': { one: 'missing episode', many: 'missing episodes' },
  document: { one: 'document', many: 'documents' },
  status: { one: 'status', many: 'status history' },
  people: { one: 'relationship', many: 'relationships' },
};

/** An entry in words: `visit of 3 Nov 2025`. */
export const entryLabel = (entry: Entry): string =>
  `${KIND_WORDS[entry.kind].one} ${entry.date ? `of ${formatDate(entry.date)}` : '(date not understood)'}`;

/** `visits, case notes and reviews`. */
export function listWords(words: string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `1 visit`, `3 visits`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** Case types in words. */
export const CASE_TYPE_WORDS: Record<CaseType, string> = {
  'early-help': 'early help',
  'child-in-need': 'a child in need',
  'child-protection': 'child protection',
  'looked-after': 'a looked after child',
  'care-leaver': 'a care leaver',
};
