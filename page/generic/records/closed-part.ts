/** What opens when it is pressed, and is no menu. */
const CLOSED =
  'details:not([open]) > summary, [aria-expanded=false]:not([aria-haspopup]):not([data-toggle=dropdown]):not([data-bs-toggle=dropdown]):not([role=combobox])';
const OTHER =
  /history|version|audit|comment|attachment|repl(?:y|ies)|action|option|menu|share|filter/i;

/** A record with a part that is closed: what it says is not all on the page. */
export const hasClosedPart = (el: Element): boolean =>
  [...el.querySelectorAll(CLOSED)].some(
    (part) => !OTHER.test(`${part.textContent} ${part.getAttribute('aria-label') ?? ''}`),
  );
