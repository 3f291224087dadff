/**
 * Finds what stands in many alike elements for all of them at once. A long list is read in a third
 * of the time so: to ask each row for each of its cells is what costs most.
 */
const found = new WeakMap<Element, Map<string, Element[]>>();

/** Looks one selector up in all of these; {@link foundAtOnce} then knows what stands in each. */
export function findAtOnce(scopes: readonly Element[], selector: string): void {
  const [first] = scopes;
  // What is told from where one looks is another for each.
  if (!first || selector.includes(':scope') || areNested(scopes)) return;
  for (const scope of scopes) {
    const known = found.get(scope) ?? new Map<string, Element[]>();
    found.set(scope, known.set(selector, []));
  }
  for (const element of first.ownerDocument.querySelectorAll(selector)) {
    for (let above = element.parentElement; above; above = above.parentElement) {
      const inScope = found.get(above)?.get(selector);
      if (!inScope) continue;
      inScope.push(element);
      break;
    }
  }
}

/** What fits a selector in an element; undefined where it was not looked up for many. */
export const foundAtOnce = (scope: Element, selector: string): readonly Element[] | undefined =>
  found.get(scope)?.get(selector);

/** Forgets what was found in an element: from then on it is asked itself. */
export function forgetFound(scope: Element): void {
  found.delete(scope);
}

function areNested(scopes: readonly Element[]): boolean {
  const all = new Set<Element>(scopes);
  const parents = new Set(scopes.map(({ parentElement }) => parentElement));
  for (const parent of parents) {
    for (let above = parent; above; above = above.parentElement) if (all.has(above)) return true;
  }
  return false;
}
