import { visibleText } from './dom/text';
import { selectAll, selectFirst } from './dom/tree';

/** A record where it stands: one element; or several that make it; or some lines of one. */
export type Scope = Element | Parts;

/** The elements that make one record, in the order of the page. */
export interface Parts {
  parts: readonly [Element, ...Element[]];
  /** Where the record is only some lines of its element: these. */
  text?: string;
}

const isParts = (scope: Scope): scope is Parts => 'parts' in scope;

/** The elements that make up a record. */
export const partsOf = (scope: Scope): readonly Element[] =>
  isParts(scope) ? scope.parts : [scope];

/** The element with which a record begins. */
export const firstOf = (scope: Scope): Element => (isParts(scope) ? scope.parts[0] : scope);

/** The lines that make up a record; undefined where it is whole elements. */
export const linesOf = (scope: Scope): string | undefined =>
  isParts(scope) ? scope.text : undefined;

/** What a record shows. */
export const scopeText = (scope: Scope): string =>
  linesOf(scope) ??
  partsOf(scope)
    .map((part) => visibleText(part))
    .join('\n');

/** All that fit a selector in a record; where it is several elements, these themselves too. */
export function findAll(scope: Scope, css: string): Element[] {
  if (!isParts(scope)) return selectAll(scope, css);
  return scope.parts.flatMap((part) =>
    part.matches(css) ? [part, ...selectAll(part, css)] : selectAll(part, css),
  );
}

/** The first of {@link findAll}, or null. */
export const findFirst = (scope: Scope, css: string): Element | null =>
  isParts(scope) ? (findAll(scope, css)[0] ?? null) : selectFirst(scope, css);

/** The last element that fits a selector and begins before a record. */
export function findAbove(scope: Scope, css: string): Element | null {
  const first = firstOf(scope);
  const root = first.getRootNode() as Document | ShadowRoot;
  let found: Element | null = null;
  for (const each of root.querySelectorAll(css)) {
    if (!(each.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    if (!each.contains(first)) found = each;
  }
  return found;
}
