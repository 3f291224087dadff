import { findDays } from '../days';
import { isActionWord } from '../words';
import type { Box } from './box';
import { byNames } from './by-names';
import type { Piece } from './line';

/** A link that is dressed as a button. */
const isButtonClass = byNames(/(?:^|\s)(?:btn|button|[\w-]*__?button)(?:$|\s)/i);
const ACTION = new Set(['button', 'menuitem', 'tab', 'switch', 'option']);

/** Says how to fill a form in. */
const isHint = byNames(/(?:^|\s|[_-])(?:hint|help-?(?:text|block)|form-text)(?:$|\s)/i);

/** Small print below a record, and no help with a form. */
const saysWhoOrWhen = (text: string): boolean =>
  /^by\s+\p{Lu}/iu.test(text) || findDays(text).some(({ date }) => date !== null);

/** Where a page puts the links that do something: GOV.UK's `summary-list__actions`. */
const isActionPlace = byNames(/(?:^|\s)[\w-]*__(?:actions?|action-list|controls?)(?:$|\s)/i);

/** Which part of a list is shown. */
const PAGER =
  /^(?:page|showing|viewing|displaying|records|results|items) \d+ (?:of|to|-|–) \d+\b.{0,40}$/i;

/** What a page says of itself at its foot. */
const MADE_BY = /^(?:powered by\b|©|\(c\) \d{4}|copyright ©)/i;

/** "0 comments": what a link below a record opens. */
const COUNT = /^(?:\d+|no) (?:comments?|repl(?:y|ies)|likes?|views?)$/i;

const WORD = /[\p{L}\p{N}]/u;

/** Shows more or less of a text; nothing else says this, so that it need be no link. */
const FOLD = /^(?:(?:show|see|view|read) (?:more|less|all)|continue reading)[\s.…>»]*$/i;

/** "Recorded 4 Mar 2025 Edit Print": the links that do something are not words of the line. */
export const withoutActions = <P extends Piece & { link: boolean }>(pieces: P[]): P[] => {
  const isWord = ({ text, tag, link }: P) =>
    !((link && isActionWord(text.trim())) || (tag !== '' && FOLD.test(text.trim())));
  return pieces.some((piece) => isWord(piece) && WORD.test(piece.text))
    ? pieces.filter(isWord)
    : pieces;
};

/** Whether a line is a button or a link that does something, rather than words of the record. */
export function isAction(
  box: Box,
  pieces: { link: boolean; text: string }[],
  text: string,
): boolean {
  for (let each: Box | null = box; each; each = each.parent) {
    if (isButton(each)) return !isContent(each) || isActionWord(text);
    if (isHint(each.names)) return !saysWhoOrWhen(text);
    if (isActionPlace(each.names) && pieces.every((piece) => piece.link || !WORD.test(piece.text)))
      return true;
    if (each.tag === 'summary') return isActionWord(text);
    if (each.size > 12) break;
  }
  if (MADE_BY.test(text) || COUNT.test(text)) return true;
  const words = pieces.filter((piece) => WORD.test(piece.text));
  if (words.length > 0 && words.every((piece) => piece.link)) {
    return words.every((piece) => isActionWord(piece.text.trim())) || isActionWord(text);
  }
  return /^[^\p{L}\p{N}]*$/u.test(text) || PAGER.test(text) || FOLD.test(text);
}

const isButton = (box: Box): boolean =>
  box.tag === 'button' ||
  box.role === 'button' ||
  ACTION.has(box.role) ||
  (box.tag === 'a' && isButtonClass(box.names));

/** A button that is the words of a heading or of a cell: it opens the section, or the record. */
function isContent(button: Box): boolean {
  if (button.el.hasAttribute('aria-expanded') || isDatedHead(button)) return true;
  for (let each: Box | null = button; each; each = each.parent) {
    if (/^h[1-6]$|^td$/.test(each.tag) || /^(?:heading|gridcell|cell|rowheader)$/.test(each.role))
      return true;
    if (each.size > 6) return false;
  }
  return false;
}

/** "4 June 2025 — GP letter": the head of a record that it opens. */
function isDatedHead({ tag, el }: Box): boolean {
  if (tag === 'a') return false;
  const text = (el.textContent ?? '').trim();
  return text.length > 18 && text.length < 120 && findDays(text).some(({ date }) => date !== null);
}
