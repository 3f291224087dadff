import { findDays, parseDay } from '../days';
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
      findDays(head(line.text)).length > 0));
const head = (text: string): string => (text.length > 120 ? text.slice(0, 80) : text);

/** The writer's name and a time below a message. */
const SIGNED = /^\p{Lu}[\p{L}'’. -]{1,40},?\s+(?:at\s+)?\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/u;

const NOT_EVENT = /\b(?:by|due|until|before|next|dob|born|birth|from age|updated|printed)\W*$/i;

/** A name or a day, and nothing else. */
const isWhoOrWhen = ({ text }: Line): boolean =>
  isName(text.replace(/^,\s*/, '')) || parseDay(text.replace(/^,\s*/, '')) !== null;

/** A row of a form, "Created by", "Last modified by", says nothing that happened. */
const saysOnlyWhoAndWhen = (label: string): boolean => {
  const [meaning = ''] = meaningsOf(label);
  return /On$|^(?:author|editor|authorRole|authorisedBy|team|status|id|caseId|dateOfBirth|childName)$/.test(
    meaning,
  );
};

/**
 * The ways in which a part of the page gives a date, the surest first: unlabelled at the head of a line,
 * under a label, as a stamp. Parts that have a way in common may be records of one list. None when it has
 * no date, or when it is no more than one label with its value.
 */
export function dateSignatures(contents: Contents, labels: ReadonlySet<Element>): string[] {
  const inCells = contents.cells.some((cell) => cell.values.some(mayDate));
  if (!inCells && !contents.lines.some(mayDate)) return [];
  const { fields, rest } = fieldsOf(contents.lines, labels);
  const all = [...contents.cells, ...fields];
  const [first, , third] = rest;
  if (all.length <= 1 && rest.length === 0) return [];
  if (
    all.length > 0 &&
    all.every(({ label }) => saysOnlyWhoAndWhen(label)) &&
    rest.every(isWhoOrWhen)
  )
    return [];
  if (first && !third && all.length === 0 && meaningsOf(first.text).length > 0) return [];
  const unlabelled = isUnlabelled(rest, all.length > 0);
  if (unlabelled === null) return [];
  const ways = unlabelled ? ['unlabelled'] : [];
  for (const { label, values } of all) {
    const first = values[0];
    if (!first || !meaningsOf(label).some((meaning) => EVENT_DATES.has(meaning))) continue;
    if (findDays(first.text).length > 0 || first.machineDate) ways.push(labelKey(label));
  }
  const dayOf = (meaning: string) =>
    all.find(
      ({ label, values: [value] }) =>
        meaningsOf(label)[0] === meaning && value && findDays(value.text).length > 0,
    );
  if (dayOf('reviewedOn')) ways.push('reviewed');
  if (rest.length > 0 && dayOf('updatedOn')) ways.push('updated');
  const last = rest.at(-1)?.text ?? '';
  if (
    rest.length + all.length > 1 &&
    (TIME_ONLY.test(rest[0]?.pieces[0]?.text ?? '') || SIGNED.test(last))
  )
    ways.push('timed');
  return ways;
}

/** Whether a day stands at the head of a line; null where that day is all that the part says. */
function isUnlabelled(rest: Line[], hasFields: boolean): boolean | null {
  for (const line of rest) {
    if (line.machineDate) return true;
    const [found] = findDays(head(line.text));
    if (found?.month && found.start === 0 && found.end === line.text.length && rest.length > 1)
      return true;
    if (!found?.date || NOT_EVENT.test(line.text.slice(0, found.start))) continue;
    const long = line.text.length > 100 && line.box.size > 0;
    if (found.start <= 30 || !long)
      return rest.length > 1 || hasFields || line.text.length - (found.end - found.start) > 25
        ? true
        : null;
  }
  return false;
}
