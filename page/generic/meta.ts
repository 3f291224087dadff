import { findUkDates, parseUkDate } from '../../case-file/uk-dates';
import type { Line } from './lines';
import { type Author, authorOf, isName, NAME } from './people-words';
import { isAuditEvent, isLeftOut, isRole, isStatus, kindOf, meaningsOf } from './words';

/** What the unlabelled lines at the head of a record say: when, who, what kind, and whether it counts. */
export interface Meta {
  /** The event's day; what stands there when it cannot be understood. */
  date?: { iso: string | null; written: string };
  recordedOn?: string;
  author?: Author;
  /** Words that name a kind: a badge, or the title. */
  kindWords: string[];
  title?: string;
  location?: string;
  /** Labels that stand in a line with their values: "Started 10/03/2025". */
  labelled: { label: string; value: string }[];
  /** Draft, deleted, planned, or an event of the system itself. */
  leftOut: boolean;
}

const RECORDED =
  /\b(?:recorded|entered|created|added|logged|written(?: up)?|posted|uploaded|submitted|saved|input|typed)\b/i;
const UPDATED =
  /\b(?:updated|edited|modified|amended|last saved|printed|due|next|until|review by)\b/i;
const BY = new RegExp(
  `\\b(?:(?:recorded|entered|created|added|logged|written|posted|uploaded|submitted|completed|chaired|visited|seen|signed|reported|minuted) )?(?:by|^from):?\\s+(${NAME}(?:\\s*\\([^)]*\\)|,\\s+\\p{Ll}[^,.;|·]*)?)`,
  'u',
);
const FUTURE = /^(?:in (?:a|an|\d+) (?:day|hour|week|month|year)s?|tomorrow|next (?:week|month))/i;
const RELATIVE =
  /^(?:just now|today|yesterday|last (?:week|month|year|\w+day)|(?:a|an|one|two|three|\d+)\+? (?:min(?:ute)?|hour|day|week|month|year)s? ago)\b/i;
/** "Thu 22", where the month stands above. */
const DAY_OF_WEEK =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.? ?(?:\d{1,2}(?:st|nd|rd|th)?)?$/i;
/** A time of day, or from one to another, and nothing else. */
export const TIME_ONLY =
  /^\d{1,2}[:.]\d{2}\s?(?:[ap]m)?(?:\s*[-–]\s*\d{1,2}[:.]\d{2}\s?(?:[ap]m)?)?$/i;

/**
 * Takes what a line says into `meta`. True when that is all it says; false when it is, or may be,
 * words of the narrative.
 */
export function takeMeta(line: Line, meta: Meta, isFirst: boolean): boolean {
  if (line.text.length > 220) return false;
  const machine = line.machineDate ? parseUkDate(line.machineDate) : null;
  if (
    machine &&
    (RELATIVE.test(line.text) || FUTURE.test(line.text) || findUkDates(line.text).length <= 1)
  ) {
    if (FUTURE.test(line.text)) meta.leftOut = true;
    meta.date ??= { iso: machine, written: line.text };
    if (line.text.length < 40 && !isFirst && !line.strong) return true;
  }
  if (isAuditEvent(line.text) && !line.heading && !meta.title && !meta.author) {
    meta.leftOut = true;
    return true;
  }
  const segments = segmentsOf(line);
  if (
    line.heading > 0 &&
    !meta.title &&
    isRole(line.text) &&
    !isName(line.text) &&
    !findUkDates(line.text).length
  ) {
    meta.title = line.text;
    return true;
  }
  const understood = segments.map((segment) => takeSegment(segment, meta));
  const left = segments.filter((_, at) => !understood[at]);
  if (left.length === 0) return true;
  const words = left.join(' ');
  const isTitle = line.heading > 0 || line.strong || isFirst;
  if (
    isTitle &&
    !meta.title &&
    words.length <= 120 &&
    !/[.!]\s+\p{Lu}/u.test(line.text) &&
    (line.heading > 0 || line.strong || !/.{40}[.!?]$/.test(line.text))
  ) {
    if (kindOf(words)) meta.kindWords.push(words);
    meta.title = left.length === segments.length || line.pieces.length <= 1 ? line.text : words;
    return true;
  }
  if (words.length <= 40 && !/[.!?]$/.test(words)) {
    if (kindOf(words) && words.length <= 30) {
      meta.kindWords.push(words);
      return true;
    }
    return understood.some(Boolean) || words.length <= 2;
  }
  return false;
}

/** Parts of a line: its elements, else what stands between bars, dots, dashes and sentences. */
function segmentsOf(line: Line): string[] {
  const parts =
    line.pieces.length > 1 ? joinNames(line.pieces.map((piece) => piece.text)) : [line.text];
  return parts
    .flatMap((part) =>
      part.split(/\s*[|·•►»]\s*|\s+[–—-]\s+(?!\d)|(?<=[a-z\d)]{2})\.\s+(?=\p{Lu})|\s{2,}/u),
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
      /^(?:by|on|at|from|,|-|–|recorded by|recorded on|added by|created by|written by)$/i.test(part)
    )
      held = `${held} ${part} `;
    else {
      joined.push(`${held}${part}`.trim());
      held = '';
    }
  }
  return held ? [...joined, held.trim()] : joined;
};

