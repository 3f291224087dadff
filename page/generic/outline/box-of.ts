import type { Box } from './box';
import { isFolded, mayHideRecords } from './folded';
import { isHidden } from './hidden';
import { readControl } from './outline-controls';
import { isModal } from './told';

const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr ul button input select textarea option img output'.split(
    ' ',
  ),
);

/** An element's box, with nothing in it yet. */
export function emptyBox(el: Element, parent: Box | null): Box {
  const tag = el.localName;
  const plain = !el.hasAttributes();
  const preAround = parent?.pre ?? false;
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
    bold: undefined,
    pre: tag === 'pre' || tag === 'textarea' || preAround,
    preAround,
    modal: false,
    control: false,
    holdsTable: false,
    folds: false,
    hides: false,
    // Named here though not known yet: the browser's engine is quickest with objects that are alike.
    told: undefined,
    value: undefined,
    ticked: undefined,
    aside: undefined,
    inTerm: undefined,
    turns: undefined,
    laid: undefined,
    marks: undefined,
    name: undefined,
    labels: undefined,
  };
}

/** The box of an element that is shown; null for one that is not, which may say something of the page. */
export function boxOf(el: Element, parent: Box): Box | null {
  const box = emptyBox(el, parent);
  if (isHidden(box, parent)) {
    if (isFolded(el)) parent.folds = true;
    parent.hides ||= parent.folds || mayHideRecords(el);
    return null;
  }
  box.block = standsOnLines(box);
  box.modal = isModal(box);
  box.control = readControl(box);
  return box;
}

/** Whether an element has lines of its own; the only content of its parent may as well be inline. */
export const standsOnLines = ({ el, tag }: Box): boolean =>
  BLOCK.has(tag) || (tag !== 'br' && !standsAlone(el) && isBlock(el));

const standsAlone = (el: Element): boolean =>
  el.parentNode !== null && el.parentNode.childNodes.length === 1;

function isBlock(el: Element): boolean {
  const { display } = getComputedStyle(el);
  return display !== 'inline' && display !== 'contents' && display !== '';
}

/** What has lines of its own within breaks the line that it stands on itself. */
export const holdsLines = ({ kids }: Box): boolean =>
  kids.some((kid) => typeof kid !== 'string' && kid.block);
