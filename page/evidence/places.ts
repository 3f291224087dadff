import type { Entry } from '../../case-file/model';
import { selectAll, selectFirst } from '../dom/tree';
import { isShown } from '../dom/visible';
import { FaultBook } from '../faults';
import type { ReadEntry } from '../generic/generic-reader';
import { labelledValues, locate } from '../locate';
import type { Locator, Profile } from '../profile';
import { recordsOn } from '../read';
import { type RecordsOnPage, readRecord, systemId } from '../read-record';
import { recognisePages, recogniseProfile } from '../recognise';

/** An entry as an element of the page shows it, whole or in part. */
export interface EntryOnPage {
  element: Element;
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
      add(found, { element, on: null, entry });
  }
  const profile = recogniseProfile(document, profiles);
  if (!profile) return found;
  const faults = new FaultBook(profile);
  const page = { title: document.title, url: document.URL };
  for (const kind of recognisePages(document, profile)) {
    for (const { element, on } of recordsOn(document, kind, profile)) {
      if (isAnother(element, on, wanted)) continue;
      const entry = readRecord(element, on, page, faults);
      if (!entry || !wanted.has(entry.id)) continue;
      add(found, { element, on, entry });
    }
  }
  return found;
}

/** Told by the case system's id alone, so that not every record of a long page is read. */
function isAnother(element: Element, on: RecordsOnPage, wanted: ReadonlySet<string>): boolean {
  const { id, labels } = on.records;
  if (!id) return false;
  const shown = systemId(
    element,
    on,
    id.label === undefined ? [] : labelledValues(element, labels),
  );
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

/** The element in which a property stands: `text`, `fields.Purpose of visit`, `actions.2.due`. */
export function placeOf({ element, on }: EntryOnPage, property: string): Place | null {
  if (!on) return { element, locator: null };
  const { records } = on;
  const [head = '', ...rest] = property.split('.');
  if (head === 'fields') {
    const label = rest.join('.');
    const all = labelledValues(element, records.fields);
    return plain(all.find((each) => each.label === label)?.element);
  }
  if (head === 'attendees' && records.attendees !== undefined) {
    return plain(selectAll(element, records.attendees)[Number(rest[0])]);
  }
  if (head === 'actions' && records.actions) {
    const { each, ...cells } = records.actions;
    const row = selectAll(element, each)[Number(rest[0])];
    const css = Object.entries(cells).find(([name]) => name === rest[1])?.[1];
    return plain(css === undefined || !row ? row : selectFirst(row, css));
  }
  const locator = Object.entries(records.properties).find(([name]) => name === head)?.[1];
  if (!locator) return null;
  const place = locate(element, locator, labelledValues(element, records.labels));
  return place && { element: place, locator };
}

const plain = (element: Element | null | undefined): Place | null =>
  element && isShown(element) ? { element, locator: null } : null;
