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

/** A document or element and every open shadow root below it, outermost first. */
export function rootsOf(root: ParentNode): ParentNode[] {
  const roots: ParentNode[] = [root];
  for (const each of roots) {
    for (const element of each.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return roots;
}

/** Every element that fits the selector, in the tree itself and in its open shadow roots. */
export function findAll(root: ParentNode, selector: string, roots = rootsOf(root)): Element[] {
  return roots.flatMap((each) => Array.from(each.querySelectorAll(selector)));
}

/** The element above, out of a shadow root into its host. */
export function shownParent(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
