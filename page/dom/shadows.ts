/** Documents in which an open shadow root stands. Most have none, and are asked once. */
const withShadows = new WeakSet<Document>();
/** Documents whose {@link ShadowWatch} looks for shadow roots whenever they changed. */
const watched = new WeakSet<Document>();

/** A document or element and every open shadow root below it, outermost first. */
export function rootsOf(root: ParentNode): ParentNode[] {
  const roots: ParentNode[] = [root];
  const own = (root as Element).shadowRoot;
  if (own) roots.push(own);
  for (const each of roots) {
    for (const element of each.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return roots;
}

/**
 * Looks whether a document has open shadow roots, for `selectAll` and `selectFirst` after it. A
 * document under watch was looked through already.
 */
export function lookForShadows(document: Document): void {
  if (!watched.has(document) && rootsOf(document).length > 1) withShadows.add(document);
}

/** Whether open shadow roots stood in a document when it was last looked for them. */
export const hasShadows = (document: Document): boolean => withShadows.has(document);

/** An element whose script has yet to come. */
const WAITS = ':not(:defined)';

/** Finds the open shadow roots of a document once, and after that those of what is added to it. */
export interface ShadowWatch {
  /** Told of nodes that were added. */
  added(nodes: Iterable<Node>): void;
  /** Has all of the document looked through once more: a root on an old element leaves no trace. */
  doubt(): void;
  /** The roots that were not known before. */
  look(): ShadowRoot[];
  stop(): void;
}

export function shadowWatch(document: Document): ShadowWatch {
  const known = new Set<ShadowRoot>();
  /** Elements whose script has yet to come, and to give them a root. */
  let waiting: Element[] = [];
  let added: Node[] = [document];

  function look(): ShadowRoot[] {
    const found: ShadowRoot[] = [];
    const still = new Set<Element>();
    for (const node of new Set<Node>([...added, ...waiting])) {
      if (!node.isConnected || !('querySelectorAll' in node)) continue;
      for (const root of rootsOf(node as ParentNode & Node)) {
        if (root === node && node instanceof Element && node.matches(WAITS)) still.add(node);
        for (const element of root.querySelectorAll(WAITS)) still.add(element);
        if (!(root instanceof ShadowRoot) || known.has(root)) continue;
        known.add(root);
        found.push(root);
      }
    }
    added = [];
    waiting = [...still];
    if (known.size > 0) withShadows.add(document);
    watched.add(document);
    return found;
  }

  return {
    added: (nodes) => added.push(...nodes),
    doubt() {
      added = [document];
    },
    look,
    stop: () => watched.delete(document),
  };
}
