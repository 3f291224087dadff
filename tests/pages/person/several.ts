import type { Entry } from '../../../case-file/model';
import type { Book } from '../../../page/teach/book';
import { commonAround } from '../../../page/teach/flat-tree';
import type { Seen } from './entry';
import { folded, labelAt, nearest, type Place, placesOf, type Sight } from './look';

/** Points at what stands several times in a record: labelled values, people present, actions. */

/** The labelled values of an entry that were not read as they stand. */
export function teachFields(
  book: Book,
  sight: Sight,
  { entry, anchor }: Seen,
  missing: readonly string[],
): void {
  for (const name of missing) {
    const value = entry.fields?.[name];
    if (!value) continue;
    const places = placesOf(sight, value);
    const labelled = places.filter((place) =>
      folded(labelAt(sight, place)).toLowerCase().includes(name.toLowerCase()),
    );
    const place = nearest(sight, labelled.length > 0 ? labelled : places, anchor);
    if (place) book.point('field', { targets: [place.element], words: place.words, name });
  }
}

/** The people present. */
export function teachAttendees(book: Book, sight: Sight, { entry, anchor }: Seen): void {
  const [first, ...others] = entry.attendees ?? [];
  if (first === undefined) return;
  const near = (words: string) => nearest(sight, placesOf(sight, words), anchor);
  const place = near(first);
  const last = others.length > 0 ? near(others.at(-1) ?? '') : null;
  if (!place) return;
  if (place.words === null && place.element !== last?.element) {
    book.point('attendees', { targets: [place.element], words: null });
    return;
  }
  const element = last
    ? (commonAround([place.element, last.element]) ?? place.element)
    : place.element;
  const text = sight.text(element);
  const end =
    text.lastIndexOf(folded(others.at(-1) ?? first)) + folded(others.at(-1) ?? first).length;
  book.point('attendees', {
    targets: [element],
    words: text.slice(text.indexOf(folded(first)), end),
  });
}

/** The first action, or another. */
export function teachAction(book: Book, sight: Sight, { entry, anchor }: Seen, at: number): void {
  const action = entry.actions?.[at];
  if (!action) return;
  const main = nearest(sight, placesOf(sight, action.action), anchor);
  if (!main) return;
  book.point('action', { targets: [main.element], words: main.words }, at > 0);
  if (at > 0) return;
  const row: (name: 'owner' | 'due' | 'status') => Place | null = (name) =>
    action[name] ? nearest(sight, placesOf(sight, action[name]), main.element) : null;
  for (const name of ['owner', 'due', 'status'] as const) {
    const place = row(name);
    if (place) book.point(name, { targets: [place.element], words: place.words });
  }
}

/** The names of the labelled values that an entry as read lacks. */
export const missingFields = (wanted: Partial<Entry>, read: Entry | undefined): string[] =>
  Object.entries(wanted.fields ?? {})
    .filter(([name, value]) => folded(value) !== folded(read?.fields?.[name] ?? ''))
    .map(([name]) => name);
