import { rootsOf } from '../dom/shadows';
import { shownChildren } from '../dom/tree';

/** The page as it is rendered, over the bounds of open shadow roots: what stands in what. */

/** The element around a node: the slot that it was put into, its parent, or the host of its root. */
export function around(node: Node): Element | null {
  const slot = node instanceof Element ? node.assignedSlot : null;
  if (slot) return slot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The elements around a node, the nearest first, up to another (left out) or the page's body. */
export function allAround(node: Node, upTo?: Element): Element[] {
  const all: Element[] = [];
  for (let each = around(node); each && each !== upTo; each = around(each)) {
    if (each.localName === 'body' || each.localName === 'html') break;
    all.push(each);
  }
  return all;
}

/** Whether an element is another or stands in it. */
export function holds(outer: Element, inner: Node): boolean {
  for (let each: Node | null = inner; each; each = around(each)) if (each === outer) return true;
  return false;
}

/** Whether an element stands in one of these, and is not that one itself. */
export const isWithin = (element: Element, outer: readonly Element[]): boolean =>
  outer.some((each) => each !== element && holds(each, element));

/** The children of an element that are elements, as they are rendered. */
export const childElements = (element: Element): Element[] =>
  Array.from(shownChildren(element)).filter((node) => node instanceof Element);

/** Every element of a page or of a part of it, those of open shadow roots after those around them. */
export const everyElement = (root: Document | Element): Element[] =>
  rootsOf(root).flatMap((each) => Array.from(each.querySelectorAll('*')));

/** The smallest element that holds all of these. */
export function commonAround(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements;
  for (let each: Element | null = first ?? null; each; each = around(each)) {
    const outer = each;
    if (others.every((other) => holds(outer, other))) return each;
  }
  return null;
}
