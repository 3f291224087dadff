import type { Book } from './book';
import { around, childElements, holds } from './flat-tree';
import type { Lesson, Pointing } from './lesson';
import type { Pointed, TeachRequest } from './teach-state';
import { isFact } from './what-to-point-at';

/** Does to the lesson of now what the panel asks. */
export function hearLesson(book: Book, request: TeachRequest): void {
  switch (request.act) {
    case 'add-sort':
      book.add(request.of, book.lesson().kind);
      break;
    case 'sort':
      book.turnTo(request.at);
      break;
    case 'drop-sort':
      book.drop();
      break;
    case 'forget':
      if (isFact(request.what)) book.forgetFact(request.what);
      else book.change((lesson) => changeLesson(lesson, request));
      break;
    default:
      book.change((lesson) => changeLesson(lesson, request));
  }
}

function changeLesson(lesson: Lesson, request: TeachRequest): void {
  switch (request.act) {
    case 'kind':
      lesson.kind = request.kind;
      break;
    case 'means':
      lesson.means = { ...lesson.means, [request.word]: request.kind };
      break;
    case 'extent':
      lesson.extent = request.extent;
      break;
    case 'part':
      lesson.part = request.part;
      lesson.cutMark = request.cutMark || '…';
      break;
    case 'words':
      sayWords(lesson, request);
      break;
    case 'forget':
      forget(lesson, request.what, request.name ?? null);
      break;
    case 'wider':
    case 'narrower':
      resize(lesson, request.act === 'wider');
  }
}

/** The words that are meant in the element pointed at last; or, of a labelled value, its name. */
function sayWords(
  { values }: Lesson,
  { what, name, words }: Extract<TeachRequest, { act: 'words' }>,
): void {
  const all = [...values].find(([each]) => each === what)?.[1] ?? [];
  const said = what === 'field' ? all[placeOf(all, name ?? null)] : all[0];
  if (said) said.words = words.trim() === '' ? null : words;
}

function forget(lesson: Lesson, what: Pointed, name: string | null): void {
  const { values } = lesson;
  if (what === 'record') {
    lesson.records = [];
    values.clear();
    lesson.none = [];
  } else if (what === 'none') lesson.none = [];
  else if (what === 'another') lesson.records = lesson.records.slice(0, 1);
  else if (what === 'field') {
    const all = values.get('field') ?? [];
    values.set(
      'field',
      all.filter((_, at) => at !== placeOf(all, name)),
    );
  } else if (!isFact(what)) values.delete(what);
}

/** Which of the labelled values has a name; the last where none has. */
function placeOf(all: readonly Pointing[], name: string | null): number {
  const at = all.findIndex((each) => each.name === name);
  return at < 0 ? all.length - 1 : at;
}

/** Takes what is around the record, or the part of it in which the first value stands. */
function resize(lesson: Lesson, wider: boolean): void {
  const [record, ...others] = lesson.records;
  if (!record) return;
  const [value] = [...lesson.values.values()].flat().flatMap(({ targets }) => targets);
  const inside = childElements(record);
  const next = wider ? around(record) : inside.find((each) => !value || holds(each, value));
  if (next && next.localName !== 'html') lesson.records = [next, ...others];
}
