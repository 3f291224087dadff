import { shownChildren } from '../../dom/tree';
import type { Box } from './box';
import { boxOf, emptyBox, holdsLines, standsOnLines } from './box-of';
import { isHidden } from './hidden';
import { nameInitials } from './initials';
import { isTable } from './is-table';
import {
  addChanges,
  type Changes,
  type KnownPage,
  knownPage,
  noChanges,
  shownAbove,
  withAround,
} from './known-page';
import { LAID_AT_ONCE } from './lines';
import { holdsTheSame, isSame, readsAsOne } from './same-box';
import { passOn } from './told';

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

/** One walk: where the boxes known may stand for elements, and where not. */
interface Walk {
  known: KnownPage;
  changes: Changes;
  /** The touched elements with all that they stand in. */
  path: Set<Element>;
}

const SKIP = new Set(
  'script style template noscript svg iframe object embed canvas audio video link meta head datalist mat-icon progress map title'.split(
    ' ',
  ),
);
/** Cells hold their place in a row, and a value that is empty says so. */
const KEPT_EMPTY = new Set(['td', 'th', 'dd', 'cell', 'gridcell', 'columnheader', 'rowheader']);

/**
 * Walks a page, giving way to it whenever `breathe` says so. Of a page that is known, only what
 * changed since and what that stands in gets new boxes.
 */
export async function outlineOf(
  page: Document,
  breathe: () => Promise<void>,
  known: KnownPage = knownPage(),
): Promise<Outline> {
  const { changes } = known;
  known.changes = noChanges();
  if (known.pending) addChanges(changes, known.pending);
  known.pending = changes;
  try {
    for (const box of known.root?.told?.controls ?? []) {
      if (box.el.isConnected && !holdsTheSame(box)) changes.touched.add(box.el);
    }
    for (;;) {
      const walk = { known, changes, path: withAround([...changes.touched, ...changes.anew]) };
      let root = emptyBox(page.body, null);
      await walkLarge(root, walk, breathe, !known.boxes.has(page.body));
      root = settled(root, null, walk, false);
      const labels = new Set(root.told?.controls.flatMap(({ labels = [] }) => labels));
      const other = [...labels, ...known.labels].filter(
        (label) => !(labels.has(label) && known.labels.has(label)),
      );
      const isFirst = known.root === null;
      known.root = root;
      if (other.length > 0) known.labels = labels;
      if (isFirst || other.length === 0) break;
      for (const label of other) changes.touched.add(label);
    }
  } catch (error) {
    if (known.pending === changes) addChanges(known.changes, changes);
    throw error;
  } finally {
    if (known.pending === changes) known.pending = null;
  }
  const { root, labels } = known;
  const { told } = root;
  return {
    root,
    dialogs: told?.dialogs ?? [],
    labels,
    hidesRecords: root.hides || (told?.hidesRecords ?? false),
    folded: root.folds || (told?.folded ?? false),
  };
}

async function walkLarge(
  parent: Box,
  walk: Walk,
  breathe: () => Promise<void>,
  anew: boolean,
  siblings = 0,
) {
  if (siblings > MANY || !isLarge(parent.el)) {
    walkAll(parent, walk, anew);
    return;
  }
  const before = anew ? null : sameChildren(parent, walk);
  if (before) {
    parent.hides = before.hides;
    parent.folds = before.folds;
    parent.bold = before.bold;
    for (const each of before.kids) {
      if (typeof each === 'string') parent.kids.push(each);
      else if (!walk.path.has(each.el)) keep(each, parent);
      else {
        parent.pre = each.preAround;
        await walkOne(each.el, parent, walk, breathe, anew);
      }
    }
    parent.pre = before.pre;
    return;
  }
  const { el, tag } = parent;
  if (el.shadowRoot || tag === 'slot') {
    for (const node of shownChildren(el)) await walkOne(node, parent, walk, breathe, anew);
    return;
  }
  const count = el.childElementCount;
  // One after the other: a list of them costs more than the walk itself.
  for (let node = el.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) addText(node, parent);
    else await walkOne(node, parent, walk, breathe, anew, count);
  }
}

async function walkOne(
  node: Node,
  parent: Box,
  walk: Walk,
  breathe: () => Promise<void>,
  anew: boolean,
  siblings = 0,
) {
  const kid = begin(node, parent, walk, anew);
  if (!kid) return;
  await walkLarge(kid, walk, breathe, isAnew(kid, walk, anew), siblings);
  finish(kid, parent, walk, anew);
  await breathe();
}

/**
 * The box as it was known, where its children are the same as they were: something changed within
 * some of them, and nothing about which there are, nor how they look.
 */
function sameChildren({ el, preAround }: Box, { known, changes, path }: Walk): Box | null {
  const before = known.boxes.get(el);
  if (!before || changes.doubt || changes.touched.has(el) || changes.beside.has(el)) return null;
  if (before.preAround !== preAround) return null;
  let changed = 0;
  for (const kid of before.kids) if (typeof kid !== 'string' && path.has(kid.el)) changed += 1;
  // What changed in a child that showed nothing may have made it show something.
  for (const child of path) if (shownAbove(child) === el) changed -= 1;
  return changed === 0 ? before : null;
}

