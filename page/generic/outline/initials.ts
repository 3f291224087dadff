import { isName } from '../people-words';
import type { Box } from './box';
import { byNames } from './by-names';

/**
 * The name behind the initials in a picture's place: "IS" in a link with the title "Imogen Stroud"; none
 * where only the picture's class tells them from words, null where they are words.
 */
function nameOfInitials(box: Box): string | null {
  const [text, more] = box.kids;
  if (more !== undefined || typeof text !== 'string' || text.length > LONGEST) return null;
  const initials = text.trim();
  if (!/^\p{Lu}{1,3}$/u.test(initials)) return null;
  const el = box.el.closest('[title], [aria-label]');
  if (!el || (el.textContent ?? '').trim() !== initials) return isPicture(box.names) ? '' : null;
  const name = (el.getAttribute('title') || el.getAttribute('aria-label') || '').trim();
  const letters = name.split(/[\s,-]+/).map((word) => word[0] ?? '');
  if (
    initials.length > 1 &&
    isName(name) &&
    [...initials].every((letter) => letters.includes(letter))
  )
    return name;
  return isPicture(box.names) ? '' : null;
}

/** With the white space around them. */
const LONGEST = 40;

const isPicture = byNames(/avatar|initials|monogram|(?:^|[\s_-])photo(?:$|[\s_-])/i);

/** Initials in a picture's place say the name that they stand for, or nothing. */
export function nameInitials(box: Box): void {
  const name = nameOfInitials(box);
  if (name !== null) box.kids = name === '' ? [] : [name];
}
