/** The one element that Goldthread adds to a page: it holds the panel, and outlines drawn over form controls. Nothing else of the page is written to. */
export const HOST = 'goldthread-panel';

export interface Host {
  /** Shows the panel at one side; the page makes room for it (style.css of the reader). */
  open(url: string, side: 'left' | 'right'): void;
  close(): void;
  isOpen(): boolean;
  /** Puts the keyboard into the panel. */
  focus(): void;
  /** Draws a box around each element and keeps it there while the page scrolls; none to clear. */
  outline(elements: readonly Element[]): void;
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
  let panel: HTMLIFrameElement | null = null;
  let outlined: readonly Element[] = [];
  let frame = 0;

  function attach(): void {
    const needed = panel !== null || outlined.length > 0;
    if (!needed) element.remove();
    else if (!element.isConnected) document.documentElement.append(element);
  }

  function draw(): void {
    frame = 0;
    const at = element.getBoundingClientRect();
    const boxes = outlined.map((each) => boxAround(each.getBoundingClientRect(), at, document));
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
      attach();
    },
    close() {
      element.removeAttribute('open');
      panel?.remove();
      panel = null;
      attach();
    },
    isOpen: () => panel !== null,
    focus: () => panel?.focus(),
    outline(elements) {
      outlined = elements;
      attach();
      follow();
      draw();
    },
    owns: (node) => node === element,
    remove() {
      outlined = [];
      follow();
      element.remove();
    },
  };
}

function boxAround(rect: DOMRect, host: DOMRect, document: Document): HTMLElement {
  const box = document.createElement('div');
  Object.assign(box.style, {
    position: 'absolute',
    left: `${rect.left - host.left - 3}px`,
    top: `${rect.top - host.top - 3}px`,
    width: `${rect.width + 6}px`,
    height: `${rect.height + 6}px`,
    boxSizing: 'border-box',
    border: '3px solid #b3580a',
    borderRadius: '3px',
    boxShadow: '0 0 0 2px #fff',
    pointerEvents: 'none',
  });
  return box;
}
