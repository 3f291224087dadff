import type { Entry } from '../../case-file/model';
import { selectAll, selectFirst } from '../dom/tree';
import { isShown } from '../dom/visible';
import { FaultBook } from '../faults';
import { labelledValues, locate } from '../locate';
import type { Locator, Profile } from '../profile';
import { recordsOn } from '../read';
import { type RecordsOnPage, readRecord } from '../read-record';
import { recognisePages, recogniseProfile } from '../recognise';

/** An entry as an element of the page shows it, whole or in part. */
export interface EntryOnPage {
  element: Element;
  on: RecordsOnPage;
  entry: Entry;
}

/** Every entry that a document shows, by its id; an element that shows it whole comes first. */
export function entriesOnPage(
  document: Document,
  profiles: readonly Profile[],
): Map<string, EntryOnPage[]> {
  const found = new Map<string, EntryOnPage[]>();
  const profile = recogniseProfile(document, profiles);
  if (!profile) return found;
  const faults = new FaultBook(profile);
  const page = { title: document.title, url: document.URL };
  for (const kind of recognisePages(document, profile)) {
    for (const { element, on } of recordsOn(document, kind, profile)) {
      const entry = readRecord(element, on, page, faults);
      if (!entry) continue;
      const known = found.get(entry.id) ?? [];
      if (entry.part === 'whole') known.unshift({ element, on, entry });
      else known.push({ element, on, entry });
      found.set(entry.id, known);
    }
  }
  return found;
}

/** Where a property of an entry stands. */
export interface Place {
  element: Element;
  /** How it is taken from the element, where it is not simply what the element shows. */
  locator: Locator | null;
}

/** The element in which a property stands: `text`, `fields.Purpose of visit`, `actions.2.due`. */
export function placeOf({ element, on }: EntryOnPage, property: string): Place | null {
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
