import { derivedId, foldText } from '../case-file/entry-id';
import type { Entry, EntryKind } from '../case-file/model';
import type { FaultBook } from './faults';
import { type Labelled, labelledValues } from './labelled';
import { locateAll, nameOf, partOf, standsHidden, textAt, withYear } from './locate';
import type { Profile } from './profile';
import type { Locator } from './profile-places';
import type { Records } from './profile-records';
import type { Property } from './properties';
import { addParts } from './read-parts';
import type { Scope } from './scope';
import { takenIn } from './taken';
import { dayOf, meaningOf, meaningWithin, tickOf, wordsAt, wordsIn } from './values';

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
  scope: Scope,
  { profile, records }: RecordsOnPage,
  labelled: readonly Labelled[],
): string | null {
  return wordsAt(scope, records.id, labelled, profile) ?? null;
}

/**
 * Reads one record. What the profile says is always there and is not is noted in the fault book;
 * null when even the kind cannot be told.
 */
export function readRecord(
  scope: Scope,
  on: RecordsOnPage,
  page: { title: string; url: string },
  faults: FaultBook,
): Entry | null {
  const { records } = on;
  const labelled = labelledValues(scope, records.labels);
  const kind = kindOf(scope, on, labelled, faults);
  if (!kind) return null;
  const id = systemId(scope, on, labelled);
  if (!id && records.id) {
    faults.missing(
      [on.pageName, kind, 'id'],
      `${sentence(nameOf(records.id))} found no id, so the record is known by its words alone.`,
    );
  }
  const entry: Entry = { id: '', kind, date: null, text: '', part: 'whole', certainty: 1, page };
  for (const [property, locator] of Object.entries(records.properties)) {
    if (isProperty(property, records)) {
      readProperty(entry, property, scope, labelled, on, faults);
    } else if (locator) throw new Error(`${property} is no property of a record`);
  }
  addParts(entry, scope, records, labelled);
  setPart(entry, records);
  entry.id = id ?? derivedId(entry);
  return entry;
}

/** Every selector that is looked up in each record itself. */
export function selectorsIn(records: Records): Set<string> {
  const { id, kind, labels, properties, fields, named, attendees, actions, unless } = records;
  const locators = [
    id,
    typeof kind === 'string' ? undefined : kind.at,
    ...Object.values(properties),
    ...Object.values(named),
    attendees,
    actions?.each,
  ];
  const all = [
    ...locators.map((at) => (at?.label === undefined && !at?.above ? at?.css : undefined)),
    ...[...labels, ...fields].map(
      ({ each, label }) => each ?? (typeof label === 'string' ? label : undefined),
    ),
    ...unless.map(({ css }) => css),
  ];
  return new Set(all.filter((selector) => selector !== undefined));
}

const isProperty = (name: string, { properties }: Records): name is Property =>
  Object.hasOwn(properties, name);

function kindOf(
  scope: Scope,
  { records, profile, pageName }: RecordsOnPage,
  labelled: readonly Labelled[],
  faults: FaultBook,
): EntryKind | null {
  if (typeof records.kind === 'string') return records.kind;
  const { at, means, otherwise } = records.kind;
  const word = wordsAt(scope, at, labelled, profile);
  const kind = meaningOf(word ?? '', means) ?? meaningWithin(word ?? '', means) ?? otherwise;
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
  scope: Scope,
  labelled: readonly Labelled[],
  { profile, pageName, records }: RecordsOnPage,
  faults: FaultBook,
): void {
  const locator = records.properties[property];
  if (!locator) return;
  const place = [pageName, entry.kind, property];
  const elements = locateAll(scope, locator, labelled);
  if (elements.length === 0) {
    if (standsHidden(scope, locator, labelled)) {
      if (property === 'text') entry.part = 'start';
    } else if (records.always.includes(property)) {
      faults.missing(place, `${sentence(nameOf(locator))} found nothing.`);
    }
    return;
  }
  if (property === 'text') {
    const isTaken = locator.rest ? takenIn(scope, records, labelled) : undefined;
    readText(entry, textAt(scope, elements, locator, isTaken), locator);
    return;
  }
  const shown = textAt(scope, elements, locator).text;
  const words = wordsIn(shown, locator, profile);
  if (isDay(property)) {
    const day =
      words === undefined ? unread(shown, locator, profile) : withYear(scope, words, locator);
    readDay(entry, property, day, profile);
  } else if (words === undefined) return;
  else if (TICKS.includes(property)) {
    const tick = tickOf(words, profile);
    if (tick !== null) Object.assign(entry, { [property]: tick });
    else faults.unclear(place, `"${words}" is neither yes nor no in the profile's words.`);
  } else {
    Object.assign(entry, { [property]: words });
  }
}

/** Words that stand in the place of a day, where the pattern of a day finds none in them. */
const unread = (shown: string, { pattern }: Locator, profile: Profile): string | undefined =>
  pattern !== undefined && shown.length <= 40 ? wordsIn(shown, {}, profile) : undefined;

function readDay(
  entry: Entry,
  property: Property,
  words: string | undefined,
  profile: Profile,
): void {
  if (words === undefined) return;
  const day = dayOf(words, profile);
  if (typeof day === 'string') Object.assign(entry, { [property]: day });
  else entry.asWritten = { ...entry.asWritten, [property]: day.asWritten };
}

/** The text, and whether more of it stands in the page than is shown. */
function readText(
  entry: Entry,
  { text, hidden }: { text: string; hidden: readonly string[] },
  { pattern }: Locator,
): void {
  entry.text = partOf(text, pattern) ?? '';
  if (hidden.length === 0) return;
  const shown = foldText(text);
  if (hidden.some((words) => !shown.includes(foldText(words)))) entry.part = 'start';
}

/** A cut text keeps the record's own words, without the mark of the cut. */
function setPart(entry: Entry, { part, cutMark }: Records): void {
  if (part === 'whole' && entry.part === 'whole') return;
  const cut = entry.text.endsWith(cutMark);
  if (cut) entry.text = entry.text.slice(0, -cutMark.length);
  if (cut || part === 'start') entry.part = 'start';
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
