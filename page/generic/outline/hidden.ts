import { isShown } from '../../dom/visible';
import type { Box } from './box';
import { byNames } from './by-names';

const isUnseen = byNames(
  /(?:^|[\s_-])(?:visually-?hidden|sr-?only|screen-?reader(?:-text|-only)?|assistive-text|hidden-visually|offscreen)(?:$|[\s_-])/i,
);

/** Pictures that are written as letters or as the name of a sign: "mail_outline". */
const isIcon = byNames(/(?:^|[\s_-])(?:material-icons|icon)(?:$|[\s_-])/i);

/** True for an element that a person does not see: hidden by markup, by style, or for screen readers only. */
export function isHidden({ el, tag, names, plain }: Box, parent: Box): boolean {
  if (!plain && isMarkedHidden(el)) return true;
  if (tag === 'dialog' && !el.hasAttribute('open')) return true;
  if (parent.tag === 'details' && tag !== 'summary' && !parent.el.hasAttribute('open')) return true;
  // A radio button or tick box is often laid under a picture of one.
  if ((isUnseen(names) && !isTick(el)) || (isIcon(names) && isSign(el))) return true;
  return tag !== 'slot' && !isShown(el);
}

const isTick = (el: Element): boolean => el.matches('[type=radio], [type=checkbox]');

const isSign = (el: Element): boolean =>
  /^(?:\P{L}{0,3}|[a-z\d_]{1,24})$/u.test((el.textContent ?? '').trim());

const isMarkedHidden = (el: Element): boolean =>
  el.hasAttribute('hidden') ||
  el.getAttribute('type') === 'hidden' ||
  (el.getAttribute('aria-hidden') === 'true' && (el.textContent ?? '').trim().length < 3);
