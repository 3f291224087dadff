import { findDays, parseDay } from '../days';
import { isBadgeClass, isTitleClass } from '../labels/label-class';
import type { Line } from '../outline/line';
import { authorOf, isName } from '../people-words';
import { isLeftOut, isRole, kindOf } from '../words';
import type { Gathered } from './gathered';
import { hasDate, isDateOnly } from './line-parts';
import { segmentsOf } from './segments';

/** Lines at the head or foot of a narrative that say who, when or what. */

/** "14/01/2025 - T/C to school …" is a day, and then the narrative. */
export function afterDate(record: Gathered, line: Line): Line {
  const [found] = findDays(line.text.slice(0, 40));
  const text = found ? line.text.slice(found.end).replace(/^[\s:;,.–—-]+/, '') : '';
  if (
    !found?.date ||
    found.start > 1 ||
    record.meta.date ||
    text.length < 18 ||
    /^by\s/i.test(text) ||
    line.heading > 0 ||
    (line.pieces.length > 1 && parseDay(line.pieces[0]?.text ?? '') === null) ||
    !/(?<!(?:^|\s)\p{Lu})[.!?]|^.{70,}$/u.test(text)
  )
    return line;
  record.meta.date = { iso: found.date, written: line.text.slice(0, found.end) };
  const kind = kindOf(text.slice(0, 32));
  if (kind) record.meta.kindWords.push(text.slice(0, 32));
  record.opened = { ...line, text: withoutSignature(record, line, text) };
  return record.opened;
}

/** A writer in italics or small print ends the line. */
function withoutSignature(record: Gathered, line: Line, text: string): string {
  const last = line.pieces.at(-1);
  if (
    !last ||
    !/^(?:i|em|small|cite)$/.test(last.tag) ||
    record.meta.author ||
    !text.endsWith(last.text)
  )
    return text;
  const author = authorOf(last.text);
  if (!isName(author.name)) return text;
  record.meta.author = author;
  return text.slice(0, -last.text.length).trim();
}

/** "Thea Munro 10:14" below a message: its writer and the time. */
export function isSigned(record: Gathered, line: Line): boolean {
  if (line.text.length > 60) return false;
  const [, name] =
    /^(.{2,40}?),?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/i.exec(line.text) ?? [];
  if (!name || record.meta.author || !/^\p{Lu}[\p{L}'’. -]*$/u.test(name)) return false;
  record.meta.author = { name };
  return true;
}

/** "Nia Prosser · 3 March 2025 at 10.12" as the last line: nothing but who and when. */
export function isSignature({ meta }: Gathered, line: Line, next: Line | undefined): boolean {
  if (next || meta.author || line.text.length > 90) return false;
  const [who, ...more] = segmentsOf(line);
  if (!who || !isName(authorOf(who).name)) return false;
  if (!more.every((part) => isRole(part) || parseDay(part) !== null)) return false;
  meta.author = authorOf(who);
  const day =
    more.map((part) => parseDay(part)).find((each) => each !== null) ??
    findDays(line.text)[0]?.date;
  if (day && !meta.date) meta.date = { iso: day, written: day };
  return true;
}

/** "Note", then "Visit to Ellis at breakfast club": the first names the kind, the second the record. */
export function isBetterTitle(record: Gathered, line: Line, narrative: Line[]): boolean {
  const { meta } = record;
  if (narrative.length > 0) return false;
  const plain = meta.title?.split(' ') ?? [];
  if (plain.length === 0 || plain.length > 3 || record.kindValue !== '') return false;
  if (isTitleClass(line.inner) && kindOf(meta.title ?? '') && line.text.length < 120) {
    meta.kindWords.push(meta.title ?? '');
    meta.title = line.text;
    return true;
  }
  if (
    plain.length > 2 ||
    kindOf(meta.title ?? '') !== 'case-note' ||
    line.text.length > 70 ||
    line.text.length < 8 ||
    /[.!?:,]$|[.!?] /.test(line.text)
  )
    return false;
  if (hasDate(line) || kindOf(line.text) === null || isName(line.text)) return false;
  meta.kindWords.push(line.text);
  meta.title = line.text;
  return true;
}

/** A word or two set as a badge, or between the title and the line that says who or when. */
export function takesBadge({ meta }: Gathered, line: Line, next: Line[]): boolean {
  if (line.heading > 0 || line.text.length > 30 || !/^\p{Lu}[^.!?:,]*$/u.test(line.text))
    return false;
  if (isBadgeClass(line.inner)) {
    if (isLeftOut(line.text)) meta.leftOut = true;
    if (kindOf(line.text) !== null) meta.kindWords.push(line.text);
    return meta.title !== undefined;
  }
  return (
    meta.title !== undefined &&
    next.some((each) => isDateOnly(each) || (!meta.author && isName(authorOf(each.text).name)))
  );
}

/** "Nia Prosser: He rang from work …": who wrote it, and then the narrative. */
export function afterWriter(record: Gathered, line: Line): Line {
  const [lead = '', name = ''] = /^([^:]{4,40}):\s+(?=\S.{15})/u.exec(line.text) ?? [];
  const [first] = line.pieces;
  const isSetApart = first?.tag !== '' && first?.text.replace(/[\s:]+$/, '') === name;
  if (!isSetApart || record.meta.author || record.entry.author || !isName(name)) return line;
  record.meta.author = { name };
  return { ...line, text: line.text.slice(lead.length), pieces: [] };
}

/** "CSPO Mr Tandy rang …": a code whose meaning stands in its title, and then the narrative. */
export function afterCode({ meta }: Gathered, line: Line): Line {
  const { el, tag } = line.inner;
  const code = tag === 'abbr' ? (el.textContent ?? '').trim() : '';
  const means = code === '' ? null : el.getAttribute('title');
  if (!means || hasDate(line) || !line.text.startsWith(code) || line.text.length < code.length + 20)
    return line;
  meta.kindWords.push(means);
  return { ...line, text: line.text.slice(code.length).trim(), pieces: [] };
}
