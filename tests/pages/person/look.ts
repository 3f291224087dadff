import { textOf, visibleText } from '../../../page/dom/text';
import { isShown } from '../../../page/dom/visible';
import { findDays } from '../../../page/generic/days';
import { allAround, commonAround, everyElement, holds } from '../../../page/teach/flat-tree';

/** How a person finds on a page what they were told to point at: by its words, near the rest of its record. */

/** Words as they are compared: white space aside. */
export const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A page as a person sees it: every element that shows words, with these. */
export interface Sight {
  elements: readonly Element[];
  text: (element: Element) => string;
}

/** Looks over a page. */
export function lookAt(page: Document): Sight {
  const texts = new Map<Element, string>();
  for (const element of everyElement(page.body)) {
    if (!isShown(element) || isOnlyHeard(element)) continue;
    const text = folded(textOf(element, isOnlyHeard).text);
    if (text !== '' || element.matches('time')) texts.set(element, text);
  }
  return { elements: [...texts.keys()], text: (element) => texts.get(element) ?? '' };
}

/** Words that only a screen reader says; nobody points at them. */
function isOnlyHeard(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && width <= 1 && height > 0 && height <= 1;
}

/** Where words stand: the element, and the words if it shows others too. */
export interface Place {
  element: Element;
  words: string | null;
}

/** The smallest elements that show exactly these words, and those that show them among others. */
export function placesOf(sight: Sight, words: string): Place[] {
  const wanted = folded(words);
  if (wanted === '') return [];
  const exact = smallest(sight.elements.filter((each) => sight.text(each) === wanted));
  const among = smallest(sight.elements.filter((each) => sight.text(each).includes(wanted)));
  return [
    ...exact.map((element) => {
      // Where the panel shows more than the page, they say what is meant of it.
      const isAll = folded(visibleText(element)) === wanted;
      return { element, words: isAll ? null : words };
    }),
    ...among.filter((each) => !exact.includes(each)).map((element) => ({ element, words })),
  ];
}

/** The smallest elements that show a day, in words or by what a machine reads. */
export function placesOfDay(sight: Sight, iso: string): Place[] {
  const says = (element: Element) =>
    [sight.text(element), element.getAttribute('datetime'), element.getAttribute('title')].some(
      (text) => dayWords(text ?? '', iso) !== null,
    );
  return smallest(sight.elements.filter(says)).map((element) => {
    const text = sight.text(element);
    const words = dayWords(text, iso);
    return { element, words: words === text ? null : words };
  });
}

function dayWords(text: string, iso: string): string | null {
  const day = findDays(text).find(({ date }) => date === iso);
  const said = day && text.slice(day.start, day.end);
  return said ? (DAY.exec(said)?.[0] ?? said) : null;
}

/** A day without the weekday and the time that stand with it. */
const DAY =
  /\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\w+[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]+,? \d{2,4}|[A-Z][a-z]+ \d{1,2}(?:st|nd|rd|th)?,? \d{4}/;

/** Of elements, those in which no other of them stands. */
const smallest = (all: readonly Element[]): Element[] =>
  all.filter((each) => !all.some((other) => other !== each && holds(each, other)));

/** The place that stands nearest to an element: in the least part of the page around both, then before it rather than after. */
export function nearest(sight: Sight, places: readonly Place[], to: Element): Place | null {
  const order = (element: Element) => sight.elements.indexOf(element);
  const size = ({ element }: Place) => everyElement(commonAround([element, to]) ?? element).length;
  const away = ({ element }: Place) => Math.abs(order(element) - order(to));
  const part = ({ words }: Place) => (words === null ? 0 : 1);
  const column = (element: Element) => element.closest<HTMLTableCellElement>('td')?.cellIndex;
  const aside = ({ element }: Place) => (column(element) === column(to) ? 0 : 1);
  const after = ({ element }: Place) => (order(element) > order(to) ? 1 : 0);
  return (
    places.toSorted(
      (a, b) =>
        size(a) - size(b) ||
        aside(a) - aside(b) ||
        part(a) - part(b) ||
        after(a) - after(b) ||
        away(a) - away(b),
    )[0] ?? null
  );
}

/** The words that a person takes for the label of a value: before it in its line, beside it, or over its column. */
export function labelAt(sight: Sight, { element, words }: Place): string {
  const text = sight.text(element);
  const before = words === null ? '' : text.slice(0, text.indexOf(folded(words)));
  if (before.length > 5) return before;
  const question = questionOver(element);
  if (question) return question;
  const cell = element.closest('td, th, [role="gridcell"], [role="cell"]') ?? element;
  const at = Array.from(cell.parentElement?.children ?? []).indexOf(cell);
  const table = cell.closest('table, [role="grid"], [role="treegrid"]');
  const head = table?.querySelector('tr, [role="row"]')?.children[at];
  const sides = [element, element.parentElement, cell].map((each) => each?.previousElementSibling);
  const named = (element as HTMLInputElement).labels?.[0] ?? element.closest('label');
  const beside = [named, ...sides].find((each) => each && folded(each.textContent ?? '') !== '');
  const over = head && head !== cell ? folded(head.textContent ?? '') : '';
  const isHead = head?.matches('th, [role="columnheader"]');
  return over && isHead ? over : `${over} ${beside?.textContent ?? ''}`;
}

/** The question that an answer to tick stands under; null where it is none. */
function questionOver(answer: Element): string | null {
  const control = answer.closest('label')?.control;
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return null;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name }) => name === control.name,
  );
  const [first] = group;
  const box = commonAround(group);
  if (!first || !box) return null;
  for (const each of [box, ...allAround(box).slice(0, 3)]) {
    const before = document.createRange();
    before.setStart(each, 0);
    before.setEndBefore(first);
    const said = folded(before.toString());
    if (said !== '') return said;
  }
  return null;
}
