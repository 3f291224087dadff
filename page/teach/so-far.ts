import { visibleText } from '../dom/text';
import { scopeText } from '../scope';
import type { Book } from './book';
import type { TaughtPlace } from './choose-place';
import type { Learnt } from './learn';
import { sortOf, type ValueName } from './lesson';
import { scopeHolds } from './scope-of';
import type { TaughtSoFar } from './teach-state';
import { valueAt } from './value-at';

/** What was pointed at so far in the lesson of now, and what the patterns made of it match. */
export function soFar(book: Book): TaughtSoFar[] {
  const lesson = book.lesson();
  const learnt = book.learnt(lesson);
  const facts = Array.from(book.facts(), ([what, { sample, fragile }]): TaughtSoFar => {
    return { what, name: null, sample, fails: false, found: 1, of: 1, fragile };
  });
  if (!learnt) return facts;
  const of = learnt.scopes.length;
  const [first] = learnt.scopes;
  const sample = first ? short(scopeText(first)) : '';
  return [
    { what: 'record', name: null, sample, fails: of === 0, found: of, of, fragile: learnt.fragile },
    ...lesson.none.map((element): TaughtSoFar => {
      const fails = learnt.scopes.some((scope) => scopeHolds(scope, element));
      const words = short(visibleText(element));
      return { what: 'none', name: null, sample: words, fails, found: 1, of: 1, fragile: null };
    }),
    ...[...lesson.values.keys()].flatMap((name) => valuesSoFar(name, learnt)),
    ...facts,
  ];
}

function valuesSoFar(name: ValueName, learnt: Learnt): TaughtSoFar[] {
  if (name === 'field') {
    return Array.from(learnt.fields, ([label, place]) => onePlace(name, label, place, learnt));
  }
  if (
    name === 'attendees' ||
    name === 'action' ||
    name === 'owner' ||
    name === 'due' ||
    name === 'status'
  ) {
    return [listSoFar(name, learnt)];
  }
  return [onePlace(name, null, learnt.places.get(name), learnt)];
}

function onePlace(
  what: ValueName,
  name: string | null,
  place: TaughtPlace | undefined,
  { scopes, isTaken, read }: Learnt,
): TaughtSoFar {
  const sort = sortOf(what);
  const values = place
    ? scopes.flatMap((scope) => valueAt(scope, place, sort, isTaken(scope)) ?? [])
    : [];
  // One labelled value stands for all that are labelled so.
  const isByLabel = what === 'field' && place?.labels && place.locator.css === undefined;
  return {
    what,
    name,
    sample: short(isByLabel ? allFields(read) : (values[0] ?? '')),
    fails: !place?.fits,
    found: values.length,
    of: scopes.length,
    fragile: place?.fragile ?? null,
  };
}

/** The labelled values of the first record that has some. */
const allFields = (read: Learnt['read']): string =>
  Object.entries(read.find(({ fields }) => fields)?.fields ?? {})
    .map(([label, value]) => `${label}: ${value}`)
    .join(' · ');

/** People and actions, as the records that show them read. */
function listSoFar(
  what: 'attendees' | 'action' | 'owner' | 'due' | 'status',
  learnt: Learnt,
): TaughtSoFar {
  const all = learnt.read.map((entry) =>
    what === 'attendees'
      ? (entry.attendees ?? [])
      : (entry.actions ?? []).map((action) => action[what]).filter((words) => words !== ''),
  );
  const list = all.find((each) => each.length > 0) ?? [];
  return {
    what,
    name: null,
    sample: short(list.join(' · ')),
    fails: list.length === 0,
    found: all.filter((each) => each.length > 0).length,
    of: learnt.scopes.length,
    fragile: (what === 'attendees' ? learnt.attendees : learnt.actions)?.fragile ?? null,
  };
}

const short = (text: string): string => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
