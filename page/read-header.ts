import type { CaseHeader } from '../case-file/reading';
import { selectAll } from './dom/tree';
import { isShown } from './dom/visible';
import type { FaultBook } from './faults';
import { labelledValues } from './labelled';
import { nameOf } from './locate';
import type { Header, HeaderProperty, Profile } from './profile';
import { dayOf, meaningOf, wordsAt } from './values';

const DAYS: readonly HeaderProperty[] = [
  'openedOn',
  'closedOn',
  'windowFrom',
  'asAt',
  'child.dateOfBirth',
  'child.expectedOn',
];

/** The case that a document names, or null where it names none (a search, a log-in page). */
export function readHeader(
  document: Document,
  profile: Profile,
  faults: FaultBook,
): CaseHeader | null {
  for (const header of profile.headers) {
    const scope = selectAll(document, header.each).find(isShown);
    const read = scope && readFrom(scope, header, profile, faults);
    if (read) return read;
  }
  return null;
}

function readFrom(
  scope: Element,
  header: Header,
  profile: Profile,
  faults: FaultBook,
): CaseHeader | null {
  const labelled = labelledValues(scope, header.labels);
  const at = (property: HeaderProperty) =>
    wordsAt(scope, header.values[property], labelled, profile);
  const caseId = at('caseId');
  if (caseId === undefined) {
    const { caseId: locator = {} } = header.values;
    faults.missing(['header', 'caseId'], `No case number: ${nameOf(locator)} found nothing.`);
    return null;
  }
  const days = Object.fromEntries(
    DAYS.map((property) => [property, dayAt(property, at(property), profile, faults)]),
  );
  return {
    caseId,
    caseType: meant('caseType', at('caseType'), profile.caseTypes, faults),
    status: meant('status', at('status'), profile.statuses, faults),
    openedOn: days.openedOn,
    closedOn: days.closedOn,
    team: at('team'),
    child: {
      name: at('child.name'),
      dateOfBirth: days['child.dateOfBirth'],
      expectedOn: days['child.expectedOn'],
      pronouns: at('child.pronouns'),
    },
    windowFrom: days.windowFrom,
    asAt: days.asAt,
  };
}

function dayAt(
  property: HeaderProperty,
  words: string | undefined,
  profile: Profile,
  faults: FaultBook,
): string | undefined {
  if (words === undefined) return undefined;
  const day = dayOf(words, profile);
  if (typeof day === 'string') return day;
  faults.unclear(['header', property], `"${words}" is no date in the profile's formats.`);
}

function meant<T>(
  property: HeaderProperty,
  words: string | undefined,
  meanings: Record<string, T>,
  faults: FaultBook,
): T | undefined {
  if (words === undefined) return undefined;
  const value = meaningOf(words, meanings);
  if (value === undefined) {
    faults.unclear(['header', property], `The profile does not know the words "${words}".`);
  }
  return value;
}
