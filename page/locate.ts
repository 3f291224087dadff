import { tidy } from './dom/controls';
import { type Except, type PageText, textOf } from './dom/text';
import { isShown } from './dom/visible';
import type { Labelled } from './labelled';
import type { Locator } from './profile-places';
import { findAbove, findAll, findFirst, firstOf, linesOf, partsOf, type Scope } from './scope';

/** The elements in which a value stands; none where it is not on the page, or not shown. */
export function locateAll(
  scope: Scope,
  locator: Locator,
  labelled: readonly Labelled[],
): readonly Element[] {
  const { css, label, all, rest } = locator;
  if (rest) return partsOf(scope);
  if (all && css !== undefined) {
    const within = label === undefined ? scope : named(label, labelled);
    return within ? findAll(within, css).filter(isShown) : [];
  }
  const element = locate(scope, locator, labelled);
  return element ? [element] : [];
}

/** The element in which a value stands; null where it is not on the page, or not shown. */
export function locate(
  scope: Scope,
  { css, label, above, pattern, attribute }: Locator,
  labelled: readonly Labelled[],
): Element | null {
  if (above && css !== undefined) return findAbove(scope, css);
  if (label === undefined && (css === undefined || css === ':scope')) return shownOf(scope);
  const within = label === undefined ? scope : named(label, labelled);
  if (!within) return null;
  if (css === undefined) return firstOf(within);
  const first = findFirst(within, css);
  const fits = (element: Element) =>
    pattern === undefined || partOf(textIn(element, attribute), pattern) !== null;
  if (!first || (isShown(first) && fits(first))) return first;
  const shown = findAll(within, css).filter(isShown);
  return shown.find(fits) ?? shown[0] ?? null;
}

const shownOf = (scope: Scope): Element | null => {
  const first = firstOf(scope);
  return first.localName === 'html' || isShown(first) ? first : null;
};

/** Whether a value stands there hidden: in a closed part of the record, or in a tab behind. */
export function standsHidden(
  scope: Scope,
  { css, label }: Locator,
  labelled: readonly Labelled[],
): boolean {
  const within = label === undefined ? scope : named(label, labelled);
  const element = within && (css === undefined ? firstOf(within) : findFirst(within, css));
  return element !== null && !isShown(element) && tidy(element.textContent) !== '';
}

/** The value beside a label; where there are several, one that is shown. */
function named(label: string | string[], labelled: readonly Labelled[]): Element | null {
  const isNamed = [label].flat().map(labelTest);
  const all = labelled.filter((each) => isNamed.some((test) => test(each.label.toLowerCase())));
  const [first, ...rest] = all;
  if (!first || rest.length === 0) return first?.element ?? null;
  return (all.find(({ element }) => isShown(element)) ?? first).element;
}

/** Whether a label is the one meant, whatever its case; “…” stands for a name in it. */
function labelTest(label: string): (other: string) => boolean {
  const name = label.toLowerCase();
  if (!name.includes('…')) return (other) => other === name;
  const [before = '', after = ''] = name.split('…');
  return (other) => other.startsWith(before) && other.endsWith(after);
}

/** What is located in a record shows, before a pattern takes its part of it, and what is hidden there. */
export function textAt(
  scope: Scope,
  elements: readonly Element[],
  { attribute, rest, except, css }: Locator,
  isTaken?: (element: Element) => boolean,
): Pick<PageText, 'text' | 'hidden'> {
  const lines = linesOf(scope);
  if (lines !== undefined && (css === undefined || css === ':scope')) {
    return { text: lines, hidden: [] };
  }
  if (attribute !== undefined) {
    return {
      text: elements.map((each) => each.getAttribute(attribute) ?? '').join('\n'),
      hidden: [],
    };
  }
  const leftOut: Except | undefined = rest ? isTaken : except;
  const parts = elements
    .filter((element) => !(rest && isTaken?.(element)))
    .map((element) => textOf(element, leftOut));
  return {
    text: parts
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    hidden: parts.flatMap(({ hidden }) => hidden),
  };
}

/** A day with the year that stands elsewhere; as it is where none does. */
export function withYear(scope: Scope, day: string, { year }: Locator): string {
  const found = year && partOf(textAt(scope, locateAll(scope, year, []), year).text, year.pattern);
  return found ? `${day} ${found}` : day;
}

const textIn = (element: Element, attribute: string | undefined): string =>
  attribute === undefined ? textOf(element).text : (element.getAttribute(attribute) ?? '');

/** The part of a text that a locator means; null where its pattern does not match. */
export function partOf(whole: string, pattern: string | undefined): string | null {
  if (pattern === undefined) return whole;
  const match = new RegExp(pattern, 'u').exec(whole);
  return match ? (match.slice(1).find((group) => group !== undefined) ?? match[0]) : null;
}

/** A locator in the words of a fault: `"td.date"`, `the label "Event date"`. */
export function nameOf({ css, label, attribute, rest }: Locator): string {
  if (label !== undefined) return `the label "${[label].flat().join('" or "')}"`;
  if (rest) return 'the rest of the record';
  if (css !== undefined) return `the selector "${css}"`;
  return `the attribute "${attribute}"`;
}
