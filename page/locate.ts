import { tidy } from './dom/controls';
import { visibleText } from './dom/text';
import { selectAll, selectFirst } from './dom/tree';
import { isShown } from './dom/visible';
import type { Labels, Locator } from './profile';

/** A value of a record with its label. */
export interface Labelled {
  label: string;
  element: Element;
}

/** Every labelled value of a record, in the order of the page. Labels need not be shown. */
export function labelledValues(scope: Element, all: readonly Labels[]): Labelled[] {
  return all.flatMap(({ each, label, value }) => {
    if (typeof label === 'object' && 'column' in label) return cellsByColumn(scope, label.column);
    if (each === undefined && typeof label === 'string') {
      return selectAll(scope, label)
        .map((named) => ({
          label: labelText(named.textContent),
          element: siblingAfter(named, value),
        }))
        .filter(hasElement);
    }
    return (each === undefined ? [scope] : selectAll(scope, each))
      .map((box) => ({
        label: labelText(
          typeof label === 'string'
            ? selectFirst(box, label)?.textContent
            : box.getAttribute(label.attribute),
        ),
        element: value === undefined ? box : selectFirst(box, value),
      }))
      .filter(hasElement);
  });
}

/** The cells of a row with the words at the head of their columns. */
function cellsByColumn(row: Element, heads: string): Labelled[] {
  const table = row.closest('table');
  if (!table) return [];
  const names = new Map<number, string>();
  for (const head of table.querySelectorAll(heads)) {
    const at = columnOf(head);
    if (head.parentElement !== row && !names.has(at)) names.set(at, labelText(head.textContent));
  }
  return Array.from(row.children).flatMap((element) => {
    const label = names.get(columnOf(element));
    return label ? [{ label, element }] : [];
  });
}

/** In which column a cell begins; cells before it may span several. */
function columnOf(cell: Element): number {
  let at = 0;
  for (let each = cell.previousElementSibling; each; each = each.previousElementSibling) {
    at += Number(each.getAttribute('colspan') ?? 1) || 1;
  }
  return at;
}

const hasElement = (found: { label: string; element: Element | null }): found is Labelled =>
  found.label !== '' && found.element !== null;

function siblingAfter(label: Element, value = '*'): Element | null {
  const next = label.nextElementSibling;
  return next?.matches(value) ? next : null;
}

const labelText = (text: string | null | undefined): string => tidy(text).replace(/\s*:$/, '');

/** The element in which a value stands; null where it is not on the page, or not shown. */
export function locate(
  scope: Element,
  { css, label }: Locator,
  labelled: readonly Labelled[],
): Element | null {
  const within = label === undefined ? scope : named(label, labelled);
  if (!within) return null;
  const first = css === undefined ? within : selectFirst(within, css);
  if (!first || isShown(first)) return first;
  return css === undefined ? null : (selectAll(within, css).find(isShown) ?? null);
}

/** Whether a value stands there hidden: in a closed part of the record, or in a tab behind. */
export function standsHidden(
  scope: Element,
  { css, label }: Locator,
  labelled: readonly Labelled[],
): boolean {
  const within = label === undefined ? scope : named(label, labelled);
  const element = within && css !== undefined ? selectFirst(within, css) : within;
  return element !== null && !isShown(element) && tidy(element.textContent) !== '';
}

/** The value beside a label; where there are several, one that is shown. */
function named(label: string | string[], labelled: readonly Labelled[]): Element | null {
  const names = [label].flat().map((name) => name.toLowerCase());
  const all = labelled.filter((each) => names.includes(each.label.toLowerCase()));
  const [first, ...rest] = all;
  if (!first || rest.length === 0) return first?.element ?? null;
  return (all.find(({ element }) => isShown(element)) ?? first).element;
}

/** What stands in an element that was located; null where the profile's pattern does not match. */
export const valueIn = (element: Element, locator: Locator): string | null =>
  partOf(
    locator.attribute === undefined
      ? visibleText(element)
      : (element.getAttribute(locator.attribute) ?? ''),
    locator,
  );

/** The part of a text that a locator means; null where its pattern does not match. */
export function partOf(whole: string, { pattern }: Locator): string | null {
  if (pattern === undefined) return whole;
  const match = new RegExp(pattern, 'u').exec(whole);
  return match ? (match[1] ?? match[0]) : null;
}

/** A locator in the words of a fault: `"td.date"`, `the label "Event date"`. */
export function nameOf({ css, label, attribute }: Locator): string {
  if (label !== undefined) return `the label "${[label].flat().join('" or "')}"`;
  if (css !== undefined) return `the selector "${css}"`;
  return `the attribute "${attribute}"`;
}
