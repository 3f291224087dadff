import { findDays, parseDay } from '../days';
import { isTitleClass } from '../labels/label-class';
import type { Line } from '../outline/line';
import { type Author, authorOf, isName } from '../people-words';
import { isAuditEvent, isLeftOut, isOrganisation, isRole, kindOf } from '../words';
import { BY, takeDated } from './dated-words';
import { takeKindBy } from './kind-by';
import { endsSentence, hasDate } from './line-parts';
import { segmentsOf } from './segments';
import { takeSegment } from './take-segment';
import { FUTURE, RELATIVE } from './time-words';

/** What the unlabelled lines at the head of a record say: when, who, what kind, and whether it counts. */
export interface Meta {
  /** The event's day; what stands there when it cannot be understood. */
  date?: { iso: string | null; written: string };
  recordedOn?: string;
  /** The last change of the record. */
  updatedOn?: string;
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

/** "Home visit 06/02/2025:", what was said on it stands below. */
function withoutDayAtEnd(text: string): string {
  const day = text.endsWith(':') ? findDays(text).at(-1) : undefined;
  return day && day.end === text.length - 1 ? text.slice(0, day.start).trim() : text;
}

/** "Sefton Garrick 2 days ago" */
function takeWriter(line: Line, meta: Meta): void {
  const written = segmentsOf(line)
    .map(authorOf)
    .find(({ name }) => isName(name));
  if (written) meta.author ??= written;
}

/** "TAF review on 01/10/2025 at Greenlea Primary": what follows the title. */
const SAYS_WHEN = /^(?:on|held|at|by|[-–,])(?:\s|$)/;

/** "4 days ago (mfenn)": the writer's user name. */
const LOGIN = /\s\((\p{Ll}[\p{Ll}\d]*(?:[._-][\p{Ll}\d]+)*)\)$/u;

/** "jmoreton": a user's name set as the writer of what stands below. */
const USER = /^(?=.{5,30}$)\p{Ll}[\p{Ll}\d]*(?:[._-][\p{Ll}\d]+)*$/u;

/** "#5": how many there are so far. */
const COUNT = /^#\d{1,4}$/;

const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** Even as a heading it tells only of the system. */
const LOOKED_AT = /\b(?:viewed|downloaded|printed|opened|accessed)$/i;

/**
 * Takes what a line says into `meta`. True when that is all it says; false when it is, or may be,
 * words of the narrative.
 */
export function takeMeta(line: Line, meta: Meta, isFirst: boolean): boolean {
  if (line.text.length > 220) return false;
  if (COUNT.test(line.text)) return true;
  if (ADDRESS.test(line.text)) {
    meta.author ??= { name: line.text };
    return true;
  }
  if (isFirst && line.strong && USER.test(line.text) && !meta.author) {
    meta.author = { name: line.text };
    return true;
  }
  const machine = line.machineDate ? parseDay(line.machineDate) : null;
  if (
    machine &&
    (RELATIVE.test(line.text) || FUTURE.test(line.text) || findDays(line.text).length <= 1)
  ) {
    if (FUTURE.test(line.text)) meta.leftOut = true;
    meta.date ??= { iso: machine, written: line.text };
    const by = BY.exec(line.text);
    const login = LOGIN.exec(line.text);
    if (by?.[1]) meta.author ??= authorOf(by[1]);
    else if (login?.[1]) meta.author ??= { name: login[1] };
    else if (line.pieces.length > 1) takeWriter(line, meta);
    if (line.text.length < 40 && !isFirst && !line.strong) return true;
  }
  if (
    isAuditEvent(line.text) &&
    !endsSentence(line.text) &&
    (!line.heading || LOOKED_AT.test(line.text)) &&
    !meta.title &&
    !meta.author
  ) {
    meta.leftOut = true;
    return true;
  }
  if (meta.author && !meta.title && line.heading === 0 && isOrganisation(line.text)) return true;
  if (takeKindBy(line, meta)) return true;
  if (
    isTitleClass(line.inner) &&
    !meta.title &&
    !hasDate(line) &&
    line.text.length <= 120 &&
    !isLeftOut(line.text) &&
    !isName(line.text)
  ) {
    if (kindOf(line.text)) meta.kindWords.push(line.text);
    meta.title = line.text;
    return true;
  }
  const segments = segmentsOf(line);
  if (
    line.heading > 0 &&
    !meta.title &&
    line.pieces.length < 2 &&
    isRole(line.text) &&
    !isName(line.text) &&
    !findDays(line.text).length
  ) {
    meta.title = line.text;
    return true;
  }
  const [lead, rest] = line.pieces;
  if (
    lead?.strong &&
    rest &&
    !rest.strong &&
    !meta.title &&
    SAYS_WHEN.test(rest.text) &&
    !isName(lead.text)
  ) {
    const said = line.text.slice(lead.text.length);
    const days = findDays(said).filter((found) => found.date !== null);
    if (days.length > 0) {
      takeDated(said, days, meta);
      meta.title = lead.text;
      if (kindOf(lead.text)) meta.kindWords.push(lead.text);
      return true;
    }
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
    (line.heading > 0 || line.strong || !/[.!?]$/.test(line.text))
  ) {
    if (kindOf(words)) meta.kindWords.push(words);
    // What stands behind the title on its line is kept, "CIN meeting on 3 June"; a day before it is not.
    const isWhole =
      left.length === segments.length ||
      (line.pieces.length <= 1 && segments.length < 3 && !understood[0]);
    meta.title = isWhole
      ? withoutDayAtEnd(line.text)
      : words.replace(/^(?:posted|wrote|added|logged)\s+(?=\p{Lu})/u, '');
    return true;
  }
  if (words.length <= 45 && !/[.!?]$/.test(words)) {
    if (kindOf(words) && (words.length <= 30 || /^You \w+ an? /.test(words))) {
      meta.kindWords.push(words);
      return true;
    }
    return understood.some(Boolean) || words.length <= 2;
  }
  return false;
}
