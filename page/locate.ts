import { tidy } from './dom/controls';
import { visibleText } from './dom/text';
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
    if (each === undefined && typeof label === 'string') {
      return Array.from(scope.querySelectorAll(label), (named) => ({
        label: labelText(named.textContent),
        element: siblingAfter(named, value),
      })).filter(hasElement);
    }
    return Array.from(each === undefined ? [scope] : scope.querySelectorAll(each), (box) => ({
      label: labelText(
        typeof label === 'string'
          ? box.querySelector(label)?.textContent
          : box.getAttribute(label.attribute),
      ),
      element: value === undefined ? box : box.querySelector(value),
    })).filter(hasElement);
  });
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
  let within: Element | null = scope;
  if (label !== undefined) {
    const names = [label].flat().map((name) => name.toLowerCase());
    within = labelled.find((each) => names.includes(each.label.toLowerCase()))?.element ?? null;
  }
  if (!within) return null;
  const first = css === undefined ? within : within.querySelector(css);
  if (!first || isShown(first)) return first;
  return css === undefined
    ? null
    : (Array.from(within.querySelectorAll(css)).find(isShown) ?? null);
}

/** What stands in an element that was located; null where the profile's pattern does not match. */
export function valueIn(element: Element, { attribute, pattern }: Locator): string | null {
  const whole =
    attribute === undefined ? visibleText(element) : (element.getAttribute(attribute) ?? '');
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
