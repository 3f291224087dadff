import { findUkDates } from '../../../case-file/uk-dates';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { meaningsOf } from '../words';
import { isLabelClass } from './label-class';

/**
 * Marks the lines that the page sets as labels, known or not: by the class that says so, by rows of
 * two parts that repeat, by children that take turns. What one record cannot tell of its own labels
 * the whole page can.
 */
export function markLabels(lines: Line[]): void {
  const known = new Map<string, Set<string>>();
  const all = new Map<string, Set<string>>();
  const settings = lines.map((line, at) => settingOf(line, lines[at + 1]));
  for (const [at, line] of lines.entries()) {
    const setting = settings[at];
    if (!setting) continue;
    add(all, setting, line.text);
    if (meaningsOf(line.text).length > 0) add(known, setting, line.text);
  }
  for (const [at, line] of lines.entries()) {
    const setting = settings[at];
    if (!setting) continue;
    const hits = known.get(setting)?.size ?? 0;
    const asked = all.get(setting)?.size ?? 0;
    const enough = setting.startsWith('class') ? 1 : 2;
    if (asked >= enough && hits >= (asked > 2 ? 2 : 1) && hits * 4 >= asked) line.label = true;
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set();
  set.add(value);
  sets.set(key, set);
}

/** How a line is set, where it may be a label at all; else null. */
function settingOf(line: Line, next: Line | undefined): string | null {
  if (line.control !== undefined || line.action || line.heading > 0) return null;
  if (!next || next.heading > 0 || next.action) return null;
  if (line.text.length > 90 || /[.!,;]$/.test(line.text) || findUkDates(line.text).length > 0)
    return null;
  const part = partOf(line);
  const named = line.pieces.length > 1 ? null : classed(line.inner, part);
  if (named && !classed(next.inner, partOf(next))) return `class ${named.tag} ${named.names}`;
  if (part === partOf(next)) return null;
  const row = part.parent;
  if (!row) return null;
  if (takesTurns(row.el))
    return [...row.el.children].indexOf(part.el) % 2 === 0 ? `turns ${row.names}` : null;
  const kids = row.kids.filter((kid) => typeof kid !== 'string' || kid.trim() !== '');
  const [first, value] = kids;
  if (kids.length !== 2 || first !== part || typeof value !== 'object') return null;
  if (value.tag === part.tag && value.names === part.names) return null;
  return `row ${row.tag} ${row.names} ${part.tag} ${part.names} ${value.tag} ${value.names}`;
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

const TURNS = new WeakMap<Element, boolean>();

/** A label, a value, a label, a value: children of one tag, of which every other is short and a known label. */
function takesTurns(el: Element): boolean {
  const told = TURNS.get(el);
  if (told !== undefined) return told;
  const kids = [...el.children];
  const names = kids.filter((_, at) => at % 2 === 0).map((kid) => (kid.textContent ?? '').trim());
  const turns =
    kids.length >= 4 &&
    kids.length % 2 === 0 &&
    kids.length <= 80 &&
    kids.every((kid) => kid.localName === kids[0]?.localName && kid.children.length === 0) &&
    names.every((name) => name !== '' && name.length <= 60) &&
    names.filter((name) => meaningsOf(name).length > 0).length * 3 >= names.length;
  TURNS.set(el, turns);
  return turns;
}