/** Adds a part that is as it was. */
function keep(kid: Box, parent: Box): void {
  kid.parent = parent;
  close(kid, parent);
}

/** Few parts of a page are, and what holds no element or only texts need not be counted. */
const isLarge = (el: Element): boolean =>
  el.firstElementChild !== null && el.getElementsByTagName('*').length >= LAID_AT_ONCE;

/** One of so many is not large itself, and to count what each holds takes long. */
const MANY = 400;

function walkAll(parent: Box, walk: Walk, anew: boolean): void {
  const { el } = parent;
  if (el.shadowRoot || parent.tag === 'slot') {
    for (const node of shownChildren(el)) walkNode(node, parent, walk, anew);
    return;
  }
  for (let node = el.firstChild; node; node = node.nextSibling) walkNode(node, parent, walk, anew);
}

function walkNode(node: Node, parent: Box, walk: Walk, anew: boolean): void {
  const kid = begin(node, parent, walk, anew);
  if (!kid) return;
  walkAll(kid, walk, isAnew(kid, walk, anew));
  finish(kid, parent, walk, anew);
}

/** Nothing is taken as known in what was not known itself: it may have been hidden, and changed meanwhile. */
const isAnew = ({ el }: Box, { known, changes }: Walk, anew: boolean): boolean =>
  anew || changes.anew.has(el) || !known.boxes.has(el);

/** Adds a text, or an element that is shown; returns its box when it is to be walked. */
function begin(node: Node, parent: Box, walk: Walk, anew: boolean): Box | null {
  if (node.nodeType === Node.TEXT_NODE) {
    addText(node, parent);
    return null;
  }
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const el = node as Element;
  if (SKIP.has(el.localName) || el.localName.endsWith('-icon')) return null;
  const before = anew ? undefined : walk.known.boxes.get(el);
  if (before && !walk.changes.doubt && isAsBefore(before, parent, walk)) {
    keep(before, parent);
    return null;
  }
  const kid = boxOf(el, parent);
  if (!kid) {
    walk.known.boxes.delete(el);
    return null;
  }
  if (kid.tag === 'br') {
    parent.kids.push('\u2028');
    return null;
  }
  return kid;
}

function addText(node: Node, parent: Box): void {
  const text = node.nodeValue ?? '';
  if (!parent.pre && text.includes('\n') && /\S[^\S\n]*\n\s*\S/.test(text))
    parent.pre = keepsBreaks(parent.el);
  if (text) parent.kids.push(text);
  if (parent.bold === undefined && text.length < 120 && /\p{L}/u.test(text))
    parent.bold = isBold(parent.el);
}

const isBold = (el: Element): boolean => Number(getComputedStyle(el).fontWeight) >= 600;

const keepsBreaks = (el: Element): boolean => getComputedStyle(el).whiteSpace.startsWith('pre');

/** An element that no change touched is as it was; what stands next to a change is asked for its style. */
const isAsBefore = (before: Box, parent: Box, { path, changes }: Walk): boolean =>
  !path.has(before.el) &&
  before.parent?.el === parent.el &&
  before.preAround === parent.pre &&
  (!changes.beside.has(parent.el) ||
    (!isHidden(before, parent) &&
      before.block === (standsOnLines(before) || holdsLines(before)) &&
      (before.bold === undefined || before.bold === isBold(before.el))));

function finish(kid: Box, parent: Box, walk: Walk, anew: boolean): void {
  close(settled(kid, parent, walk, anew), parent);
}

/** The box that stands for an element from now on: the one known where nothing in it is another. */
function settled(kid: Box, parent: Box | null, walk: Walk, anew: boolean): Box {
  const { known } = walk;
  nameInitials(kid);
  const before = isAnew(kid, walk, anew) ? undefined : known.boxes.get(kid.el);
  let box = kid;
  if (before && !walk.path.has(kid.el) && isSame(before, kid)) {
    box = before;
    box.parent = parent;
    for (const inner of box.kids) if (typeof inner !== 'string') inner.parent = box;
  } else if (before && readsAsOne(before, kid)) {
    const again = parent ? boxOf(kid.el, parent) : emptyBox(kid.el, null);
    if (again) {
      walkAll(again, walk, true);
      nameInitials(again);
      box = again;
    }
  }
  known.boxes.set(box.el, box);
  return box;
}

function close(kid: Box, parent: Box): void {
  kid.block ||= holdsLines(kid);
  passOn(kid, parent);
  if (
    kid.kids.length === 0 &&
    kid.value === undefined &&
    !KEPT_EMPTY.has(kid.tag) &&
    !KEPT_EMPTY.has(kid.role)
  )
    return;
  parent.kids.push(kid);
  parent.size += kid.size;
  parent.holdsTable ||= kid.holdsTable || isTable(kid);
}
