import { boxesOfWords } from './control-words';
import { isControl } from './dom/controls';
import type { Span } from './evidence/match';

/** The one element that Goldthread adds to a page: it holds the panel, and outlines drawn over form controls. Nothing else of the page is written to. */
export const HOST = 'goldthread-panel';

/** What is boxed because the browser cannot highlight it: a form control, perhaps with the words in it that are meant. */
export interface Outline {
  element: Element;
  words?: Span;
}

export interface Host {
  /** Shows the panel at one side; the page makes room for it (style.css of the reader). */
  open(url: string, side: 'left' | 'right'): void;
  close(): void;
  isOpen(): boolean;
  /** Puts the keyboard into the panel. */
  focus(): void;
  /** The keyboard is in the panel. */
  hasFocus(): boolean;
  /** Draws a box around each element and keeps it there while the page scrolls; none to clear. */
  outline(outlines: readonly Outline[]): void;
  /** Where the words of an outline stand on the screen; the whole element where they cannot be told. */
  boxOf(outline: Outline): DOMRect;
  /**
   * Keeps the panel usable after the page changed: in the page where the page was written anew, and
   * inside a modal dialog while one is open, because the browser lets nothing else be used then.
   */
  stayUsable(): void;
  /** Lays something of ours over the page, in the host; null takes it away. */
  cover(element: HTMLElement | null): void;
  /** Whether a node is the host itself. */
  owns(node: Node): boolean;
  remove(): void;
}

/** The host of a document. It stands there only while it has something to hold. */
export function hostIn(document: Document): Host {
  const element = document.createElement(HOST);
  const shadow = element.attachShadow({ mode: 'closed' });
  const outlines = document.createElement('div');
  outlines.setAttribute('aria-hidden', 'true');
  shadow.append(outlines);
  const covers = document.createElement('div');
  shadow.append(covers);
  let panel: HTMLIFrameElement | null = null;
  let outlined: readonly Outline[] = [];
  let frame = 0;

  function attach(): void {
    const needed = panel !== null || outlined.length > 0 || covers.hasChildNodes();
    if (!needed) element.remove();
    else if (!element.isConnected && !document.querySelector(HOST)) {
      document.documentElement.append(element);
    }
  }

  /** Into the modal dialog and above it, or back; what the auditor was doing in the panel goes on. */
  function stayUsable(): void {
    attach();
    const dialog = panel ? openModal(document) : null;
    const place = dialog ?? document.documentElement;
    if (!element.isConnected || element.parentNode === place) return;
    if (element.popover !== null) {
      element.hidePopover();
      element.popover = null;
    }
    const moves: Partial<Pick<ParentNode, 'moveBefore'>> = place;
    if (moves.moveBefore) moves.moveBefore(element, null);
    else place.append(element);
    if (dialog) {
      element.popover = 'manual';
      element.showPopover();
    }
    draw();
  }

  /** A page that holds the keyboard in its dialog is not told when it goes to the panel. */
  function keepFocus(event: Event): void {
    if (event.target === element) event.stopImmediatePropagation();
  }

  function holdFocus(): void {
    for (const type of ['focus', 'focusin']) {
      if (panel) window.addEventListener(type, keepFocus, true);
      else window.removeEventListener(type, keepFocus, true);
    }
  }

  function wordBoxes({ element: control, words }: Outline): DOMRect[] {
    return words && isControl(control) ? boxesOfWords(control, words, outlines) : [];
  }

  function draw(): void {
    frame = 0;
    const at = element.getBoundingClientRect();
    const boxes = outlined.flatMap((each) => {
      const around = each.element.getBoundingClientRect();
      const words = wordBoxes(each).filter((box) => isWithin(box, around));
      return [box(around, at, AROUND), ...words.map((each) => box(each, at, WORDS))];
    });
    outlines.replaceChildren(...boxes);
  }

  function drawSoon(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  function follow(): void {
    const options = { capture: true, passive: true };
    for (const event of ['scroll', 'resize']) {
      if (outlined.length > 0) window.addEventListener(event, drawSoon, options);
      else window.removeEventListener(event, drawSoon, options);
    }
  }

  return {
    open(url, side) {
      element.setAttribute('open', side);
      if (!panel) {
        panel = document.createElement('iframe');
        panel.src = url;
        panel.title = 'Goldthread checklist';
        Object.assign(panel.style, {
          width: '100%',
          height: '100%',
          border: '0',
          display: 'block',
        });
        shadow.prepend(panel);
      }
      holdFocus();
      stayUsable();
    },
    close() {
      element.removeAttribute('open');
      panel?.remove();
      panel = null;
      holdFocus();
      attach();
    },
    isOpen: () => panel !== null,
    focus: () => panel?.focus(),
    hasFocus: () => document.activeElement === element,
    boxOf: (outline) => wordBoxes(outline)[0] ?? outline.element.getBoundingClientRect(),
    outline(outlines) {
      outlined = outlines;
      attach();
      follow();
      draw();
    },
    stayUsable,
    cover(cover) {
      covers.replaceChildren(...(cover ? [cover] : []));
      attach();
    },
    owns: (node) => node === element,
    remove() {
      outlined = [];
      panel = null;
      follow();
      holdFocus();
      element.remove();
    },
  };
}

/** The modal dialog that is in use; null where none is open. */
function openModal(document: Document): Element | null {
  const open = Array.from(document.querySelectorAll('dialog:modal'));
  return open.find((each) => each.matches(':focus-within')) ?? open.at(-1) ?? null;
}

const AROUND = {
  outline: '3px solid #b3580a',
  borderRadius: '3px',
  boxShadow: '0 0 0 5px #fff',
};
const WORDS = { background: 'rgb(255 190 0 / 25%)', borderBottom: '2px solid #8a4b00' };

function box(rect: DOMRect, host: DOMRect, look: Partial<CSSStyleDeclaration>): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, {
    position: 'absolute',
    left: `${rect.left - host.left}px`,
    top: `${rect.top - host.top}px`,
    width: `${rect.width}px`,
    height: `${rect.height}px`,
    boxSizing: 'border-box',
    pointerEvents: 'none',
    ...look,
  });
  return element;
}

const isWithin = (box: DOMRect, around: DOMRect): boolean =>
  box.top >= around.top - 1 && box.bottom <= around.bottom + 1;
