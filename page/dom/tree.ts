import { foundAtOnce } from './at-once';
import { hasShadows, rootsOf } from './shadows';

/**
 * The children of a node as they are rendered: those of its open shadow root, with what is slotted
 * in its place.
 */
export function shownChildren(node: Node): Iterable<Node> {
  if (node.nodeType === Node.ELEMENT_NODE) {
    const shadow = (node as Element).shadowRoot;
    if (shadow) return shadow.childNodes;
    if (node.nodeName === 'SLOT') {
      const assigned = (node as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length > 0) return assigned;
    }
  }
  return node.childNodes;
}

/**
 * Every element that fits the selector, in the tree itself and then in its open shadow roots. All
 * parts of a selector stand in one tree.
 *
 * @throws DOMException when the selector is none
 */
export function selectAll(scope: Document | Element, selector: string): Element[] {
  const own = Array.from(foundIn(scope, selector) ?? scope.querySelectorAll(selector));
  if (!standsWithShadows(scope)) return own;
  const inside = rootsOf(scope).slice(1);
  return own.concat(...inside.map((root) => Array.from(root.querySelectorAll(selector))));
}

/** The first of {@link selectAll}, or null. */
export function selectFirst(scope: Document | Element, selector: string): Element | null {
  const known = foundIn(scope, selector);
  const own = known ? known[0] : scope.querySelector(selector);
  return own ?? (standsWithShadows(scope) ? (selectAll(scope, selector)[0] ?? null) : null);
}

const foundIn = (scope: Document | Element, selector: string): readonly Element[] | undefined =>
  foundAtOnce(scope as Element, selector);

const standsWithShadows = (scope: Document | Element): boolean =>
  hasShadows(scope.ownerDocument ?? (scope as Document));

/** The element above, out of a shadow root into its host. */
export function shownParent(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
