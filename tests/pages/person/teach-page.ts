import type { Entry } from '../../../case-file/model';
import { vocabulary } from '../../../page/generic/vocabulary';
import { learn } from '../../../page/generic/words';
import { firstOf, type Scope } from '../../../page/scope';
import { type Book, openBook, readNow } from '../../../page/teach/book';
import { scopeHolds } from '../../../page/teach/scope-of';
import type { PageLabel, Read } from '../compare';
import { correct } from './correct';
import { type Seen, see } from './entry';
import { teachHeader, teachStated } from './facts';
import { teachKinds } from './kinds';
import { folded, lookAt, type Sight } from './look';
import { teachPeople } from './people';
import { recordOf } from './record';
import { missingFields, teachAction, teachAttendees, teachFields } from './several';

/** What a page gave after a person had taught it, and to which entries they pointed. */
export interface AfterTeaching {
  reading: Read;
  pointedAt: number[];
  faults: string[];
  profile: unknown;
}

const NOTHING: AfterTeaching = {
  reading: { header: {}, people: undefined, entries: [], covers: [] },
  pointedAt: [],
  faults: [],
  profile: null,
};

/**
 * Teaches the open page as a person does who knows what stands there: they point at the values of
 * the first record that shows the most, look at what is read, and where it is not right point there
 * too. It knows the label and the page, and nothing of how a pattern is learnt.
 */
export function teachPage(label: PageLabel): AfterTeaching {
  learn(vocabulary);
  const book = openBook('case-note');
  const sight = lookAt(document);
  const all = label.entries.flatMap((entry) => see(sight, entry) ?? []);
  const pointed = new Set<Partial<Entry>>();
  let left = fullestFirst(all);
  for (let sort = 0; sort < 3 && left.length > 0; sort++) {
    const [first] = left;
    if (!first) break;
    if (sort > 0) book.add('records', first.entry.kind ?? 'case-note');
    teachSort(book, sight, first, left, pointed);
    const scopes = book.learnt(book.lesson())?.scopes ?? [];
    const rest = left.filter((seen) => !scopes.some((scope) => isIn(seen, scope, all)));
    // Nothing was found by it: what a person does then is to point at another record.
    if (rest.length === left.length) {
      book.drop();
      left = left.filter((seen) => seen !== first);
    } else left = rest;
  }
  teachPeople(book, sight, label.people ?? []);
  teachHeader(book, sight, label.header ?? {});
  teachStated(book, sight, label.covers?.[0]?.stated);
  const profile = book.profile('Taught', document.URL);
  const reading = profile && readNow(document, profile);
  if (!reading) return NOTHING;
  const { header, people, entries, covers, faults } = reading;
  return {
    reading: { header: header ?? {}, people, entries, covers },
    pointedAt: label.entries.flatMap((entry, at) => (pointed.has(entry) ? [at] : [])),
    faults: faults.map(({ message }) => message),
    profile,
  };
}

/** Those with the most to show come first; the page's own order else. */
function fullestFirst(all: readonly Seen[]): Seen[] {
  const fullness = ({ entry, values }: Seen) =>
    values.size * 10 + Object.keys(entry.fields ?? {}).length + (entry.actions?.length ?? 0);
  const most = Math.max(...all.map(fullness));
  const first = all.find((seen) => fullness(seen) === most);
  return first ? [first, ...all.filter((seen) => seen !== first)] : [];
}

const isIn = (seen: Seen, scope: Scope, all: readonly Seen[]): boolean => {
  const lines = 'parts' in scope ? scope.text : undefined;
  if (lines !== undefined) return folded(lines).includes(folded(seen.entry.text ?? '\0'));
  return all.length > 0 && scopeHolds(scope, seen.anchor);
};

function teachSort(
  book: Book,
  sight: Sight,
  first: Seen,
  all: readonly Seen[],
  pointed: Set<Partial<Entry>>,
): void {
  const shown = recordOf(first, all);
  book.change((lesson) => {
    lesson.records = [shown.element];
    lesson.extent = shown.extent;
    if (first.entry.kind) lesson.kind = first.entry.kind;
  });
  pointed.add(first.entry);
  for (const [name, value] of first.values)
    book.point(name, { ...value, targets: [...value.targets] });
  showMissed(book, all, pointed);
  endBeforeOthers(book, first, all);
  leaveOutOthers(book, all);
  teachAttendees(book, sight, first);
  teachAction(book, sight, first, 0);
  teachFields(book, sight, first, missingFields(first.entry, undefined));
  teachPart(book, all);
  teachKinds(book, sight, all);
  for (let round = 0; round < 2; round++) correct(book, sight, all, pointed);
}

/** Points at records that the pattern missed, where they are of the same sort. */
function showMissed(book: Book, all: readonly Seen[], pointed: Set<Partial<Entry>>): void {
  for (const seen of all) {
    const before = book.learnt(book.lesson())?.scopes ?? [];
    // What also holds another is marked too large.
    const isMarked = (scope: Scope) =>
      isIn(seen, scope, all) &&
      !all.some((other) => other.anchor !== seen.anchor && isIn(other, scope, all));
    if (book.lesson().extent === 'lines' || before.some(isMarked)) continue;
    const { element } = recordOf(seen, all);
    const [first] = book.lesson().records;
    if (element.localName !== first?.localName) continue;
    book.change(({ records }) => records.push(element));
    const after = book.learnt(book.lesson())?.scopes ?? [];
    const found = after.filter((scope) => all.some((each) => isIn(each, scope, all)));
    const wasFound = before.filter((scope) => all.some((each) => isIn(each, scope, all)));
    const isCleaner = after.length - found.length <= before.length - wasFound.length;
    if (found.length > wasFound.length && isCleaner) pointed.add(seen.entry);
    else book.change(({ records }) => records.pop());
  }
}

/** Points at the first of another sort that is marked as part of the record. */
function endBeforeOthers(book: Book, first: Seen, all: readonly Seen[]): void {
  const scope = book.learnt(book.lesson())?.scopes.find((each) => isIn(first, each, all));
  const other = all.find(
    (seen) => scope && seen.entry.kind !== first.entry.kind && isIn(seen, scope, all),
  );
  if (other && book.lesson().extent === 'found') book.change(({ none }) => none.push(other.anchor));
}

/** Points at what is marked as a record and is none. */
function leaveOutOthers(book: Book, all: readonly Seen[]): void {
  const scopes = book.learnt(book.lesson())?.scopes ?? [];
  if (book.lesson().extent === 'lines') return;
  for (const scope of scopes) {
    if (!all.some((seen) => isIn(seen, scope, all))) {
      book.change(({ none }) => none.push(firstOf(scope)));
    }
  }
}

/** Says that the page shows only the start of its records, or of those that end in a mark. */
function teachPart(book: Book, all: readonly Seen[]): void {
  const starts = all.filter(({ entry }) => entry.part === 'start');
  const [first] = starts;
  if (!first) return;
  const shown = folded(
    first.values
      .get('text')
      ?.targets.map((each) => each.textContent)
      .join('\n') ?? '',
  );
  const text = folded(first.entry.text ?? '');
  const mark =
    /(?:…|\.\.\.)$/.exec(text)?.[0] ?? shown.slice(shown.indexOf(text) + text.length).trim();
  book.change((lesson) => {
    lesson.part = starts.length === all.length ? 'start' : 'when-cut';
    if (mark) lesson.cutMark = mark;
  });
}
