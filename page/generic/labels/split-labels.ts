import { findDays } from '../days';
import type { Line, Piece } from '../outline/line';
import { isName } from '../people-words';
import { kindOf, meaningsOf } from '../words';
import { isTitleClass } from './label-class';

/** A label without its marks. */
export const clean = (label: string): string =>
  label
    .replace(HINT, '')
    .replace(/[\s:*]+$/, '')
    .trim();
/** "Date *Format: dd/mm/yyyy.": what stands behind the mark of a label that must be filled in. */
const HINT = /(?<=[\p{L}?])\s*\*\s*\p{L}.*$/su;

/** "Label: value", once or several times on a line; null when it holds no label. */
export function splitLabels(
  line: Line,
  leads: ReadonlySet<string>,
): { before: string; fields: { label: string; value: string }[] } | null {
  const { pieces } = line;
  if (pieces.length > 1) {
    const fields: { label: string; value: string }[] = [];
    const before: string[] = [];
    for (const [at, piece] of pieces.entries()) {
      if (isLabelPiece(piece, at, pieces, leads))
        fields.push({ label: clean(piece.text), value: '' });
      else {
        const last = fields.at(-1);
        if (last) last.value = `${last.value} ${piece.text}`.trim().replace(/^[:–-]\s*/, '');
        else before.push(piece.text);
      }
    }
    // "Nia Prosser: He rang from work" is what she says.
    if (fields[0] && isName(fields[0].label)) return null;
    // "Approved: Nia Prosser" is what she did.
    if (fields.length === 1 && DONE.test(fields[0]?.label ?? '') && isName(fields[0]?.value ?? ''))
      return null;
    if (fields.length > 0) return { before: before.join(' '), fields };
  }
  const colon = line.text.indexOf(':');
  if (line.heading > 0 && colon > 1 && colon === line.text.length - 1 && colon < 60)
    return { before: '', fields: [{ label: clean(line.text), value: '' }] };
  if (line.heading > 0 || colon < 0 || colon > 62 || isTitleClass(line.box)) return null;
  const spans = pieces.filter((piece) => piece.tag !== '').map((piece) => piece.text);
  const barred = (spans.length > 1 ? spans : line.text.split(/\s+[|·•]\s+/)).map((part) =>
    /^(\p{Lu}[^:]{1,30}):\s*(\S.*)$/u.exec(part),
  );
  if (
    barred.length > 1 &&
    barred.every((match) => match !== null) &&
    barred.filter((match) => meaningsOf(match?.[1] ?? '').length > 0).length * 2 >= barred.length
  )
    return {
      before: '',
      fields: barred.map((match) => ({ label: match?.[1] ?? '', value: match?.[2] ?? '' })),
    };
  const several = labelsIn(line.text);
  if (several) return { before: '', fields: several };
  const plain = /^([\p{Lu}\p{N}][^:.;!]{0,58}?)\s*:(?:\s+|(?=\S)(?!\/|\d\d))(.*)$/u.exec(line.text);
  const alone = /^([\p{Lu}][^:.;!]{0,58}?)\s*:$/u.exec(line.text);
  const [, label = '', value = ''] = alone ?? plain ?? [];
  if (label === '' || label.split(' ').length > 7) return null;
  const [meaning] = meaningsOf(label);
  if (alone) return meaning || line.strong ? { before: '', fields: [{ label, value: '' }] } : null;
  if (isLead(label, value, line)) return null;
  if (!meaning || (line.strong && /^(?:text|kind|event)$/.test(meaning))) return null;
  if (line.box.tag === 'p' && /[^.][.]$/.test(value) && meaning !== 'text') return null;
  if (
    meaning !== 'text' &&
    (value.length > 90 || /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(value)) &&
    !/\bby$|^from$/i.test(label)
  )
    return null;
  return { before: '', fields: [{ label: clean(label), value }] };
}

/** "Date: 14/05/2025 Author: Nia Prosser": known labels, one after the other; null for fewer than two. */
function labelsIn(text: string): { label: string; value: string }[] | null {
  if (text.length > 200) return null;
  const parts = text.split(/(?<=^|[\s,;|])(\p{Lu}[\p{L}/]*(?: [\p{L}/]+){0,3}):\s+/u);
  if (parts.length < 5 || parts[0]?.trim()) return null;
  const fields: { label: string; value: string }[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const label = parts[at] ?? '';
    if (meaningsOf(label).length === 0) return null;
    fields.push({ label, value: (parts[at + 1] ?? '').replace(/[\s,;|]+$/, '') });
  }
  return fields;
}

const DONE =
  /^(?:approved|authorised|recommended|rejected|returned|submitted|reviewed|signed off)\b(?!.*\b(?:by|with|to)$)/i;

const isLabelPiece = (
  piece: Piece,
  at: number,
  all: Piece[],
  leads: ReadonlySet<string>,
): boolean => {
  if (
    piece.text.length > 60 ||
    piece.text.split(' ').length > 8 ||
    !/[\p{L}\p{N}]/u.test(piece.text)
  )
    return false;
  const next = all[at + 1];
  const set = piece.strong || piece.tag !== '';
  if (piece.text.endsWith(':'))
    return set && (piece.strong !== next?.strong || piece.tag !== next?.tag || next.tag !== '');
  if (areInTurn(all)) return at % 2 === 0;
  if (!set || !next || findDays(piece.text).length > 0) return false;
  if (next.text.startsWith(':')) return true;
  if (/^(?:by|on|with|from|at|[-–·|])(?:\s|$)/i.test(next.text)) return false;
  if (
    at === 0 &&
    all.length === 2 &&
    piece.tag !== '' &&
    next.tag !== '' &&
    /[\p{L}\d]/u.test(next.text) &&
    meaningsOf(piece.text).length > 0 &&
    // "Email", and who sent it.
    !(kindOf(piece.text) !== null && isName(next.text))
  )
    return true;
  return (
    piece.strong &&
    !next.strong &&
    (meaningsOf(piece.text).length > 0 || (at === 0 && leads.has(piece.tag)))
  );
};

/** A known label, a value, a known label, a value, each set in another way than the one before it. */
const areInTurn = (all: Piece[]): boolean =>
  all.length > 3 &&
  all.length % 2 === 0 &&
  all.every(
    ({ text, tag, strong }, at) =>
      (at % 2 === 0) ===
        (/^\p{Lu}/u.test(text) && meaningsOf(text).length > 0 && findDays(text).length === 0) &&
      (at === 0 || tag !== all[at - 1]?.tag || strong !== all[at - 1]?.strong),
  );

/** "Management decision: meets level 2 …" is how the text itself begins; "Details: …" is a label. */
const isLead = (label: string, value: string, { pieces, strong }: Line): boolean =>
  pieces.length === 1 &&
  !strong &&
  value.length > 40 &&
  !/^(?:case )?(?:notes?|entry|record|comments?)$/i.test(label) &&
  !/^(?:record|account|details|summary|notes?|description) of /i.test(label) &&
  !/\b(?:details|summary|notes?|comments?|date|by|type)$/i.test(label) &&
  kindOf(label) !== null;
