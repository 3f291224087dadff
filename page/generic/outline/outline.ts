import { shownChildren } from '../../dom/tree';
import type { Box } from './box';
import { isFolded, mayHideRecords } from './folded';
import { isHidden } from './hidden';
import { nameOfInitials } from './initials';
import { readControl } from './outline-controls';

/**
 * What a person sees of a page, as a tree: open shadow roots and slots in place, hidden parts left
 * out, controls with their values. Built in one walk that changes nothing, so that the rest of the
 * reader asks the browser for no style twice.
 */

/** The page as a person sees it. */
export interface Outline {
  root: Box;
  /** The modal dialogs that lie over the page, topmost last. */
  dialogs: Box[];
  /** Elements that only label a control. */
  labels: Set<Element>;
  /** The page holds records that are not shown until opened. */
  hidesRecords: boolean;
  /** A section of the page is folded up. */
  folded: boolean;
}

const SKIP = new Set(
  'script style template noscript svg iframe object embed canvas audio video link meta head datalist mat-icon progress map title'.split(
    ' ',
  ),
);
/** Cells hold their place in a row, and a value that is empty says so. */
const KEPT_EMPTY = new Set(['td', 'th', 'dd', 'cell', 'gridcell', 'columnheader', 'rowheader']);
const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul button input select textarea option img output'.split(
    ' ',
  ),
);
/** Walks a page, giving way to it whenever `breathe` says so. */
export async function outlineOf(page: Document, breathe: () => Promise<void>): Promise<Outline> {
  const outline: Outline = {
    root: box(page.body, null),
    dialogs: [],
    labels: new Set(),
    hidesRecords: false,
    folded: false,
  };
  await walkLarge(outline.root, outline, breathe);
  return outline;
}

async function walkLarge(parent: Box, outline: Outline, breathe: () => Promise<void>) {
  if (!isLarge(parent.el)) {
    walk(parent, outline);
    return;
  }
  for (const node of shownChildren(parent.el)) {
    const kid = add(node, parent, outline);
    if (kid) {
      await walkLarge(kid, outline, breathe);
      close(kid, parent);
      await breathe();
    }
  }
}

/** Few parts of a page are, and what holds no element or only texts need not be counted. */
const isLarge = (el: Element): boolean =>
  el.firstElementChild !== null && el.getElementsByTagName('*').length >= 1_500;

function walk(parent: Box, outline: Outline): void {
  const { el } = parent;
  if (el.shadowRoot || parent.tag === 'slot') {
    for (const node of shownChildren(el)) walkNode(node, parent, outline);
    return;
  }
  // One after the other: a list of them costs more than the walk itself.
  for (let node = el.firstChild; node; node = node.nextSibling) walkNode(node, parent, outline);
}

function walkNode(node: Node, parent: Box, outline: Outline): void {
  const kid = add(node, parent, outline);
  if (!kid) return;
  walk(kid, outline);
  close(kid, parent);
}

/** Adds a text, or an element that is shown; returns the box when there is more within it. */
function add(node: Node, parent: Box, outline: Outline): Box | null {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.nodeValue ?? '';
    if (!parent.pre && text.includes('\n') && /\S[^\S\n]*\n\s*\S/.test(text))
      parent.pre = keepsBreaks(parent.el);
    if (text) parent.kids.push(text);
    if (parent.bold === undefined && text.length < 120 && /\p{L}/u.test(text))
      parent.bold = Number(getComputedStyle(parent.el).fontWeight) >= 600;
    return null;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const el = node as Element;
  if (SKIP.has(el.localName) || el.localName.endsWith('-icon')) return null;
  const kid = box(el, parent);
  if (isHidden(kid, parent)) {
    if (isFolded(el)) outline.folded = true;
    if (!outline.hidesRecords && (outline.folded || mayHideRecords(el)))
      outline.hidesRecords = true;
    return null;
  }
  if (kid.tag === 'br') {
    parent.kids.push('\u2028');
    return null;
  }
  kid.block = BLOCK.has(kid.tag) || (kid.tag !== 'br' && !standsAlone(el) && isBlock(el));
  if (isModal(kid)) outline.dialogs.push(kid);
  readControl(kid, outline);
  return kid;
}

function close(kid: Box, parent: Box): void {
  if (
    kid.kids.length === 0 &&
    kid.value === undefined &&
    !KEPT_EMPTY.has(kid.tag) &&
    !KEPT_EMPTY.has(kid.role)
  )
    return;
  const name = nameOfInitials(kid);
  if (name !== null) kid.kids = [name];
  parent.kids.push(kid);
  parent.size += kid.size;
}

function box(el: Element, parent: Box | null): Box {
  const tag = el.localName;
  const plain = !el.hasAttributes();
  return {
    el,
    tag,
    role: plain ? '' : (el.getAttribute('role') ?? ''),
    plain,
    names: plain ? '' : (el.getAttribute('class') ?? ''),
    parent,
    kids: [],
    block: true,
    size: 1,
    pre: tag === 'pre' || tag === 'textarea' || (parent?.pre ?? false),
  };
}

/** The only content of its parent: whether it is inline makes no difference. */
const standsAlone = (el: Element): boolean =>
  el.parentNode !== null && el.parentNode.childNodes.length === 1;

function isBlock(el: Element): boolean {
  const { display } = getComputedStyle(el);
  return display !== 'inline' && display !== 'contents' && display !== '';
}

const keepsBreaks = (el: Element): boolean => getComputedStyle(el).whiteSpace.startsWith('pre');

const isModal = ({ el, tag, role, plain }: Box): boolean =>
  tag === 'dialog' ||
  (!plain &&
    (role === 'dialog' || role === 'alertdialog' || el.getAttribute('aria-modal') === 'true'));
