import { visibleText } from './dom/text';
import { selectAll } from './dom/tree';
import { isShown } from './dom/visible';
import { begins, scopesOf } from './extent';
import { isShort } from './labelled';
import type { Page, Profile } from './profile';
import type { Marker } from './profile-places';
import type { Records } from './profile-records';
import type { RecordsOnPage } from './read-record';
import { findAll, firstOf, type Scope } from './scope';

/** A record that a page shows. */
export interface FoundRecord {
  /** The element with which it begins. */
  element: Element;
  /** All that belongs to it; the element itself where that is all. */
  scope: Scope;
  on: RecordsOnPage;
}

/**
 * The records of a page.
 *
 * @param isKnown tells of which elements it is known that they are shown records
 * @param hidden takes the elements that are not shown
 */
export function* recordsOn(
  document: Document,
  page: Page,
  profile: Profile,
  isKnown: (element: Element, records: Records) => boolean = () => false,
  hidden: Element[] = [],
): Generator<FoundRecord> {
  for (const records of page.records) {
    const on = { profile, pageName: page.name, records };
    for (const element of selectAll(document, records.each)) {
      if (isKnown(element, records)) yield { element, scope: element, on };
      else if (!isShown(element)) hidden.push(element);
      else if (begins(element, records.eachText)) {
        for (const scope of scopesOf(element, records)) {
          if (!isNone(scope, records)) yield { element, scope, on };
        }
      }
    }
  }
}

/** Whether what looks like a record says of itself that it is none. */
export const isNone = (scope: Scope, { unless }: Pick<Records, 'unless'>): boolean =>
  unless.some((marker) => showsMarker(scope, marker));

function showsMarker(scope: Scope, { css, text }: Marker): boolean {
  const all = findAll(scope, css);
  if (firstOf(scope) === scope && scope.matches(css)) all.push(scope);
  return all.some(
    (each) =>
      isShown(each) && (text === undefined || new RegExp(text, 'u').test(visibleText(each))),
  );
}

/** Whether a record takes values from outside of itself, so that a change there is a change of it. */
export function restsOnOthers(element: Element, { labels, properties, kind }: Records): boolean {
  const locators = [...Object.values(properties), ...(typeof kind === 'string' ? [] : [kind.at])];
  if (locators.some(({ above, year }) => above || year)) return true;
  const isByColumn = labels.some(({ label }) => typeof label === 'object' && 'column' in label);
  return isByColumn && isShort(element);
}
