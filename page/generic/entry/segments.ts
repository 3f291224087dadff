import { findDays } from '../days';
import type { Line } from '../outline/line';
import { authorOf, isName } from '../people-words';

/** "esme.halloran", as a user's name is made. */
export const LOGIN = /^(?=.{5,30}$)\p{Ll}[\p{Ll}\d]*[._]\p{Ll}[\p{Ll}\d]*$/u;

/** Parts of a line: its elements, else what stands between bars, dots, dashes and sentences. */
export function segmentsOf(line: Line): string[] {
  const parts =
    line.pieces.length > 1 ? joinNames(line.pieces.map((piece) => piece.text)) : [line.text];
  return parts
    .flatMap((part) =>
      part.split(
        /\s*[|·•►»]\s*|\s+[–—-]\s+(?!\d)|(?<=\p{L})\s+[–—-]\s+(?=\d{1,2} \p{L}{3,9} \d{4})|(?<=[a-z\d)]{2})\.\s+(?=\p{Lu})|\s{2,}/u,
      ),
    )
    .flatMap((part) => partAtDates(part))
    .map((part) =>
      part
        .replace(/^[\s,;:()–-]+(?=\S)|[\s,;:–-]+$/g, (cut) => (cut.includes('(') ? cut.trim() : ''))
        .trim(),
    )
    .filter((part) => part !== '');
}

/** A piece "on " or "," between elements belongs to what follows. */
const joinNames = (parts: string[]): string[] => {
  const joined: string[] = [];
  let held = '';
  for (const part of parts) {
    if (
      /^(?:by|on|at|from|,|-|–|recorded by|recorded on|added by|created by|written by)$|\b(?:with|to|for|about|re|of)$/i.test(
        part,
      )
    )
      held = `${held} ${part} `;
    else {
      joined.push(`${held}${part}`.trim());
      held = '';
    }
  }
  return held ? [...joined, held.trim()] : joined;
};

/**
 * "Mon 3 Mar 2025, 4.20pm by X" parts after the date, "Nia Prosser 3 Mar 2025" after the name; "Recorded
 * by X on 4 Mar 2025" stays whole.
 */
function partAtDates(text: string): string[] {
  const [first] = findDays(text);
  if (!first) return [text];
  const before = text.slice(0, first.start).replace(/[\s,;:–-]+$/, '');
  const after = text.slice(first.end);
  if (before.trim() === '') return [text.slice(0, first.end), after].filter((part) => part.trim());
  const who = before.trim();
  if (isName(who) || LOGIN.test(who)) return [who, text.slice(first.start)];
  // "Home visit (14/05/2025) Nia Prosser"
  const name = after.replace(/^[\s),;:–-]+/, '');
  if (
    who.length < 60 &&
    !/^by\b/i.test(name) &&
    !/\b(?:at|on|by)$/i.test(who) &&
    isName(authorOf(name).name)
  )
    return [before.replace(/\s*[([]$/, ''), text.slice(first.start, first.end), name];
  return [text];
}
