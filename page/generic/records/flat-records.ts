import { findDays, parseDay, withoutDates } from '../days';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { isTable } from '../outline/is-table';
import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';

/**
 * Records that have no element of their own: parts of one look that tell when, and by whom, each over the
 * words that belong to it, or below them.
 *
 * @returns the parts of each record in order; none where the children of a box are not set so
 */
export function flatRecords(box: Box): Box[][] {
  const kids = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
  if (kids.length < 4 || kids.length > MOST || HOLDERS.has(box.tag)) return [];
  if (box.kids.some((kid) => typeof kid === 'string' && kid.trim().length > 20)) return [];
  const groups = new Map<string, Box[]>();
  for (const kid of kids) {
    const look = `${kid.tag} ${kid.names}`;
    groups.set(look, [...(groups.get(look) ?? []), kid]);
  }
  for (const heads of groups.values()) {
    if (heads.length < 2 || heads.length * 2 > kids.length) continue;
    if (!heads.every((kid) => kid.size <= LARGEST && (tellsWhen(kid) || isOverHeading(kid, kids))))
      continue;
    // Some records of a list may say no more than when and who.
    if (kids.some((kid) => !heads.includes(kid) && sharesClass(kid, heads[0]) && isProse(kid)))
      continue;
    const records = parted(kids, new Set(heads));
    // A day alone may stand over several records, each with a heading.
    const isOne = (parts: Box[]) => parts.filter(isHeading).length < 2;
    if (records.length > 0 && (heads.every(tellsWhen) || records.every(isOne))) return records;
  }
  return [];
}

const MOST = 400;
const LARGEST = 24;
const HOLDERS = new Set(['table', 'tbody', 'thead', 'tr', 'dl', 'ul', 'ol', 'select']);

/** The children, parted where each record begins; none where not every record has words of its own. */
function parted(kids: Box[], marks: ReadonlySet<Box>): Box[][] {
  const first = kids.findIndex((kid) => marks.has(kid));
  const last = kids.findLastIndex((kid) => marks.has(kid));
  const areHeads = kids.slice(last + 1).some(isProse);
  const areFeet = kids.slice(0, first).some(isProse);
  if (areHeads === areFeet) return [];
  const records: Box[][] = [];
  let open: Box[] = [];
  for (const [at, kid] of kids.entries()) {
    if (areHeads && marks.has(kid)) {
      // A heading or a badge right over it names the record.
      let from = open.length;
      while (from > 0 && isLead(open[from - 1])) from -= 1;
      const lead = open.splice(from);
      records.push(open);
      open = [...lead, kid];
    } else open.push(kid);
    if (areFeet && marks.has(kid)) {
      records.push(open);
      open = [];
    }
    if (at === kids.length - 1 && areHeads) records.push(open);
  }
  const whole = areHeads ? records.slice(1) : records;
  return whole.every((parts) => parts.some((part) => !marks.has(part) && isProse(part)))
    ? whole
    : [];
}

const sharesClass = (a: Box, b: Box | undefined): boolean => {
  const names = new Set(a.names.split(/\s+/).filter(Boolean));
  return a.tag === b?.tag && b.names.split(/\s+/).some((name) => names.has(name));
};

/** When, and who or what besides, and no sentence. A day alone may stand over several records. */
function tellsWhen(box: Box): boolean {
  if (isAside(box) || isTable(box)) return false;
  const lines = linesOf([box]);
  return (
    lines.length > 0 &&
    lines.length < 12 &&
    lines.every(({ text, heading }) => text.length < 120 && heading === 0) &&
    lines.some(hasDay) &&
    lines.some(({ text }) => /\p{L}{3}/u.test(withoutDates(text)))
  );
}

/** A day in small type over the heading of a record: "21 November 2025", "Nia Prosser". */
function isOverHeading(day: Box, kids: Box[]): boolean {
  const [line, more] = linesOf([day]);
  const next = kids[kids.indexOf(day) + 1];
  return (
    line !== undefined &&
    more === undefined &&
    line.heading === 0 &&
    parseDay(line.text) !== null &&
    next !== undefined &&
    isHeading(next)
  );
}

const isHeading = (box: Box): boolean => {
  const [line, more] = linesOf([box]);
  return line !== undefined && more === undefined && line.heading > 0;
};

const hasDay = ({ text, machineDate }: Line): boolean =>
  machineDate !== undefined || findDays(text).some(({ date }) => date !== null);

const isProse = (box: Box): boolean =>
  linesOf([box]).some(
    ({ text, heading, action }) =>
      heading === 0 && !action && (text.length > 90 || (text.length > 30 && /[.!?]$/.test(text))),
  );

/** A short line that stands out. */
function isLead(box: Box | undefined): boolean {
  if (!box || isAside(box)) return false;
  const [line, more] = linesOf([box]);
  return (
    line !== undefined &&
    more === undefined &&
    line.text.length < 80 &&
    (line.heading > 2 || line.strong || /badge|tag|label|type|title/i.test(line.inner.names))
  );
}
