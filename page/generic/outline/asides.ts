import type { Box } from './box';

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
  /(?:(?:^|\s|-)(?:phase-banner|skip-link|cookie-banner|pagination|sub-navigation|back-link)|(?:^|\s)(?:nav|navbar|sidebar|side-?nav|menu|breadcrumbs?|toolbar|pagination|pager|filters?|toast|cookie-?banner|worktray|work-tray|tray|footer))(?:$|\s)/i;

/** True for what stands round the record: menus, banners, search, side columns. */
export function isAside(box: Box): boolean {
  box.aside ??= standsAside(box);
  return box.aside;
}

function standsAside(box: Box): boolean {
  if (box.tag === 'nav' || box.tag === 'aside' || box.tag === 'footer') return true;
  if (ASIDE_ROLES.has(box.role)) return true;
  const name = box.plain ? '' : `${box.names} ${box.el.id}`.trim();
  return (
    name !== '' &&
    ASIDE_CLASS.test(name) &&
    box.tag !== 'body' &&
    box.tag !== 'main' &&
    box.tag !== 'table'
  );
}
