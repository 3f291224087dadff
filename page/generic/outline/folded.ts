/** What the hidden parts of a page say about the page. */

const DATE_HINT = /\d{1,2}[/. -](?:\d{1,2}|[a-z]{3,9})[/. -]\d{2,4}|\d{4}-\d{2}-\d{2}/i;

/** The folded content of an accordion or of `details`, with more than a word or two in it. */
export function isFolded(el: Element): boolean {
  if (el.closest('nav, aside, header, footer, [role=navigation], [role=complementary]'))
    return false;
  if (el.parentElement?.localName === 'details') return (el.textContent ?? '').trim().length > 20;
  const head = el.previousElementSibling;
  if (!head) return false;
  const closed =
    head.matches('[aria-expanded=false]') || head.querySelector(':scope > [aria-expanded=false]');
  return Boolean(closed) && (el.textContent ?? '').trim().length > 20;
}

/** A hidden part with a date in it, outside menus: it may be a record. */
export const mayHideRecords = (el: Element): boolean => {
  if (!DATE_HINT.test((el.textContent ?? '').slice(0, 2_000))) return false;
  return el.closest('nav, header, footer, [aria-hidden=true]') === null;
};
