import type { Person } from '../case-file/model';
import { selectAll } from './dom/tree';
import { isShown } from './dom/visible';
import type { FaultBook } from './faults';
import { labelledValues } from './labelled';
import type { Page, Profile } from './profile';
import type { People } from './profile-records';
import type { PersonProperty } from './properties';
import { dayOf, tickOf, wordsAt } from './values';

/** The relationships as a page shows them, in the order of the profile's manners. */
export const readPeople = (
  document: Document,
  { name, people }: Page,
  profile: Profile,
  faults: FaultBook,
): Person[] =>
  people.flatMap((alike) =>
    selectAll(document, alike.each)
      .filter(isShown)
      .flatMap((element) => readPerson(element, alike, name, profile, faults) ?? []),
  );

function readPerson(
  element: Element,
  { labels, properties }: People,
  pageName: string,
  profile: Profile,
  faults: FaultBook,
): Person | null {
  const labelled = labelledValues(element, labels);
  const at = (property: PersonProperty) =>
    wordsAt(element, properties[property], labelled, profile);
  const name = at('name');
  if (name === undefined) {
    faults.missing([pageName, 'people', 'name'], 'A person without a name was left out.');
    return null;
  }
  const person: Person = { name, role: at('role') ?? '' };
  for (const property of ['livesWithChild', 'parentalResponsibility'] as const) {
    const tick = tickOf(at(property) ?? '', profile);
    if (tick !== null) person[property] = tick;
  }
  const from = dayOf(at('from') ?? '', profile);
  if (typeof from === 'string') person.from = from;
  return person;
}
