import type { Person } from '../../../case-file/model';
import type { Book } from '../../../page/teach/book';
import { commonAround, holds } from '../../../page/teach/flat-tree';
import { scopeHolds } from '../../../page/teach/scope-of';
import { labelAt, nearest, type Place, placesOf, type Sight } from './look';

/** Points at one person of each manner in which people stand, and at what says who they are. */
export function teachPeople(book: Book, sight: Sight, people: readonly Person[]): void {
  let left = [...people];
  for (let sort = 0; sort < 3 && left.length > 0; sort++) {
    const [person] = left;
    const [name] = placesOf(sight, person?.name ?? '');
    if (!person || !name) return;
    book.add('people', 'case-note');
    teachPerson(book, sight, person, name);
    const scopes = book.learnt(book.lesson())?.scopes ?? [];
    left = left.filter((each) => {
      const [place] = placesOf(sight, each.name);
      return !scopes.some((scope) => place && scopeHolds(scope, place.element));
    });
  }
}

function teachPerson(book: Book, sight: Sight, person: Person, name: Place): void {
  const role = nearest(sight, placesOf(sight, person.role), name.element);
  const common = commonAround([name.element, ...(role ? [role.element] : [])]) ?? name.element;
  // A person in a list of labels is the value; what they are stands before it.
  const record = common.matches('dl') ? name.element : (common.closest('tr, li') ?? common);
  book.change((lesson) => (lesson.records = [record]));
  book.point('name', { targets: [name.element], words: name.words });
  if (role) book.point('role', { targets: [role.element], words: role.words });
  for (const [key, label] of [
    ['livesWithChild', /lives/i],
    ['parentalResponsibility', /parental|\bPR\b/i],
  ] as const) {
    const value = person[key];
    if (value === undefined) continue;
    const words = value ? 'Yes' : 'No';
    const places = placesOf(sight, words).concat(
      sight.elements
        .filter(
          (each) =>
            label.test(sight.text(each)) &&
            sight.text(each).endsWith(words) &&
            each.childElementCount === 0,
        )
        .map((element) => ({ element, words })),
    );
    const inRecord = places.filter(
      (place) => holds(record, place.element) && label.test(labelAt(sight, place)),
    );
    const [place] = inRecord;
    if (place) book.point(key, { targets: [place.element], words: place.words });
  }
}
