import { visibleText } from '../dom/text';
import { begins, scopesOf } from '../extent';
import type { Marker } from '../profile-places';
import type { Records } from '../profile-records';
import { isNone } from '../records-on';
import { firstOf, partsOf, type Scope } from '../scope';
import { isAlike } from './alike';
import { dayFormatIn } from './day-format';
import { around, holds, isWithin } from './flat-tree';
import type { Lesson } from './lesson';
import { namesOf } from './names-of-elements';
import { noneMarker } from './none';
import { plain } from './patterns';
import { columnsLike, recordsLike, type Taught } from './records';
import { scopeHolds } from './scope-of';

/** All records that a lesson's pattern finds, and the pattern. */
export interface LearntRecords {
  pattern: Pick<Records, 'each' | 'eachText' | 'extent' | 'lines' | 'until' | 'unless'>;
  fragile: string | null;
  /** The records, that pointed at first. */
  scopes: Scope[];
}

/** From the records pointed at, and the values pointed at, to all records like them. */
export function learnRecords(lesson: Lesson): LearntRecords | null {
  const [pointed, ...more] = lesson.records;
  if (!pointed) return null;
  const isRun = lesson.extent === 'found' && runsOn(lesson, pointed);
  const [record, ...others] = isRun ? [headOf(pointed), ...more.map(headOf)] : [pointed, ...more];
  if (!record) return null;
  const isColumn = lesson.extent === 'column';
  const like = isColumn ? columnsLike(record) : likeWithout(lesson, [record, ...others]);
  const pattern: LearntRecords['pattern'] = {
    each: like.each,
    extent: isColumn ? 'column' : isRun ? 'run' : 'element',
    unless: [],
  };
  if (lesson.extent === 'lines') pattern.lines = firstLine(record);
  if (isRun && like.found.some((each) => visibleText(each) !== visibleText(record))) {
    const words = visibleText(record);
    const same = like.found.filter((each) => visibleText(each) === words);
    if (/^(?:dt|th|label)$/.test(record.localName)) pattern.eachText = `^\\s*${plain(words)}\\s*$`;
    else if (same.length > 1 && words.length < 30) pattern.eachText = `^\\s*${plain(words)}\\s*$`;
  }
  const until = isRun && endOf(record, pattern, lesson.none);
  if (until) pattern.until = until;
  const all = like.found
    .filter((each) => begins(each, pattern.eachText))
    .flatMap((each) => scopesOf(each, pattern));
  pattern.unless = markersOf(lesson, all, [record, ...others]);
  const scopes = all.filter((scope) => !isNone(scope, pattern));
  const first = scopes.findIndex((scope) => firstOf(scope) === record);
  if (first > 0) scopes.unshift(...scopes.splice(first, 1));
  return { pattern, fragile: like.fragile, scopes };
}

/** All records like those pointed at; what no mark tells to be none is left out by the pattern itself. */
function likeWithout({ none }: Lesson, pointed: [Element, ...Element[]]): Taught {
  const like = recordsLike(pointed);
  const scopes = like.found.map((element): Scope => element);
  const markers = markersOf({ none }, scopes, pointed);
  const left = none.filter(
    (each) =>
      !isWithin(each, pointed) &&
      like.found.some((element) => holds(element, each) && !isNone(element, { unless: markers })),
  );
  return left.length === 0 ? like : recordsLike(pointed, left);
}

/** Whether a value that was pointed at stands after the record's element, beside it: then the record goes on. */
function runsOn({ values, records }: Lesson, record: Element): boolean {
  const beside = around(record);
  const [first = record, ...more] = records;
  const isLabelled = /^d[dt]$/.test(first.localName);
  const found = isLabelled
    ? records
    : recordsLike([first, ...more]).found.filter((each) => isAlike(each, first));
  return [...values.values()]
    .flat()
    .some(({ targets }) =>
      targets.some(
        (target) =>
          beside !== null &&
          holds(beside, target) &&
          !found.some((each) => holds(each, target)) &&
          record.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
    );
}

/** What in a run is none of the record that was pointed at, and so ends it. */
function endOf(
  record: Element,
  pattern: LearntRecords['pattern'],
  none: readonly Element[],
): string | undefined {
  const run = scopesOf(record, pattern).flatMap(partsOf);
  const end = run.findIndex((part, at) => at > 0 && none.some((each) => holds(part, each)));
  const part = run[end];
  if (!part) return undefined;
  const before = run.slice(0, end);
  return namesOf(part).find(({ css }) => !before.some((each) => each.matches(css)))?.css;
}

/** A record that begins with a value begins with the label of it. */
function headOf(record: Element): Element {
  const before = record.previousElementSibling;
  return record.localName === 'dd' && before?.localName === 'dt' ? before : record;
}

/** What the first line of a record is known by: that it begins with a day. */
function firstLine(element: Element): string {
  const day = dayFormatIn(visibleText(element));
  return `^\\s*${day?.pattern ?? '\\S'}`;
}

/** What tells those that are none from the records; a part of a record pointed at tells nothing of that record. */
function markersOf(
  { none }: Pick<Lesson, 'none'>,
  all: readonly Scope[],
  pointed: readonly Element[],
): Marker[] {
  const markers: Marker[] = [];
  const isPointed = (scope: Scope) => pointed.includes(firstOf(scope));
  const records = all.filter(
    (scope) => isPointed(scope) || !none.some((each) => scopeHolds(scope, each)),
  );
  for (const each of none) {
    // Of records in records, the inner one is meant.
    const scope = all.findLast((one) => scopeHolds(one, each));
    if (!scope || isPointed(scope) || isNone(scope, { unless: markers })) continue;
    const marker = noneMarker(each, scope, records);
    if (marker) markers.push(marker);
  }
  return markers;
}
