import { shadowWatch } from './dom/shadows';

/** What makes a page worth reading again, and when. */
export interface SettleOptions {
  document: Document;
  /** Called when the page has been quiet after a change, and once at the start. */
  read: () => void;
  /** Told of every change, before it is read. */
  changed?: (changes: readonly MutationRecord[]) => void;
  /** Told when the page may look different though its document is the same: after a click. */
  doubted?: () => void;
  /** Our own element in the page: what changes in it is no change of the page. */
  own: (node: Node) => boolean;
  /** Milliseconds without a change until a page counts as settled. */
  quiet?: number;
  /** Milliseconds after which a page that never rests is read all the same. */
  patience?: number;
}

/**
 * Waits until a page has settled, and says when to read it: after its document changed, a control
 * or the address. A page that does not change costs nothing: no timer runs while nothing happens.
 *
 * @returns stops it
 */
export function settle(options: SettleOptions): () => void {
  const { document, read, changed, doubted, own, quiet = 200, patience = 1500 } = options;
  const view = document.defaultView ?? window;
  const shadows = shadowWatch(document);
  let waiting: number | undefined;
  let changedAt = 0;

  const observer = new MutationObserver((records) => {
    const ofPage = records.filter((record) => isOfPage(record, own));
    if (ofPage.length === 0) return;
    for (const { addedNodes } of ofPage) shadows.added(addedNodes);
    changed?.(ofPage);
    touch();
  });

  function observe(root: Node): void {
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
  }

  function touch(): void {
    const now = performance.now();
    if (waiting === undefined) changedAt = now;
    else view.clearTimeout(waiting);
    const left = Math.max(0, changedAt + patience - now);
    waiting = view.setTimeout(settled, Math.min(quiet, left));
  }

  function settled(): void {
    waiting = undefined;
    shadows.look().forEach(observe);
    read();
  }

  const heard = new AbortController();
  const listening = { capture: true, passive: true, signal: heard.signal };
  // Scripts fill controls without a change of the document, as a rule after a click.
  const doubt = () => {
    shadows.doubt();
    doubted?.();
    touch();
  };
  for (const event of ['change', 'click']) document.addEventListener(event, doubt, listening);
  for (const event of ['popstate', 'hashchange']) view.addEventListener(event, touch, listening);
  view.navigation?.addEventListener('currententrychange', touch, listening);
  observe(document);
  shadows.look().forEach(observe);
  touch();
  return () => {
    observer.disconnect();
    shadows.stop();
    view.clearTimeout(waiting);
    heard.abort();
  };
}

function isOfPage(
  { type, target, addedNodes, removedNodes }: MutationRecord,
  own: SettleOptions['own'],
) {
  if (own(target)) return false;
  if (type !== 'childList') return true;
  return [...addedNodes, ...removedNodes].some((node) => !own(node));
}

/** How long one piece of work may hold up the page, in milliseconds. */
const SLICE = 12;

/**
 * Does long work in pieces, and lets the page go on between them.
 *
 * @returns what the work returns, or undefined when `isStale` said that it is no longer wanted
 */
export async function inSlices<T>(
  work: Generator<undefined, T>,
  isStale: () => boolean,
): Promise<T | undefined> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await nextTask();
    if (isStale()) return undefined;
    until = performance.now() + SLICE;
  }
}

/** Thrown out of work that is no longer wanted. */
export class Stale extends Error {}

/**
 * For work that waits by itself: lets the page go on when a piece has taken long enough.
 *
 * @throws Stale from what it returns, when `isStale` says that the work is no longer wanted
 */
export function slicer(isStale: () => boolean): () => Promise<void> {
  let until = performance.now() + SLICE;
  return async () => {
    if (performance.now() < until) return;
    await nextTask();
    if (isStale()) throw new Stale();
    until = performance.now() + SLICE;
  };
}

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
