import type { Host } from '../host';
import { around } from './flat-tree';

/** How a person points at one part of a page, by pointer or by keys. */
export interface Pointing {
  host: Host;
  /** Parts that the arrow keys walk, in the order of the page. */
  candidates: readonly Element[];
  /** The part that the first arrow key goes to, or the one before it. */
  from?: Element | undefined;
  /** The part that is meant by what lies under the pointer; null where there is none. */
  meant: (under: Element) => Element | null;
  chosen: (element: Element) => void;
  left: () => void;
}

const HELP =
  'Point and click, or walk with the arrow keys. Plus takes more around it, minus less. Enter chooses, Esc leaves.';

/**
 * Lets a person point at a part of the page. A shield in our own host lies over the page, so that
 * the page is not clicked and hears no key meant for us.
 *
 * @returns takes the shield away
 */
export function point({ host, candidates, from, meant, chosen, left }: Pointing): () => void {
  const shield = document.createElement('div');
  shield.tabIndex = 0;
  shield.setAttribute('role', 'application');
  shield.setAttribute('aria-label', HELP);
  Object.assign(shield.style, {
    position: 'fixed',
    inset: '0',
    left: '-100vw',
    width: '200vw',
    height: '100vh',
    cursor: 'crosshair',
    outline: 'none',
  });
  const live = document.createElement('div');
  live.setAttribute('aria-live', 'polite');
  Object.assign(live.style, {
    position: 'absolute',
    overflow: 'hidden',
    width: '1px',
    height: '1px',
  });
  shield.append(live);
  let at: Element | null = null;
  let within: Element[] = [];

  function turn(element: Element | null, scroll: boolean): void {
    at = element;
    host.outline(element ? [{ element }] : []);
    live.textContent = element?.textContent?.trim().slice(0, 80) ?? '';
    if (scroll) element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  function under({ clientX, clientY }: MouseEvent): Element | null {
    shield.style.pointerEvents = 'none';
    const element = deepest(document, clientX, clientY);
    shield.style.pointerEvents = '';
    return element && !host.owns(element) ? meant(element) : null;
  }

  function walk(by: number): void {
    const start = from ? Math.max(candidates.indexOf(from), 0) : 0;
    const last = within[0] ?? at;
    const now = last ? candidates.indexOf(last) : -1;
    const next = now < 0 ? (by > 0 ? start : start - 1) : now + by;
    within = [];
    turn(candidates[(next + candidates.length) % candidates.length] ?? null, true);
  }

  /** Takes what is around the part, or goes back to what it was taken around. */
  function widen(more: boolean): void {
    const next = more ? at && around(at) : within.pop();
    if (!next || next.localName === 'html') return;
    if (more && at) within.push(at);
    turn(next, false);
  }

  shield.addEventListener('pointermove', (event) => {
    within = [];
    turn(under(event), false);
  });
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'keyup']) {
    shield.addEventListener(type, (event) => {
      event.stopPropagation();
      event.preventDefault();
    });
  }
  shield.addEventListener('click', (event) => {
    const element = within.length > 0 ? at : under(event);
    if (element) chosen(element);
  });
  shield.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const isWider = ['+', '='].includes(event.key);
    if (by === undefined && !['Enter', 'Escape', '+', '=', '-'].includes(event.key)) return;
    event.preventDefault();
    if (by !== undefined) walk(by);
    else if (isWider || event.key === '-') widen(isWider);
    else if (event.key === 'Escape') left();
    else if (at) chosen(at);
  });
  host.cover(shield);
  window.focus();
  shield.focus({ preventScroll: true });
  return () => {
    host.cover(null);
    host.outline([]);
  };
}

/** The element at a place of the screen, in open shadow roots too. */
function deepest(root: Document | ShadowRoot, x: number, y: number): Element | null {
  const element = root.elementFromPoint(x, y);
  const inside = element?.shadowRoot;
  return inside && element ? (deepest(inside, x, y) ?? element) : element;
}
