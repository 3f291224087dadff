import type { Line } from '../outline/line';
import { authorOf, isName } from '../people-words';
import { isNoRecordHeading, kindOf } from '../words';
import type { Meta } from './meta';

const KIND_BY =
  /^(\p{L}[\p{L} -]{2,30}?)\s+(?:(?:modified|posted|created|added|logged|sent|recorded|written|entered|completed)\s+)?(?:by|from):?\s+(\p{Lu}.{3,50})$/u;

/** "Note modified by Owen Kitto", "Email from: Owen Kitto": what it is and whose, as the head of a timeline's item. */
export function takeKindBy({ pieces }: Line, meta: Meta): boolean {
  const [first, second] = pieces.map((piece) => piece.text);
  const text = second && / (?:by|from)$/.test(first ?? '') ? `${first} ${second}` : (first ?? '');
  const [, what = '', who = ''] = KIND_BY.exec(text) ?? [];
  const { name, role } = authorOf(who);
  if (what === '' || meta.author || meta.title || !isName(name)) return false;
  const noRecord = isNoRecordHeading(what);
  if (!noRecord && (kindOf(what) === null || what.split(' ').length > 3)) return false;
  if (noRecord) meta.leftOut = true;
  meta.author = { name, ...(role ? { role } : {}) };
  meta.kindWords.push(what);
  return true;
}
