/**
 * Whether an element is shown to the person: not `display: none`, not `visibility: hidden`, nor in
 * something that is. What is merely scrolled out of view is shown.
 */
export function isShown(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    return element.checkVisibility({ visibilityProperty: true }) || isContents(element);
  }
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (getComputedStyle(each).display === 'none') return false;
  }
  return getComputedStyle(element).visibility === 'visible';
}

/** `display: contents` has no box of its own, yet what is within it shows. */
function isContents(element: Element): boolean {
  const { display, visibility } = getComputedStyle(element);
  const parent = element.parentElement;
  return display === 'contents' && visibility === 'visible' && (parent === null || isShown(parent));
}
