import { isShown } from '../dom/visible';
import { findAll, partsOf, type Scope } from '../scope';
import { allAround } from './flat-tree';
import { type Name, namesOf, tagOf } from './names-of-elements';

/** Ways to select an element in a record, the most lasting first; which of them find it is not asked. */
export function waysTo(element: Element, scope: Scope): Name[] {
  const own = namesOf(element).map((name) => ({ ...name, css: name.css + chosen(element) }));
  const sound = own.filter(({ fragile }) => !fragile);
  const within = own.flatMap((name) => [
    ...insideOf(element, scope, name),
    ...after(element, name),
  ]);
  const ways = [
    ...sound,
    ...within.filter(({ fragile }) => !fragile),
    ...own.filter(({ fragile }) => fragile),
    ...within.filter(({ fragile }) => fragile),
  ];
  const path = pathIn(element, scope);
  return path ? [...ways, path] : ways;
}

/** Of radio buttons, the one that is chosen. */
const chosen = (element: Element): string =>
  element.matches('input[type="radio"]') ? ':checked' : '';

/** A name inside of what stands around the element and has a lasting name. */
function insideOf(element: Element, scope: Scope, { css, fragile }: Name): Name[] {
  const parts = partsOf(scope);
  const inner = allAround(element).slice(
    0,
    Math.max(
      0,
      allAround(element).findIndex((each) => parts.includes(each)),
    ),
  );
  const inRecord = parts.length > 1 ? allAround(element).slice(0, 3) : inner;
  return inRecord
    .flatMap((each) => namesOf(each).filter((name) => !name.fragile))
    .map((outer) => ({ css: `${outer.css} ${css}`, fragile: isTag(css) ? null : fragile }));
}

/** A name after something beside it that has a lasting one: the paragraph after a heading. */
function after(element: Element, { css, fragile }: Name): Name[] {
  const before = element.previousElementSibling;
  if (!before) return [];
  return namesOf(before)
    .filter((name) => !name.fragile)
    .slice(0, 3)
    .map((name) => ({ css: `${name.css} + ${css}`, fragile: isTag(css) ? null : fragile }));
}

/** A plain element is told well enough by what it stands in or after. */
const isTag = (css: string): boolean => /^[a-z][a-z0-9-]*$/.test(css);

/** An element by its place in the part of the record in which it stands. */
function pathIn(element: Element, scope: Scope): Name | null {
  const from = partsOf(scope).find((part) => part !== element && part.contains(element));
  const fragile = 'It rests on the place in the record.';
  return from ? { css: pathOf(element, from), fragile } : null;
}

/** An element by its place, from another down: `:scope > div:nth-of-type(2) > p:nth-of-type(1)`. */
export function pathOf(element: Element, from: Element): string {
  const steps: string[] = [];
  let each: Element | null = element;
  for (; each && each !== from; each = each.parentElement) {
    const { localName } = each;
    const same = Array.from(each.parentNode?.children ?? []).filter(
      (other) => other.localName === localName,
    );
    steps.unshift(`${tagOf(each)}:nth-of-type(${same.indexOf(each) + 1})`);
  }
  // In a shadow root there is nothing to begin from.
  if (!each) return steps.join(' > ');
  return [from.localName === 'body' ? 'body' : ':scope', ...steps].join(' > ');
}

/** What a way finds in a record that is shown. */
export function foundBy(css: string, scope: Scope): Element[] {
  try {
    return findAll(scope, css).filter(isShown);
  } catch {
    return [];
  }
}
