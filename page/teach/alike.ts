import { isShort } from '../labelled';
import { childElements, everyElement } from './flat-tree';
import { lastingClasses } from './names-of-elements';

/** Two elements are made alike: the same element, and mostly the same parts in it. */
export function isAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName) return false;
  const [a, b] = [partsOf(one), partsOf(other)];
  const both = [...a].filter((part) => b.has(part)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 || both / all >= 0.5;
}

const partsOf = (element: Element): Set<string> =>
  new Set(
    childElements(element)
      .map((child) => child.localName)
      // Rows with another number of cells are of another table.
      .concat(element.localName === 'tr' ? cellsOf(element) : [])
      .concat(
        everyElement(element)
          .filter((part) => part.classList.length > 0)
          .map((part) => `${part.localName}.${part.classList[0]}`),
      ),
  );

/** How many cells a row has; one into which cells of rows above reach, as many as the first of its table. */
function cellsOf(row: Element): string[] {
  const whole = isShort(row) ? row.closest('table')?.rows[0] : row;
  return [`${(whole ?? row).childElementCount} cells`];
}

/** Those beside an element that are like it, and are called like it where it has a lasting name. */
export function likeBeside(element: Element): Element[] {
  const names = lastingClasses(element);
  return Array.from(element.parentNode?.children ?? []).filter(
    (other) =>
      other !== element &&
      isAlike(other, element) &&
      (names.length === 0 || names.some((name) => other.classList.contains(name))),
  );
}
