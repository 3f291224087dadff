import { findDays } from '../days';
import type { Box } from './box';
import { byNames } from './by-names';

const ASIDE_ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'menu',
  'menubar',
  'toolbar',
  'tablist',
  'tooltip',
  'alert',
  'listbox',
  'complementary',
]);

const ASIDE_CLASS =
  /(?:(?:^|\s|-)(?:phase-banner|skip-link|cookie-banner|pagination|sub-navigation|back-link)|(?:^|\s)(?:nav|navbar|sidebar|side-?nav|menu|breadcrumbs?|toolbar|pagination|pager|toast|cookie-?banner|worktray|work-tray|tray|footer))(?:$|\s)/i;

/**
 * Keeps the part that holds most of the page from counting as a side column, whatever it is called: some
 * systems put each of their columns into an `aside`.
 *
 * @returns the elements of which this is said
 */
export function keepMain(root: Box): Element[] {
  const main: Element[] = [];
  let most: Box | undefined = root;
  while (most) {
    if (most !== root && isColumn(most)) {
      most.aside = false;
      main.push(most.el);
    }
    most = most.kids.find(
      (kid): kid is Box => typeof kid !== 'string' && kid.size > 40 && kid.size * 2 > root.size,
    );
  }
  return main;
}

/** A part beside the page that may hold more than links. */
export const isColumn = (box: Box): boolean =>
  box.tag === 'aside' || box.role === 'complementary' || COLUMN.test(box.names);
const COLUMN = /side-?bar|side-?nav|tray/i;

/** True for what stands round the record: menus, banners, search, side columns. */
export function isAside(box: Box): boolean {
  box.aside ??= standsAside(box);
  return box.aside;
}

function standsAside(box: Box): boolean {
  if (box.tag === 'nav' || box.tag === 'aside') return true;
  if (box.tag === 'footer') return !isFootOfRecord(box);
  if (ASIDE_ROLES.has(box.role) && !box.control)
    return box.role !== 'tablist' || isStrip(box) || box.size < 20;
  if (
    isFilter(box) ||
    (isFilterNamed(box.names) && box.told !== undefined && box.told.controls.length > 0)
  )
    return true;
  const name = box.plain ? '' : `${box.names} ${box.el.id}`.trim();
  return (
    name !== '' &&
    box.tag !== 'body' &&
    box.tag !== 'main' &&
    box.tag !== 'table' &&
    ((ASIDE_CLASS.test(name) && !holdsMain(box) && !isFootOfRecord(box)) ||
      (box.parent?.tag === 'body' &&
        /(?:^|[\s_-])foot(?:$|\s)|(?:^|\s)status(?:-?bar)?(?:$|\s)/i.test(name)) ||
      (TABS.test(name) && isStrip(box)))
  );
}

/** What stands below a record with who wrote it and when: short, dated, and no part of the page's own foot. */
function isFootOfRecord({ tag, names, size, el, parent }: Box): boolean {
  if (tag !== 'footer' && !/(?:^|\s)footer(?:$|\s)/i.test(names)) return false;
  const { length } = (el.textContent ?? '').trim();
  return (
    size < 20 &&
    length < 200 &&
    parent !== null &&
    parent.tag !== 'body' &&
    parent.parent?.tag !== 'body' &&
    findDays(el.textContent ?? '').length > 0
  );
}

const isFilterNamed = byNames(/(?:^|\s)filters?(?:$|\s)/i);

/** The page's main heading stands in it, whatever it is called: a banner that was never closed. */
const holdsMain = ({ el, size }: Box): boolean =>
  size > 40 && el.querySelector('h1, main, [role=main]') !== null;

const TABS = /tabs|(?:^|\s)side-?nav|(?:^|[\s_-])(?:stepper|toc)(?:$|\s)/i;

/** Controls beside a button that looks for what they say. */
const isFilter = ({ kids, told, el, size }: Box): boolean =>
  told !== undefined &&
  told.controls.length > 0 &&
  told.controls.length * BOXES_PER_CONTROL >= size &&
  kids.some(
    (kid) =>
      typeof kid !== 'string' &&
      kid.size < 3 &&
      FINDS.test((kid.el.getAttribute('value') || kid.el.textContent || '').trim()),
  ) &&
  el.querySelector('table, textarea') === null;
/** With its label, its frame and the parts of a list to choose from; what has more holds more than controls. */
const BOXES_PER_CONTROL = 16;
const FINDS = /^(?:apply|filter|search|clear|reset|find)\b.{0,12}$/i;

/** A row of names and nothing else; what they open may stand in the same part of the page. */
const isStrip = ({ el, size }: Box): boolean => {
  const { length } = (el.textContent ?? '').trim();
  return (
    size > 2 &&
    length < size * 40 &&
    el.querySelector('p, table, dl, input, textarea, h2, h3') === null
  );
};
