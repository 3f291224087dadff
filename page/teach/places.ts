import { visibleText } from '../dom/text';
import { labelledValues } from '../labelled';
import { locateAll, textAt } from '../locate';
import type { Labels, Locator } from '../profile-places';
import { findAbove, firstOf, linesOf, partsOf, type Scope } from '../scope';
import { commonAround } from './flat-tree';
import { labelPlaces } from './label-places';
import { namesOf } from './names-of-elements';
import { scopeHolds } from './scope-of';
import { foundBy, pathOf, waysTo } from './ways-to-find';

/** A way to where a value stands in every record, as told from one of them. */
export interface Place {
  locator: Locator;
  /** What the locator needs to go by a label. */
  labels: Labels | null;
  /** Why it may break, in words for the person; null where it is sound. */
  fragile: string | null;
}

const place = (locator: Locator, fragile: string | null = null, labels: Labels | null = null) => ({
  locator,
  labels,
  fragile,
});

/** Ways to what was pointed at in a record, the likeliest to last first. */
export function* placesOf(
  scope: Scope,
  targets: readonly Element[],
  others: readonly Scope[],
): Generator<Place> {
  const [target, ...more] = targets;
  if (!target) return;
  if (linesOf(scope) !== undefined) {
    yield place({ css: ':scope' });
    return;
  }
  if (more.length > 0) {
    yield* placesOfSeveral(scope, targets);
    return;
  }
  if (!scopeHolds(scope, target)) {
    yield* placesAbove(scope, target);
    return;
  }
  for (const { labels, label, element } of labelPlaces(scope, target, others)) {
    if (saysAll(element, target)) yield place({ label }, null, labels);
    for (const { css, fragile } of waysTo(target, element)) {
      if (element !== target) yield place({ label, css }, fragile, labels);
    }
  }
  if (partsOf(scope).length === 1 && firstOf(scope) === target) yield place({ css: ':scope' });
  for (const { css, fragile } of waysTo(target, scope)) yield place({ css }, fragile);
}

const saysAll = (outer: Element, inner: Element): boolean =>
  visibleText(outer) === visibleText(inner);

/** A value that stands before the records, for several of them: the heading of a day. */
function* placesAbove(scope: Scope, target: Element): Generator<Place> {
  for (const { css, fragile } of namesOf(target)) {
    if (findAbove(scope, css) === target) yield place({ css, above: true }, fragile);
  }
}

/** A text that is several elements: all that are alike, all beside something, what is left, or each by its place. */
function* placesOfSeveral(scope: Scope, targets: readonly Element[]): Generator<Place> {
  const isThese = (css: string) => {
    const found = foundBy(css, scope);
    return found.length === targets.length && found.every((each) => targets.includes(each));
  };
  const names = [...new Set(targets.map((each) => bestName(each)))];
  const any = names.length === 1 ? (names[0] ?? '') : `:is(${names.join(', ')})`;
  const container = commonAround(targets);
  const [first] = targets;
  const before = first?.previousElementSibling;
  const inside = container ? namesOf(container).filter(({ fragile }) => !fragile) : [];
  const sets = [
    any,
    ...inside.map(({ css }) => `${css} > ${any}`),
    ...(before ? namesOf(before).map(({ css }) => `${css} ~ ${any}`) : []),
  ];
  for (const css of sets) if (isThese(css)) yield place({ css, all: true });
  yield place({ rest: true });
  const [root] = partsOf(scope);
  if (!root) return;
  const css = targets.map((each) => pathOf(each, root)).join(', ');
  if (isThese(css)) yield place({ css, all: true }, 'It rests on the places in the record.');
}

const bestName = (element: Element): string => namesOf(element)[0]?.css ?? element.localName;

/** What a place gives in a record; null where nothing stands there. */
export function textOfPlace(
  scope: Scope,
  { locator, labels }: Place,
  isTaken?: (element: Element) => boolean,
): { elements: readonly Element[]; text: string } | null {
  const labelled = labelledValues(scope, labels ? [labels] : []);
  const elements = locateAll(scope, locator, labelled);
  if (elements.length === 0) return null;
  return { elements, text: textAt(scope, elements, locator, isTaken).text };
}
