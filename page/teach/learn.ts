import type { Entry } from '../../case-file/model';
import { FaultBook } from '../faults';
import { labelledValues } from '../labelled';
import type { Records } from '../profile-records';
import { readRecord } from '../read-record';
import type { Scope } from '../scope';
import { takenIn } from '../taken';
import type { Example } from './choice';
import { choosePlace, type TaughtPlace } from './choose-place';
import { chooseDayAndYear } from './day-and-year';
import { type LearntRecords, learnRecords } from './learn-records';
import { learnActions, learnAttendees } from './learn-several';
import { type Lesson, type Pointing, sortOf, type ValueName } from './lesson';
import { makeProfile } from './make-profile';
import { textOfPlace } from './places';
import { EMPTY, recordsOf } from './records-of';
import { scopeOf } from './scope-of';
import { valueAt } from './value-at';

/** What a lesson comes to: a pattern for its records and for each value. */
export interface Learnt extends LearntRecords {
  places: Map<ValueName, TaughtPlace>;
  /** Labelled values by the names that they are kept under. */
  fields: Map<string, TaughtPlace>;
  attendees: ReturnType<typeof learnAttendees>;
  actions: ReturnType<typeof learnActions>;
  /** The words that say the kind, in the order of the page. */
  kindWords: string[];
  /** The words that say the kind of a record; null where it has none. */
  wordOfKind: (scope: Scope) => string | null;
  /** Whether some records have no such word. */
  someSayNoKind: boolean;
  records: Records;
  dateFormats: string[];
  /** What of a record is read as something else than its rest. */
  isTaken: (scope: Scope) => (element: Element) => boolean;
  /** The elements in which something stands, in all records; undefined where that is not known. */
  elementsOf: (what: string) => Element[] | undefined;
  /** What is read of the records. */
  read: Entry[];
}

const SEVERAL: readonly ValueName[] = ['field', 'attendees', 'action', 'owner', 'due', 'status'];

/** Learns a lesson; null while no record was pointed at. */
export function learn(lesson: Lesson): Learnt | null {
  const all = learnRecords(lesson);
  if (!all) return null;
  const { scopes } = all;
  const exampleOf = (targets: Element[], words: string | null): Example | null => {
    const scope = scopeOf(targets, words, scopes);
    return scope ? { scope, targets, words } : null;
  };
  const examplesOf = (pointings: readonly Pointing[] = []): Example[] =>
    pointings.flatMap(({ targets, words }) => exampleOf(targets, words) ?? []);
  const places = new Map<ValueName, TaughtPlace>();
  for (const [name, pointings] of lesson.values) {
    if (name === 'text' || SEVERAL.includes(name)) continue;
    const examples = examplesOf(pointings);
    const isName = name === 'author' || name === 'authorisedBy';
    const place =
      sortOf(name) === 'day' && examples.some(({ targets }) => targets.length > 1)
        ? chooseDayAndYear(scopes, examples)
        : choosePlace({ sort: sortOf(name), scopes, examples, isName });
    if (place) places.set(name, place);
  }
  const fields = new Map<string, TaughtPlace>();
  for (const pointing of lesson.values.get('field') ?? []) {
    const examples = examplesOf([pointing]);
    const place = choosePlace({ sort: 'words', scopes, examples, anyLabel: true });
    if (place) fields.set(pointing.name ?? nameOf(place), place);
  }
  const attendees = learnAttendees(examplesOf(lesson.values.get('attendees')), scopes);
  const actions = learnActions(lesson, scopes, exampleOf);
  const kind = places.get('kind');
  const learnt: Learnt = {
    ...all,
    places,
    fields,
    attendees,
    actions,
    kindWords: wordsOfKind(kind, scopes),
    wordOfKind: (scope) => (kind ? valueAt(scope, kind, 'words') : null),
    someSayNoKind:
      kind !== undefined && scopes.some((scope) => valueAt(scope, kind, 'words') === null),
    records: EMPTY,
    dateFormats: [],
    isTaken: (scope) =>
      takenIn(scope, learnt.records, labelledValues(scope, learnt.records.labels)),
    elementsOf(what) {
      const place = [...places].find(([name]) => name === what)?.[1];
      return place && scopes.flatMap((scope) => textOfPlace(scope, place)?.elements ?? []);
    },
    read: [],
  };
  learnt.records = recordsOf(lesson, learnt);
  const text = choosePlace({
    sort: 'text',
    scopes,
    examples: examplesOf(lesson.values.get('text')),
    isTaken: learnt.isTaken,
  });
  if (text) places.set('text', text);
  learnt.records = recordsOf(lesson, learnt);
  learnt.dateFormats = [...places.values()].flatMap(({ dateFormats }) => dateFormats);
  learnt.read = readAll(learnt);
  return learnt;
}

/** So many records are read for the person to see; a long page is read whole once it is saved. */
const SHOWN = 60;

/** What the pattern reads of its records. */
function readAll(learnt: Learnt): Entry[] {
  const lessons = { name: 'preview', records: [learnt], people: [], facts: {}, stated: null };
  const profile = makeProfile(lessons, { url: document.URL });
  const on = { profile, pageName: 'preview', records: learnt.records };
  const page = { title: document.title, url: document.URL };
  const faults = new FaultBook(profile);
  return learnt.scopes
    .slice(0, SHOWN)
    .flatMap((scope) => readRecord(scope, on, page, faults) ?? []);
}

/** The name of a labelled value: its label, or the words that its pattern goes by. */
function nameOf({ locator }: TaughtPlace): string {
  const [label] = [locator.label ?? []].flat();
  const inPattern = /\(\?:\^\|\[\^\\p\{L\}\]\)(.*?)\\s\*/.exec(locator.pattern ?? '')?.[1];
  return label ?? inPattern?.replace(/\\s\+/g, ' ').replace(/\\(.)/g, '$1') ?? 'Other';
}

const wordsOfKind = (place: TaughtPlace | undefined, scopes: readonly Scope[]): string[] =>
  place ? [...new Set(scopes.flatMap((scope) => valueAt(scope, place, 'words') ?? []))] : [];
