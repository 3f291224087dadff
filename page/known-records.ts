import type { Entry } from '../case-file/model';
import { hasShadows } from './dom/shadows';
import type { Records } from './profile-records';

/**
 * What was read of the records of a document, so that a change makes only the records that it
 * touched be read again. A record is known as long as nothing changed in it, nor anything around the
 * records that may show or hide parts of them.
 */
export interface KnownRecords {
  get(element: Element, records: Records, page: NonNullable<Entry['page']>): Entry | undefined;
  keep(element: Element, records: Records, entry: Entry): void;
  /** Forgets what changes of the document touched. */
  changed(changes: readonly MutationRecord[]): void;
  /** Forgets all: the style of the page may be another. */
  forget(): void;
}

interface Known {
  records: Records;
  entry: Entry;
}

/** Values of controls change without a change of the document, so what holds one is always read. */
const CONTROLS = 'input, textarea, select';

export function knownRecords(): KnownRecords {
  let known = new WeakMap<Element, Known>();
  let width = 0;

  function forget(): void {
    known = new WeakMap();
  }

  function forgetAround(node: Node): boolean {
    let found = false;
    for (let each: Node | null = node; each; each = each.parentNode) {
      if (known.delete(each as Element)) found = true;
    }
    return found;
  }

  return {
    get(element, records, page) {
      const here = known.get(element);
      if (!here || here.records !== records) return undefined;
      const { title, url } = here.entry.page ?? {};
      return title === page.title && url === page.url ? here.entry : undefined;
    },
    keep(element, records, entry) {
      const { ownerDocument: document } = element;
      if (hasShadows(document) || element.matches(CONTROLS) || element.querySelector(CONTROLS))
        return;
      // Styles may go by the width of the window.
      const { innerWidth = 0 } = document.defaultView ?? {};
      if (innerWidth !== width) forget();
      width = innerWidth;
      known.set(element, { records, entry });
    },
    changed(changes) {
      if (changes.some((change) => !forgetAround(change.target) && concernsAll(change))) forget();
    },
    forget,
  };
}

/** Whether a change outside all records may show or hide parts of them, or name their columns. */
function concernsAll({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return true;
  const element = target instanceof Element ? target : target.parentElement;
  if (element?.closest('tr, thead, [role=columnheader]')) return true;
  return [element, ...addedNodes, ...removedNodes].some(
    (node) => node !== null && /^(?:style|link|head)$/i.test(node.nodeName),
  );
}
