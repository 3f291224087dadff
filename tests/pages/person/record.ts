import { allAround, commonAround, holds } from '../../../page/teach/flat-tree';
import type { Lesson } from '../../../page/teach/lesson';
import { recordAround } from '../../../page/teach/records';
import type { Seen } from './entry';

/** Where a person points to show one record, and how they say that it stands. */
export interface Shown {
  element: Element;
  extent: Lesson['extent'];
}

/**
 * The record of an entry: what the pointer proposes around its text, made wider until all that the
 * entry shows stands in it; where others' would stand in it too, without the day that stands over
 * several; else the part with which it begins, a column, or a line.
 */
export function recordOf(seen: Seen, all: readonly Seen[]): Shown {
  const others = all.filter((each) => each !== seen && each.anchor !== seen.anchor);
  const shown = [...seen.values.values()].flatMap(({ targets }) => targets);
  const home = homeOf(seen, others);
  const elements = home ? shown.filter((each) => holds(home, each)) : shown;
  if (all.some((each) => each !== seen && each.anchor === seen.anchor)) {
    return { element: seen.anchor, extent: 'lines' };
  }
  const whole = around(elements, seen.anchor, others);
  if (whole && !isOfSeveral(whole, others)) return { element: whole, extent: 'found' };
  const day = seen.values.get('date')?.targets ?? [];
  const withoutDay = elements.filter((each) => !day.includes(each));
  const under = around(withoutDay, seen.anchor, others);
  if (under && withoutDay.length > 1) return { element: under, extent: 'found' };
  const container = commonAround(elements);
  const first = elements.toSorted(inOrder)[0] ?? seen.anchor;
  const cell = first.closest('td, th');
  if (cell && elements.every((each) => cellAt(each) === cellAt(first)) && rowsOf(elements) > 1) {
    return { element: cell, extent: 'column' };
  }
  const begin = [first, ...allAround(first)].find(
    (each) => each.parentElement === container || each.parentNode === container,
  );
  return { element: begin ?? under ?? first, extent: 'found' };
}

/** The widest part of the page around a record's text that holds nothing of another, where its day stands in it. */
function homeOf(seen: Seen, others: readonly Seen[]): Element | null {
  if (others.length === 0) return null;
  const around = [seen.anchor, ...allAround(seen.anchor)];
  const home = around[around.findIndex((each) => !isOwn(each, others)) - 1];
  const day = seen.values.get('date')?.targets ?? [];
  return home && day.length > 0 && day.every((each) => holds(home, each)) ? home : null;
}

/** Whether an element holds nothing of another record. */
const isOwn = (element: Element, others: readonly Seen[]): boolean =>
  !others.some(({ anchor }) => holds(element, anchor));

const inOrder = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

const cellAt = (element: Element): number =>
  element.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? -1;

const rowsOf = (elements: readonly Element[]): number =>
  new Set(elements.map((each) => each.closest('tr'))).size;

/** What is beside a part and like it holds several records: it is a section, of one record by chance. */
const isOfSeveral = (part: Element, others: readonly Seen[]): boolean =>
  Array.from(part.parentNode?.children ?? []).some(
    (each) =>
      each !== part &&
      each.localName === part.localName &&
      each.className === part.className &&
      others.filter(({ anchor }) => holds(each, anchor)).length > 1,
  );

const ITEM = 'article, li, tr, dl, form, [role="row"], [role="listitem"]';

/** The least part of the page that holds all of these and nothing of the others; the item of a list around it. */
function around(
  elements: readonly Element[],
  anchor: Element,
  others: readonly Seen[],
): Element | null {
  const least = commonAround(elements);
  if (!least || !isOwn(least, others)) return null;
  const proposed = recordAround(anchor);
  const isItem = others.some(({ anchor: other }) =>
    Array.from(proposed.parentNode?.children ?? []).some((each) => holds(each, other)),
  );
  const isProposed = isItem && isOwn(proposed, others) && holds(proposed, least);
  const item = [least, ...allAround(least)].find((each) => each.matches(ITEM));
  if (item && others.length > 0 && isOwn(item, others) && (!isProposed || holds(proposed, item)))
    return item;
  if (isProposed) return proposed;
  return elements.length > 1 && elements.every((each) => each === least) ? null : least;
}
