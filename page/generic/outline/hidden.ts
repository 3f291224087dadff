import { isShown } from '../../dom/visible';

const UNSEEN =
  /(?:^|[\s_-])(?:visually-?hidden|sr-?only|screen-?reader(?:-text|-only)?|assistive-text|hidden-visually|offscreen|material-icons|icon)(?:$|[\s_-])/i;

/** True for an element that a person does not see: hidden by markup, by style, or for screen readers only. */
export function isHidden(el: Element, names: string): boolean {
  if (el.hasAttributes() && isMarkedHidden(el)) return true;
  if (el.localName === 'dialog' && !el.hasAttribute('open')) return true;
  const parent = el.parentElement;
  if (parent?.localName === 'details' && !parent.hasAttribute('open') && el.localName !== 'summary')
    return true;
  if (names !== '' && UNSEEN.test(names)) return true;
  return el.localName !== 'slot' && !isContents(el) && !isShown(el);
}

const isMarkedHidden = (el: Element): boolean =>
  el.hasAttribute('hidden') ||
  el.getAttribute('type') === 'hidden' ||
  (el.getAttribute('aria-hidden') === 'true' && (el.textContent ?? '').trim().length < 3);

/** `display: contents` has no box of its own, yet what is within it shows. */
const isContents = (el: Element): boolean =>
  el.localName.includes('-') && getComputedStyle(el).display === 'contents';
