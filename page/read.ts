import { mergeEntries } from '../case-file/merge';
import type { Entry } from '../case-file/model';
import type { Covers } from '../case-file/reading';
import { findAtOnce, forgetFound } from './dom/at-once';
import { tidy } from './dom/controls';
import { lookForShadows } from './dom/shadows';
import { selectAll } from './dom/tree';
import { isShown } from './dom/visible';
import { FaultBook } from './faults';
import { type FrameReading, nothingOf } from './frame-reading';
import { type KnownRecords, knownRecords } from './known-records';
import type { Page, Profile } from './profile';
import type { Records } from './profile-records';
import { readHeader } from './read-header';
import { readPeople } from './read-people';
import { readRecord, selectorsIn } from './read-record';
import { recognisePages, recogniseProfile } from './recognise';
import { type FoundRecord, recordsOn, restsOnOthers } from './records-on';
import { wordsAt } from './values';

/**
 * Reads a document with the profile that fits it, in steps between which the caller may let the
 * page go on. Null while the page still waits for its data.
 *
 * @param known what earlier readings found, where nothing changed since
 */
export function* readDocument(
  document: Document,
  profiles: readonly Profile[],
  known: KnownRecords = knownRecords(),
): Generator<undefined, FrameReading | null> {
  const nothing = nothingOf(document);
  lookForShadows(document);
  const profile = recogniseProfile(document, profiles);
  if (!profile) return nothing;
  const { id, name, version, system, busy } = profile;
  if (busy !== undefined && shows(document, busy)) return null;
  const faults = new FaultBook(profile);
  const reading: FrameReading = {
    ...nothing,
    by: 'profile',
    system,
    profile: { id, name, version },
    header: yield* guarded(headerOf(document, profile, faults), 'header', faults),
  };
  for (const kind of recognisePages(document, profile)) {
    const part = yield* guarded(
      readPage(document, kind, { profile, faults, known }),
      kind.name,
      faults,
    );
    reading.pageName = kind.name;
    if (!part?.fits) reading.by = 'failing-profile';
    if (!part) continue;
    reading.entries = mergeEntries(reading.entries, part.entries);
    reading.people = part.people ?? reading.people;
    reading.covers.push(...part.covers);
  }
  if (reading.pageName !== null && !reading.header && !isFramed(document)) {
    const message = 'The page shows records and names no case, so they were not read.';
    faults.missing(['header'], message);
    reading.by = 'failing-profile';
  }
  return { ...reading, faults: faults.all() };
}

/** Whether the document stands in a frame: the window around it may name the case. */
const isFramed = ({ defaultView }: Document): boolean =>
  defaultView !== null && defaultView.parent !== defaultView;

function* headerOf(document: Document, profile: Profile, faults: FaultBook) {
  yield;
  return readHeader(document, profile, faults);
}

/** A selector that is none spoils its own kind of page only, and is reported in the browser's words. */
function* guarded<T>(
  reading: Generator<undefined, T>,
  place: string,
  faults: FaultBook,
): Generator<undefined, T | null> {
  try {
    return yield* reading;
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    faults.unclear([place], `The profile has a selector that is none: ${error.message}`);
    return null;
  }
}

interface Reading {
  profile: Profile;
  faults: FaultBook;
  known: KnownRecords;
}

