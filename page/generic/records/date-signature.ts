import { findUkDates, parseUkDate } from '../../../case-file/uk-dates';
import { TIME_ONLY } from '../entry/time-words';
import type { Contents } from '../labels/contents';
import { fieldsOf } from '../labels/fields';
import type { Line } from '../outline/line';
import { isName } from '../people-words';
import { labelKey, meaningsOf } from '../words';
import { EVENT_DATES } from './labelled-day';

/** Worth a closer look: a day, a time or a machine date at its head. */
const mayDate = (line: Line): boolean =>
  line.machineDate !== undefined ||
  (/\d/.test(line.text) &&
    (TIME_ONLY.test(line.pieces[0]?.text ?? '') ||
      SIGNED.test(line.text) ||
      findUkDates(head(line.text)).length > 0));
const head = (text: string): string => (text.length > 120 ? text.slice(0, 80) : text);

/** The writer's name and a time below a message. */
const SIGNED = /^\p{Lu}[\p{L}'’. -]{1,40},?\s+\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/u;

const NOT_EVENT = /\b(?:by|due|until|before|next|dob|born|birth|from age|updated|printed)\W*$/i;

/** A name or a day, and nothing else. */
const isWhoOrWhen = ({ text }: Line): boolean =>
  isName(text.replace(/^,\s*/, '')) || parseUkDate(text.replace(/^,\s*/, '')) !== null;

/** A row of a form, "Created by", "Last modified by", says nothing that happened. */
const saysOnlyWhoAndWhen = (label: string): boolean => {
  const [meaning = ''] = meaningsOf(label);
  return /On$|^(?:author|editor|authorRole|authorisedBy|team|status|id|caseId|dateOfBirth|childName)$/.test(
    meaning,
  );
};

/**
 * How a part of the page gives its date: by the same label as its neighbours, or unlabelled at the
 * head of a line. Null when it has none, or when it is no more than one label with its value.
 */
export function dateSignature(contents: Contents, labels: ReadonlySet<Element>): string | null {
  const inCells = contents.cells.some((cell) => cell.values.some(mayDate));
  if (!inCells && !contents.lines.some(mayDate)) return null;
  const { fields, rest } = fieldsOf(contents.lines, labels);
  const all = [...contents.cells, ...fields];
  const [first, , third] = rest;
  if (all.length <= 1 && rest.length === 0) return null;
  if (
    rest.every(isWhoOrWhen) &&
    all.length > 0 &&
    all.every(({ label }) => saysOnlyWhoAndWhen(label))
  )
    return null;
  if (first && !third && all.length === 0 && meaningsOf(first.text).length > 0) return null;
  for (const line of rest) {
    if (line.machineDate) return 'unlabelled';
    const [found] = findUkDates(head(line.text));
    if (found?.month && found.start === 0 && found.end === line.text.length && rest.length > 1)
      return 'unlabelled';
    if (!found?.date || NOT_EVENT.test(line.text.slice(0, found.start))) continue;
    const long = line.text.length > 100 && line.box.size > 0;
    if (found.start <= 30 || !long) {
      const more =
        rest.length > 1 || all.length > 0 || line.text.length - (found.end - found.start) > 25;
      return more ? 'unlabelled' : null;
    }
  }
  for (const { label, values } of all) {
    const first = values[0];
    if (!first || !meaningsOf(label).some((meaning) => EVENT_DATES.has(meaning))) continue;
    if (findUkDates(first.text).length > 0 || first.machineDate) return labelKey(label);
  }
  const saved = all.find(({ label }) => meaningsOf(label)[0] === 'updatedOn')?.values[0];
  if (saved && rest.length > 0 && findUkDates(saved.text).length > 0) return 'updated';
  const last = rest.at(-1)?.text ?? '';
  if (
    rest.length + all.length > 1 &&
    (TIME_ONLY.test(rest[0]?.pieces[0]?.text ?? '') || SIGNED.test(last))
  )
    return 'timed';
  return null;
}
