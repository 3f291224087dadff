import type { DayOrder } from '../days';
import type { Box } from './box';

/**
 * What is known of a page from the last time that it was read, and what changed since. Every part
 * of the page has a box. A change gives new boxes to the element that it touched and to all that it
 * stands in; every other box stays the same object, and with it whatever was found out from it.
 */
export interface KnownPage {
  boxes: WeakMap<Element, Box>;
  root: Box | null;
  /** Elements that only label a control, as they were last. */
  labels: Set<Element>;
  /** Columns that count as the page itself (asides.ts); null before it was first read. */
  main: readonly Element[] | null;
  /** How the page was seen to write its days. */
  dayOrder: DayOrder;
  changes: Changes;
  /** Those that a walk under way takes in: one that begins before it ended takes them in too. */
  pending: Changes | null;
}

/** What changed in a page since it was read. */
export interface Changes {
  /** Elements whose attributes, texts or children changed. */
  touched: Set<Element>;
  /** Elements whose children may look different, each by what changed beside it. */
  beside: Set<Element>;
  /** Elements of which nothing within may be taken as known. */
  anew: Set<Element>;
  /** Something may look different without a trace in the document, so all of it is looked at. */
  doubt: boolean;
}

/** Up to this size a part of the page is read as one: its lines are told by what stands around them. */
export const NEAR = 64;

export const knownPage = (): KnownPage => ({
  boxes: new WeakMap(),
  root: null,
  labels: new Set(),
  main: null,
  dayOrder: 'day-first',
  changes: noChanges(),
  pending: null,
});

export const noChanges = (): Changes => ({
  touched: new Set(),
  beside: new Set(),
  anew: new Set(),
  doubt: false,
});

/** Adds some changes to others. */
export function addChanges(changes: Changes, more: Changes): void {
  for (const element of more.touched) changes.touched.add(element);
  for (const element of more.beside) changes.beside.add(element);
  for (const element of more.anew) changes.anew.add(element);
  changes.doubt ||= more.doubt;
}

/** Notes what the browser tells of changes. */
export function noteChanges(known: KnownPage, mutations: readonly MutationRecord[]): void {
  const { changes, boxes } = known;
  for (const { type, target, addedNodes, removedNodes, attributeName } of mutations) {
    const element = elementOf(target);
    if (!element) continue;
    changes.touched.add(element);
    if (type === 'childList') {
      changes.beside.add(element);
      for (const node of addedNodes) if (node instanceof Element) changes.anew.add(node);
      // Its children may be shown elsewhere now, in slots of its shadow root.
      if (element.shadowRoot) changes.anew.add(element);
      if ([element, ...addedNodes, ...removedNodes].some(isStyle)) changes.doubt = true;
    } else if (type === 'attributes') {
      const above = element.parentElement ?? hostOf(element);
      for (const each of [element, above, element.assignedSlot]) if (each) changes.beside.add(each);
      if (attributeName === 'role' || attributeName === 'aria-hidden') changes.anew.add(element);
      if (attributeName === 'slot' && element.parentElement)
        changes.anew.add(element.parentElement);
      if (element.localName === 'slot') changes.anew.add(hostOf(element) ?? element);
      // An attribute of what holds more than a record may change how any of it looks.
      const box = boxes.get(element);
      if (element === element.ownerDocument.documentElement || (box && box.size > NEAR))
        changes.doubt = true;
    }
  }
}

const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : node instanceof ShadowRoot ? node.host : node.parentElement;

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

const isStyle = (node: Node): boolean => /^(?:style|link|head)$/i.test(node.nodeName);

/** The element that an element is shown in. */
export const shownAbove = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? hostOf(element);

/** Some elements and all that they stand in, as the page is put together and as it is shown. */
export function withAround(elements: Iterable<Element>): Set<Element> {
  const all = new Set<Element>();
  const left = [...elements];
  for (let element = left.pop(); element; element = left.pop()) {
    if (all.has(element)) continue;
    all.add(element);
    const around = [element.parentElement ?? hostOf(element), element.assignedSlot];
    for (const each of around) if (each) left.push(each);
  }
  return all;
}
