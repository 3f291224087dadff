import { derivedId, foldText } from '../case-file/entry-id';
import type { Action, Entry, EntryKind } from '../case-file/model';
import { textOf, visibleText } from './dom/text';
import { selectAll, selectFirst } from './dom/tree';
import type { FaultBook } from './faults';
import {
  type Labelled,
  labelledValues,
  locate,
  nameOf,
  partOf,
  standsHidden,
  valueIn,
} from './locate';
import type { Locator, Profile, Property, Records } from './profile';
import { dayOf, meaningOf, tickOf, wordsAt, wordsIn } from './values';

/** A kind of record on a kind of page, with what is needed to read it. */
export interface RecordsOnPage {
  profile: Profile;
  /** The page's name in the words of the system. */
  pageName: string;
  records: Records;
}

const TICKS: readonly Property[] = ['childSeen', 'seenAlone'];
const isDay = (property: Property): boolean => property === 'date' || property.endsWith('On');

/** The system's own id of a record; null where it shows none. */
export function systemId(
  element: Element,
  { profile, records }: RecordsOnPage,
  labelled: readonly Labelled[],
): string | null {
  return wordsAt(element, records.id, labelled, profile) ?? null;
}

/**
 * Reads one record. What the profile says is always there and is not is noted in the fault book;
 * null when even the kind cannot be told.
 */
export function readRecord(
  element: Element,
  on: RecordsOnPage,
  page: { title: string; url: string },
  faults: FaultBook,
): Entry | null {
  const { records } = on;
  const labelled = labelledValues(element, records.labels);
  const kind = kindOf(element, on, labelled, faults);
  if (!kind) return null;
  const id = systemId(element, on, labelled);
  if (!id && records.id) {
    faults.missing(
      [on.pageName, kind, 'id'],
      `${sentence(nameOf(records.id))} found no id, so the record is known by its words alone.`,
    );
  }
  const entry: Entry = { id: '', kind, date: null, text: '', part: 'whole', certainty: 1, page };
  for (const [property, locator] of Object.entries(records.properties)) {
    if (isProperty(property, records)) {
      readProperty(entry, property, element, labelled, on, faults);
    } else if (locator) throw new Error(`${property} is no property of a record`);
  }
  addParts(entry, element, records);
  setPart(entry, records);
  entry.id = id ?? derivedId(entry);
  return entry;
}

/** Every selector that is looked up in each record itself. */
export function selectorsIn({ id, kind, labels, properties, ...parts }: Records): Set<string> {
  const locators = [
    id,
    typeof kind === 'string' ? undefined : kind.at,
    ...Object.values(properties),
  ];
  const labelled = [...labels, ...parts.fields];
  const all = [
    ...locators.map((locator) => (locator?.label === undefined ? locator?.css : undefined)),
    ...labelled.map(({ each, label }) => each ?? (typeof label === 'string' ? label : undefined)),
    parts.attendees,
    parts.actions?.each,
  ];
  return new Set(all.filter((selector) => selector !== undefined));
}

const isProperty = (name: string, { properties }: Records): name is Property =>
  Object.hasOwn(properties, name);

function kindOf(
  element: Element,
  { records, profile, pageName }: RecordsOnPage,
  labelled: readonly Labelled[],
  faults: FaultBook,
): EntryKind | null {
  if (typeof records.kind === 'string') return records.kind;
  const { at, means } = records.kind;
  const word = wordsAt(element, at, labelled, profile);
  const kind = word === undefined ? undefined : meaningOf(word, means);
  if (kind) return kind;
  const place = [pageName, records.each, 'kind'];
  if (word === undefined) {
    faults.missing(place, `${sentence(nameOf(at))} found nothing, so the record was not read.`);
  } else {
    const message = `The profile does not know the type "${word}", so the record was not read.`;
    faults.unclear(place, message);
  }
  return null;
}

function readProperty(
  entry: Entry,
  property: Property,
  scope: Element,
  labelled: readonly Labelled[],
  { profile, pageName, records }: RecordsOnPage,
  faults: FaultBook,
): void {
  const locator = records.properties[property];
  if (!locator) return;
  const place = [pageName, entry.kind, property];
  const element = locate(scope, locator, labelled);
  if (!element) {
    if (standsHidden(scope, locator, labelled)) {
      if (property === 'text') entry.part = 'start';
    } else if (records.always.includes(property)) {
      faults.missing(place, `${sentence(nameOf(locator))} found nothing.`);
    }
    return;
  }
  if (property === 'text') {
    readText(entry, element, locator);
    return;
  }
  const words = wordsIn(element, locator, profile);
  if (words === undefined) return;
  if (isDay(property)) {
    const day = dayOf(words, profile);
    if (typeof day === 'string') Object.assign(entry, { [property]: day });
    else entry.asWritten = { ...entry.asWritten, [property]: day.asWritten };
  } else if (TICKS.includes(property)) {
    const tick = tickOf(words, profile);
    if (tick !== null) Object.assign(entry, { [property]: tick });
    else faults.unclear(place, `"${words}" is neither yes nor no in the profile's words.`);
  } else {
    Object.assign(entry, { [property]: words });
  }
}

/** The text, and whether more of it stands in the page than is shown. */
function readText(entry: Entry, element: Element, locator: Locator): void {
  if (locator.attribute !== undefined) {
    entry.text = valueIn(element, locator) ?? '';
    return;
  }
  const { text, hidden } = textOf(element);
  entry.text = partOf(text, locator) ?? '';
  if (hidden.length === 0) return;
  const shown = foldText(text);
  if (hidden.some((words) => !shown.includes(foldText(words)))) entry.part = 'start';
}

/** What stands there several times: labelled values, people present, actions. */
function addParts(entry: Entry, element: Element, records: Records): void {
  const fields = labelledValues(element, records.fields).map(
    (each) => [each.label, visibleText(each.element)] as const,
  );
  if (fields.length > 0) entry.fields = Object.fromEntries(fields);
  if (records.attendees !== undefined) {
    const names = selectAll(element, records.attendees).map((each) => visibleText(each));
    if (names.length > 0) entry.attendees = names;
  }
  const actions = readActions(element, records);
  if (actions.length > 0) entry.actions = actions;
}

/** Cells as written: a dash in one is the record's word, not the system's. */
function readActions(element: Element, { actions }: Records): Action[] {
  if (!actions) return [];
  return selectAll(element, actions.each).map((row) => {
    const words = (css: string | undefined) => {
      const cell = css === undefined ? null : selectFirst(row, css);
      return cell ? visibleText(cell) : '';
    };
    return {
      action: words(actions.action),
      owner: words(actions.owner),
      due: words(actions.due),
      status: words(actions.status),
    };
  });
}

/** A cut text keeps the record's own words, without the mark of the cut. */
function setPart(entry: Entry, { part, cutMark }: Records): void {
  if (part === 'whole' && entry.part === 'whole') return;
  const cut = entry.text.endsWith(cutMark);
  if (cut) entry.text = entry.text.slice(0, -cutMark.length);
  if (cut || part === 'start') entry.part = 'start';
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