/** "Mon 3 Mar 2025, 4.20pm by X" parts after the date; "Recorded by X on 4 Mar 2025" stays whole. */
function partAtDates(text: string): string[] {
  const [first] = findUkDates(text);
  if (!first) return [text];
  const before = text.slice(0, first.start);
  const after = text.slice(first.end);
  if (before.trim() === '') return [text.slice(0, first.end), after].filter((part) => part.trim());
  return [text];
}

function takeSegment(segment: string, meta: Meta): boolean {
  if (isLeftOut(segment)) {
    meta.leftOut = true;
    return true;
  }
  if (isStatus(segment)) return true;
  const labelled = labelledIn(segment);
  if (labelled) {
    meta.labelled.push(...labelled);
    return true;
  }
  const dates = findUkDates(segment).filter((date) => date.date !== null);
  if (dates.length > 0) return takeDated(segment, dates, meta);
  if (DAY_OF_WEEK.test(segment)) return true;
  if (FUTURE.test(segment) || RELATIVE.test(segment) || TIME_ONLY.test(segment)) {
    if (FUTURE.test(segment)) meta.leftOut = true;
    if (!TIME_ONLY.test(segment)) meta.date ??= { iso: null, written: segment };
    return true;
  }
  const by = BY.exec(segment);
  if (by?.[1] && segment.length - by[0].length < 12) {
    meta.author ??= authorOf(by[1]);
    return true;
  }
  const { name, role } = authorOf(segment);
  if (isName(name) && (role === undefined || isRole(role) || segment.includes('('))) {
    if (meta.author && meta.author.name !== name) return false;
    meta.author ??= { name, role };
    meta.author.role ??= role;
    return true;
  }
  if (
    meta.author &&
    !meta.author.role &&
    isRole(segment) &&
    kindOf(segment) === null &&
    segment.length <= 45
  ) {
    meta.author.role = segment.replace(/^\((.*)\)$/, '$1');
    return true;
  }
  return false;
}

/** "Started 10/03/2025", "Authorised by R. Finch, Team Manager on 28/04/2025": words that are a label, then its value. */
function labelledIn(segment: string): Meta['labelled'] | null {
  const words = segment.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const value = words.slice(count).join(' ');
    const [meaning] = meaningsOf(label);
    if (!meaning) continue;
    const [found] = findUkDates(value);
    if (/On$/.test(meaning) && found?.start === 0 && value.length - found.end < 4)
      return [{ label, value }];
    if (!/ by:?$/i.test(label) || !STARTS_WITH_NAME.test(value)) continue;
    const dated = /^(.*?),?\s+(?:on\s+)?(\S*\d.*)$/.exec(value);
    const day = dated?.[2] ? parseUkDate(dated[2]) : null;
    if (!dated?.[1] || !day || !dated[2])
      return value.length < 60 && !found ? [{ label, value }] : null;
    return [
      { label, value: dated[1] },
      { label: label.replace(/ by:?$/i, ' on'), value: dated[2] },
    ];
  }
  return null;
}
const STARTS_WITH_NAME = new RegExp(`^${NAME}`, 'u');

function takeDated(segment: string, dates: ReturnType<typeof findUkDates>, meta: Meta): boolean {
  let rest = segment;
  for (const found of [...dates].reverse()) {
    const before = segment.slice(Math.max(0, found.start - 80), found.start);
    if (UPDATED.test(before)) continue;
    if (RECORDED.test(before)) meta.recordedOn ??= found.date ?? undefined;
  }
  const event = dates.find((found) => {
    const before = segment.slice(Math.max(0, found.start - 80), found.start);
    return !RECORDED.test(before) && !UPDATED.test(before);
  });
  if (event && !meta.date) {
    meta.date = { iso: event.date, written: segment.slice(event.start, event.end) };
  }
  const by = BY.exec(segment);
  if (by?.[1]) meta.author ??= authorOf(by[1]);
  for (const found of [...dates].reverse())
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  if (by) rest = rest.replace(by[0], ' ');
  rest = rest.replace(RECORDED, ' ').replace(UPDATED, ' ');
  const place = /^\s*(?:held|met|seen|visited)\s+on\s+(?:at\s+)?(.*)$/i.exec(rest);
  if (place) {
    if (place[1]?.trim()) meta.location ??= place[1].trim().replace(/[.,]+$/, '');
    return true;
  }
  const words = rest.replace(
    /\b(?:on|at|date|last|held|the|by|of|from|to|and|hrs)\b|[^\p{L}]/giu,
    '',
  );
  return words.length < 4;
}