function* readPage(document: Document, page: Page, { profile, faults, known }: Reading) {
  const at = { title: page.name, url: document.URL };
  const entries: Entry[] = [];
  const hidden: Element[] = [];
  const there: (FoundRecord & { entry: Entry | undefined })[] = [];
  const isKnown = (element: Element, records: Records) =>
    known.get(element, records, at) !== undefined;
  for (const record of recordsOn(document, page, profile, isKnown, hidden)) {
    const entry = known.get(record.element, record.on.records, at);
    there.push({ ...record, entry });
    if (!entry || there.length % MANY === 0) yield;
  }
  const read = there.filter(({ entry }) => !entry);
  yield* findAllIn(read, page);
  for (const { element, scope, on, entry } of there) {
    if (entry) {
      entries.push(entry);
      continue;
    }
    const before = faults.noted;
    const made = readRecord(scope, on, at, faults);
    forgetFound(element);
    const mayKeep =
      scope === element && faults.noted === before && !restsOnOthers(element, on.records);
    if (made && mayKeep) known.keep(element, on.records, made);
    if (made) entries.push(made);
    yield;
  }
  let found = there.length;
  const people = page.people.length > 0 ? readPeople(document, page, profile, faults) : undefined;
  found += people?.length ?? 0;
  const isHiding = hidden.some(holdsWords);
  const covers = coversOf(document, page, profile, { found, isHiding, entries }, faults);
  const shown = found > 0 || covers.length > 0;
  const isRead = entries.length > 0 || found === (people?.length ?? 0);
  const fits =
    shown && isRead && page.records.every((records) => showsAlways(entries, page, records, faults));
  return { entries, people: shown ? people : undefined, covers, fits };
}

/** Fewer records than this are asked one by one; after so many that are known the page may go on. */
const MANY = 50;

/** Finds the parts of many records at once. */
function* findAllIn(read: readonly FoundRecord[], { records }: Page) {
  if (read.length < MANY) return;
  for (const alike of records) {
    const elements = read.filter(({ on }) => on.records === alike).map(({ element }) => element);
    for (const selector of selectorsIn(alike)) {
      findAtOnce(elements, selector);
      yield;
    }
  }
}

/** False where a property that every record should show is missing in all of them. */
function showsAlways(
  entries: readonly Entry[],
  { name }: Page,
  { kind, always }: Records,
  faults: FaultBook,
): boolean {
  const kinds = typeof kind === 'string' ? [kind] : Object.values(kind.means);
  return kinds.every((each) => {
    const count = entries.filter((entry) => entry.kind === each).length;
    return (
      count === 0 || always.every((property) => faults.countAt([name, each, property]) < count)
    );
  });
}

interface OnPage {
  /** How many records and people are shown. */
  found: number;
  /** Records stand in the page that are not shown: in a closed part, a tab behind, a filter. */
  isHiding: boolean;
  entries: readonly Entry[];
}

function coversOf(
  document: Document,
  { name, list, records, people }: Page,
  profile: Profile,
  { found, isHiding, entries }: OnPage,
  faults: FaultBook,
): Covers[] {
  const sought = [...records, ...people].map(({ each }) => each).join('", "');
  if (!list) {
    if (found === 0) faults.missing([name], `The selector "${sought}" found no record.`);
    return [];
  }
  const covers = (complete: boolean, stated: number | null) =>
    list.kinds.map((kind) => {
      const among = list.kinds.filter((each) => each !== kind && each !== 'people');
      return { kind, complete, stated, ...(among.length > 0 ? { among } : {}) } as Covers;
    });
  if (found === 0) {
    if (isHiding) return covers(false, null);
    const { empty } = list;
    if (empty !== undefined && shows(document, empty)) return covers(true, 0);
    const orNone = `, and "${empty}", which says that there are none, is not there either`;
    const message = `The selector "${sought}" found no record${empty === undefined ? '' : orNone}.`;
    faults.missing([name], message);
    return [];
  }
  const stated = numberIn(wordsAt(document.documentElement, list.stated, [], profile));
  const read = people.length > 0 ? found : entries.length;
  if (isHiding) return covers(false, stated);
  if (list.complete === 'as-stated') return covers(stated !== null && read >= stated, stated);
  const atEnd =
    typeof list.complete === 'boolean' ? list.complete : !shows(document, list.complete.without);
  if (atEnd && stated !== null && read < stated) {
    faults.unclear([name], `The page states ${stated} records, and ${read} were read.`);
  }
  return covers(atEnd && (stated === null || read >= stated), stated);
}

const shows = (document: Document, css: string): boolean => selectAll(document, css).some(isShown);

const holdsWords = (element: Element): boolean => tidy(element.textContent) !== '';

const numberIn = (words: string | undefined): number | null =>
  words !== undefined && /^[\d,]+$/.test(words) ? Number(words.replaceAll(',', '')) : null;
