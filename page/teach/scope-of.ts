import { linesOf, partsOf, type Scope } from '../scope';
import { holds } from './flat-tree';

/** Whether an element is one of those that make a record, or stands in one. */
export const scopeHolds = (scope: Scope, element: Element): boolean =>
  partsOf(scope).some((part) => holds(part, element));

/** The record in or over which something stands; where records are lines, the one with the words. */
export function scopeOf(
  targets: readonly Element[],
  words: string | null,
  scopes: readonly Scope[],
): Scope | undefined {
  const [target] = targets;
  if (!target) return undefined;
  const around = scopes.filter((scope) => scopeHolds(scope, target));
  const said = around.find((scope) => words !== null && linesOf(scope)?.includes(words));
  const over = () =>
    scopes
      .filter((scope) => isBefore(target, scope))
      .sort((a, b) => (isBefore(partsOf(a)[0] ?? target, b) ? -1 : 1))[0];
  return said ?? around[0] ?? over();
}

const isBefore = (element: Element, scope: Scope): boolean => {
  const [first] = partsOf(scope);
  return Boolean(
    first && element.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
};
