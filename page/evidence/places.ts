import type { Entry } from '../../case-file/model';
import { isShown } from '../dom/visible';
import { FaultBook } from '../faults';
import type { ReadEntry } from '../generic/generic-reader';
import { labelledValues } from '../labelled';
import { locate, locateAll } from '../locate';
import type { Profile } from '../profile';
import type { Locator } from '../profile-places';
import { actionRows, fieldsOf } from '../read-parts';
import { type RecordsOnPage, readRecord, systemId } from '../read-record';
import { recognisePages, recogniseProfile } from '../recognise';
import { recordsOn } from '../records-on';
import type { Scope } from '../scope';

/** An entry as an element of the page shows it, whole or in part. */
export interface EntryOnPage {
  element: Element;
  /** All that belongs to it. */
  scope: Scope;
  /** Null where it was read without a profile: then only the record as a whole is known. */
  on: RecordsOnPage | null;
  entry: Entry;
}

/**
 * The elements of a document that show the entries wanted, by their ids; an element that shows an
 * entry whole comes first.
 *
 * @param generic what was read without a profile when the page was last read
 */
export function entriesOnPage(
  document: Document,
  profiles: readonly Profile[],
  wanted: ReadonlySet<string>,
  generic: readonly ReadEntry[] = [],
): Map<string, EntryOnPage[]> {
  const found = new Map<string, EntryOnPage[]>();
  for (const { entry, element } of generic) {
    if (wanted.has(entry.id) && element.isConnected && isShown(element))
      add(found, { element, scope: element, on: null, entry });
  }
  const profile = recogniseProfile(document, profiles);
  if (!profile) return found;
  const faults = new FaultBook(profile);
  const page = { title: document.title, url: document.URL };
  for (const kind of recognisePages(document, profile)) {
    for (const { element, scope, on } of recordsOn(document, kind, profile)) {
      if (isAnother(scope, on, wanted)) continue;
      const entry = readRecord(scope, on, page, faults);
      if (!entry || !wanted.has(entry.id)) continue;
      add(found, { element, scope, on, entry });
    }
  }
  return found;
}

/** Told by the case system's id alone, so that not every record of a long page is read. */
function isAnother(scope: Scope, on: RecordsOnPage, wanted: ReadonlySet<string>): boolean {
  const { id, labels } = on.records;
  if (!id) return false;
  const shown = systemId(scope, on, id.label === undefined ? [] : labelledValues(scope, labels));
  return shown !== null && !wanted.has(shown);
}

function add(found: Map<string, EntryOnPage[]>, place: EntryOnPage): void {
  const known = found.get(place.entry.id) ?? [];
  if (place.entry.part === 'whole') known.unshift(place);
  else known.push(place);
  found.set(place.entry.id, known);
}

/** Where a property of an entry stands. */
export interface Place {
  element: Element;
  /** How it is taken from the element, where it is not simply what the element shows. */
  locator: Locator | null;
}

/** The elements in which a property may stand, the likeliest first: `text`, `fields.Purpose of visit`, `actions.2.due`. */
export function placesOf({ element, scope, on }: EntryOnPage, property: string): Place[] {
  if (!on) return [{ element, locator: null }];
  const { records } = on;
  const [head = '', ...rest] = property.split('.');
  const labelled = labelledValues(scope, records.labels);
  const at = (locator: Locator, within = scope, labels = labelled): Place[] =>
    locateAll(within, locator, labels).map((each) => ({ element: each, locator }));
  if (head === 'fields') {
    const label = rest.join('.');
    const locator = records.named[label];
    if (locator) return at(locator);
    return plain(fieldsOf(scope, records, labelled).find((each) => each.label === label)?.element);
  }
  if (head === 'attendees' && records.attendees !== undefined) {
    const { split, ...locator } = records.attendees;
    const all = at(locator.css === undefined ? locator : { ...locator, all: true });
    return split === undefined ? all.slice(Number(rest[0]), Number(rest[0]) + 1) : all;
  }
  if (head === 'actions' && records.actions) {
    const row = actionRows(scope, records, labelled)[Number(rest[0])];
    const cell = Object.entries(records.actions).find(([name]) => name === rest[1])?.[1];
    if (!row || !cell || Array.isArray(cell)) return plain(row);
    return at(cell, row, labelledValues(row, records.actions.labels));
  }
  const locator = Object.entries(records.properties).find(([name]) => name === head)?.[1];
  if (!locator) return [];
  if (locator.all || locator.rest) return at(locator);
  const place = locate(scope, locator, labelled);
  return place ? [{ element: place, locator }] : [];
}

const plain = (element: Element | null | undefined): Place[] =>
  element && isShown(element) ? [{ element, locator: null }] : [];
