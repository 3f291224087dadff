import { formatDate } from '../case-file/dates';
import { KIND_WORDS } from '../case-file/labels';
import { type CaseType, type Entry, type EntryKind, IsoDate } from '../case-file/model';
import type { Evidence } from '../case-file/quote';
import type { Rule } from '../rules/rule';

/** Names that the screens give to what the model calls by a key, in the field's words. */

export const CASE_TYPE_NAMES: Record<CaseType, string> = {
  'early-help': 'Early help',
  'child-in-need': 'Child in need',
  'child-protection': 'Child protection',
  'looked-after': 'Looked after',
  'care-leaver': 'Care leaver',
};

/** The headings of the rulebook. */
export const THEME_NAMES: Record<Rule['theme'], string> = {
  referral: 'Referral and response',
  assessment: 'Assessment',
  implementation: 'Implementation and intervention',
  planning: 'Planning and review',
  supervision: 'Supervision and management oversight',
};

/** A part of the file as a heading: `Case notes`. */
export const partName = (kind: EntryKind | 'people'): string => capital(KIND_WORDS[kind].many);

/** How a screen calls one record: `Visit, 3 Nov 2025`, with the date as written where it is unclear. */
export function entryName(entry: Pick<Entry, 'kind' | 'date' | 'asWritten'>): string {
  const day = entry.date ? formatDate(entry.date) : (entry.asWritten?.date ?? 'no date');
  return `${capital(KIND_WORDS[entry.kind].one)}, ${day}`;
}

/** The place of a quote in its record, in words: `fields.Purpose of visit` → `Purpose of visit`. */
export function propertyName(property: string): string {
  const numbered = /^(action|attendee)s\.(\d+)(?:\.(\w+))?$/.exec(property);
  if (numbered) {
    const [, thing = '', index, part = thing] = numbered;
    const name = capital(`${thing} ${Number(index) + 1}`);
    return part === thing ? name : `${name}, ${part}`;
  }
  const label = /^fields\.(.+)$/.exec(property)?.[1];
  return label ?? capital(property.replace(/([A-Z])/g, ' $1').toLowerCase());
}

/** The words of a quote; a day that the record holds by itself as people write it: `16 May 2025`. */
export function quoteInWords({ property, quote }: Pick<Evidence, 'property' | 'quote'>): string {
  const isText = property === 'text' || property === 'title' || property.startsWith('fields.');
  const day = isText ? undefined : IsoDate.safeParse(quote).data;
  return day ? formatDate(day) : quote;
}

/** The sources of the rulebook by the codes that rules cite (docs/rulebook.md). */
const SOURCES: Record<string, string> = {
  AF19: 'Case file audit findings, Dec 2019,',
  DV18: 'Learning from audit 2017-18, Devon,',
  QA24: 'Quality assurance annual report 2023-24,',
  QA19: 'Quality assurance report, Oct 2019,',
  QA16: 'Quality assurance report 2015-16,',
  WT: 'Working Together',
  CPR: 'Care Planning Regulations 2010,',
  DfE: 'DfE statutory return definitions',
  local: 'common local procedure',
};

/** Where a point comes from, with the codes of the sources written out. */
export const sourceName = (source: string): string =>
  source
    .replace(/\b[A-Z][A-Za-z]+\d*\b|\blocal\b/g, (code) => SOURCES[code] ?? code)
    .replace(/,(?=;|$)/g, '');

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How sure the reader is of a record that it read without a page profile; 0.8 is its usual best. */
export const howSure = (certainty: number): string =>
  certainty >= 0.75 ? 'read without a page profile' : 'read without a page profile, unsure';
