import type { Book } from '../../../page/teach/book';
import type { PageLabel } from '../compare';
import { placesOf, placesOfDay, type Sight } from './look';

/** Points at what says whose case it is. */
export function teachHeader(
  book: Book,
  sight: Sight,
  header: NonNullable<PageLabel['header']>,
): void {
  const { caseId, child } = header;
  const records = book.lessons().flatMap((lesson) => book.learnt(lesson)?.scopes ?? []);
  const first = (places: { element: Element }[]) =>
    places.find(
      ({ element }) =>
        !records.some(
          (scope) =>
            scope instanceof Element &&
            scope !== document.body &&
            scope.contains(element) &&
            scope.querySelectorAll('*').length < 40,
        ),
    ) ?? places[0];
  for (const [name, words] of [
    ['caseId', caseId],
    ['child.name', child?.name],
  ] as const) {
    const place = words && first(placesOf(sight, words));
    if (place && words) book.fact(name, place.element, words);
  }
  const day = child?.dateOfBirth;
  const place = day && first(placesOfDay(sight, day));
  if (day && place) book.fact('child.dateOfBirth', place.element, day);
}

/** Points at the total that the page states. */
export function teachStated(book: Book, sight: Sight, stated: number | undefined): void {
  if (stated === undefined) return;
  const total = new RegExp(
    `(?:of|total|showing|episodes|records)\\D*(?<!\\d)${stated}(?!\\d)`,
    'i',
  );
  const places = sight.elements.filter((each) => total.test(sight.text(each)));
  const least = places.filter(
    (each) => !places.some((other) => other !== each && each.contains(other)),
  );
  const [element] = least;
  if (element) book.fact('stated', element, String(stated));
}
