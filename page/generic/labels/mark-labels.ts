import { findDays } from '../days';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { isWithin } from '../outline/within';
import { meaningsOf } from '../words';
import { isLabelClass } from './label-class';

/** Lines that are looked at before the page is let on. */
const AT_ONCE = 400;

/**
 * The lines that the page sets as labels, known or not: by the class that says so, by rows of two
 * parts that repeat, by children that take turns, by bold parts each before a plain one. What one
 * record cannot tell of its own labels the whole page can. In rows of two parts the labels may stand
 * below their values.
 */
export async function labelLines(
  lines: Line[],
  breathe: () => Promise<void>,
): Promise<{ labels: Set<Line>; below: Set<Line> }> {
  const groups = new Map<string, Group>();
  const pairs = new Map<string, Pairs>();
  for (let at = 0; at < lines.length; at++) {
    if (at % AT_ONCE === 0) await breathe();
    const line = lines[at];
    const next = lines[at + 1];
    if (line && next) addPair(pairs, line, next);
    const setting = line ? settingOf(line, next) : null;
    if (!line || !setting) continue;
    const group = groups.get(setting) ?? { lines: [], all: new Set(), known: new Set() };
    groups.set(setting, group);
    group.lines.push(line);
    if (group.all.has(line.text)) continue;
    group.all.add(line.text);
    if (meaningsOf(line.text).length > 0) group.known.add(line.text);
  }
  const labels = new Set<Line>();
  for (const [setting, group] of groups) {
    const hits = group.known.size;
    const asked = group.all.size;
    const enough = setting.startsWith('class') ? 1 : 2;
    if (asked >= enough && hits >= (asked > 2 ? 2 : 1) && hits * 4 >= asked)
      for (const line of group.lines) labels.add(line);
  }
  return { labels, below: labelsBelow(pairs) };
}

/** Lines that are set alike, what they say, each once, and what of it are known labels. */
interface Group {
  lines: Line[];
  all: Set<string>;
  known: Set<string>;
}

/** Rows of two parts that are set alike: the second lines, and which of both are known labels. */
interface Pairs {
  lines: Line[];
  known: Set<string>;
  over: Set<string>;
}

/** Adds a line and the next where they are a row of two parts. */
function addPair(pairs: Map<string, Pairs>, value: Line, label: Line): void {
  // Most lines of a large page stand in the cells of a table, which have labels of their own.
  if (label.box.tag === 'td' || label.text.length > 60 || value.text.length > 90) return;
  if (label.control !== undefined || label.action || value.control !== undefined) return;
  const look = lookOfPair(value, label);
  if (look === null) return;
  const group = pairs.get(look) ?? { lines: [], known: new Set(), over: new Set() };
  pairs.set(look, group);
  group.lines.push(label);
  if (isLabel(label.text)) group.known.add(label.text);
  if (isLabel(value.text)) group.over.add(value.text);
}

/** Labels that stand below their values: the second of two parts, where most of those set so are known. */
const labelsBelow = (pairs: Map<string, Pairs>): Set<Line> =>
  new Set(
    [...pairs.values()]
      .filter(
        ({ lines, known, over }) =>
          known.size > 2 && known.size * 2 >= lines.length && over.size === 0,
      )
      .flatMap(({ lines }) => lines),
  );

/** "No" is an answer, though it may stand for "number". */
const isLabel = (text: string): boolean => text.length > 3 && meaningsOf(text).length > 0;

/** How two lines are set that are all that a part holds; null where they are not. */
function lookOfPair(value: Line, label: Line): string | null {
  const after = partOf(label);
  const { parent } = after;
  if (!parent || parent.kids.length > 5) return null;
  const [first, second, more] = parent.kids.filter(
    (kid) => typeof kid !== 'string' || kid.trim() !== '',
  );
  if (second !== after || more !== undefined || typeof first !== 'object') return null;
  if (!isWithin(value.inner, first) || (first.tag === after.tag && first.names === after.names))
    return null;
  return `${parent.tag} ${parent.names} ${first.tag} ${first.names} ${after.tag} ${after.names}`;
}

/** How a line is set, where it may be a label at all; else null. Most are as they were when the page was last read. */
function settingOf(line: Line, next: Line | undefined): string | null {
  if (line.control !== undefined || line.action || line.heading > 0) return null;
  if (!next || next.heading > 0 || next.action || line.text.length > 90) return null;
  const { setting } = line;
  if (setting?.sure && setting.next === next) return setting.says;
  const part = partOf(line);
  const after = partOf(next);
  const says = tellSetting(line, next, part, after);
  line.setting = { next, says, sure: isLaidAround(part) && isLaidAround(after) };
  return says;
}

/** What a part stands in was laid out with it: as long as its lines are the same, so is that. */
const isLaidAround = ({ laid, parent }: Box): boolean =>
  laid !== undefined && laid.lines === parent?.laid?.lines;

function tellSetting(line: Line, next: Line, part: Box, after: Box): string | null {
  if (/[.!,;]$/.test(line.text) || findDays(line.text).length > 0) return null;
  const named = line.pieces.length > 1 ? null : classed(line.inner, part);
  if (named && !classed(next.inner, after)) return `class ${named.tag} ${named.names}`;
  if (part === after) return null;
  const row = part.parent;
  if (!row) return null;
  row.turns ??= takesTurns(row.el);
  if (row.turns)
    return [...row.el.children].indexOf(part.el) % 2 === 0 ? `turns ${row.names}` : null;
  const value = onlyAfter(part, row);
  if (
    !value &&
    part.tag !== 'td' &&
    line.strong &&
    !next.strong &&
    after.parent === row &&
    line.text.length <= 60
  )
    return `bold ${part.tag} ${row.names.replace(/\d/g, '')}`;
  if (!value || (value.tag === part.tag && value.names === part.names)) return null;
  const look = `${part.tag} ${part.names} ${value.tag} ${value.names}`;
  // Where both have a class of their own, a row may be set wide or narrow.
  return part.names && value.names ? `row ${look}` : `row ${row.tag} ${row.names} ${look}`;
}

/** The second of the two parts of a row, where this is the first; else null. */
function onlyAfter(part: Box, { kids }: Box): Box | null {
  let value: Box | null = null;
  let isFirst = true;
  for (const kid of kids) {
    if (typeof kid === 'string' ? kid.trim() === '' : isFirst && kid === part) {
      isFirst &&= kid !== part;
      continue;
    }
    if (isFirst || value || typeof kid === 'string') return null;
    value = kid;
  }
  return value;
}

/** The largest part of the page that holds the line and nothing else. */
function partOf({ box }: Line): Box {
  let part = box;
  while (part.parent && part.parent.kids.length === 1) part = part.parent;
  return part;
}

function classed(inner: Box, outer: Box): Box | null {
  for (let each: Box | null = inner; each; each = each.parent) {
    if (isLabelClass(each)) return each;
    if (each === outer) return null;
  }
  return null;
}

/** A label, a value, a label, a value: children of one tag, of which every other is short and a known label. */
function takesTurns({ children }: Element): boolean {
  if (children.length < 4 || children.length % 2 > 0 || children.length > 80) return false;
  const kids = [...children];
  const tag = kids[0]?.localName;
  if (!kids.every((kid) => kid.localName === tag && kid.children.length === 0)) return false;
  const names = kids.filter((_, at) => at % 2 === 0).map((kid) => (kid.textContent ?? '').trim());
  return (
    names.every((name) => name !== '' && name.length <= 60) &&
    names.filter((name) => meaningsOf(name).length > 0).length * 3 >= names.length
  );
}
