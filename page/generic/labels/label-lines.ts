import { findDays, parseDay } from '../days';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { isRadio } from '../outline/outline-controls';
import { kindOf, meaningsOf } from '../words';
import { groupName } from './group-name';
import { isLabelClass } from './label-class';

/** The tags in which lines begin with a known label in bold; others that begin so are labels too. */
export function leadTags(lines: Line[]): Set<string> {
  const tags = new Set<string>();
  for (const { pieces } of lines) {
    const [first, second] = pieces;
    if (first?.strong && second && !second.strong && meaningsOf(first.text).length > 0)
      tags.add(first.tag);
  }
  return tags;
}

/**
 * Lines that are a known label and nothing else count as labels where the page sets several of them
 * alike; then every short line that is set so is one, known or not.
 */
export function bareLabels(
  lines: Line[],
  leads: ReadonlySet<string>,
): (line: Line, next: Line | undefined) => boolean {
  const setting = new Map<
    string,
    { known: Set<string>; asks: Set<string>; questions: boolean; lines: number; hits: number }
  >();
  for (const line of lines) {
    if (line.control !== undefined || line.action) continue;
    const key = settingOf(line);
    const group = setting.get(key) ?? {
      known: new Set<string>(),
      asks: new Set<string>(),
      questions: false,
      lines: 0,
      hits: 0,
    };
    group.lines += 1;
    if (line.heading > 0 && line.text.endsWith('?')) {
      group.asks.add(line.text);
      group.questions = true;
    }
    if (isKnownLabel(line)) {
      group.known.add(line.text);
      if (
        !/^(?:text|actions|attendees|field|kind|title|childName|personName|event|status)$/.test(
          meaningsOf(line.text)[0] ?? '',
        )
      )
        group.asks.add(line.text);
      group.hits += 1;
    }
    setting.set(key, group);
  }
  const short = shortSections(lines);
  const sections = lines.filter(
    (line, at) => at > 0 && isSection(line) && meaningsOf(line.text)[0] === 'text',
  ).length;
  return (line, next) => {
    if (line.control === undefined && line.text.length <= 120 && asksChoice(next)) return true;
    if (line.label && !(next && next.heading > 0)) return true;
    if (line.text.length > 70 || line.control !== undefined) return false;
    if (isSection(line)) {
      if (!next || next.heading > 0) return false;
      if (line.heading > 0 && isDayLabel(line.text) && parseDay(next.text) !== null) return true;
      const asked = setting.get(settingOf(line));
      const asks = asked ? asked.asks.size + (asked.questions ? asked.known.size : 0) : 0;
      const mostly = asked ? asked.known.size >= 2 && asked.hits * 3 >= asked.lines * 2 : false;
      if (line.heading > 0 && (asks >= 2 || mostly)) return true;
      if (short.has(line)) return true;
      if (line === lines[0] || kindOf(line.text) !== null) return false;
      const [meaning] = meaningsOf(line.text);
      if (meaning === 'actions' && line.heading > 0) return true;
      if (meaning === 'attendees' || meaning === 'actions') return isItem(next);
      return meaning === 'text' && sections < 2;
    }
    const group = setting.get(settingOf(line));
    if (!group || !next || next.heading > 0) return false;
    if (line.inner.tag === 'label' && leads.has('label')) return true;
    const known = isKnownLabel(line);
    const classed = isLabelClass(line.box);
    if (known && (classed || line.box.el.getAttribute('title') === line.text)) return true;
    if (group.known.size < 2) return false;
    if (isKnownLabel(next) && settingOf(next) === settingOf(line)) return false;
    if (known) return group.hits * 3 >= group.lines;
    return group.hits * 5 >= group.lines * 3 && isLabelLike(line);
  };
}

/**
 * Headings that do as labels, known or not: where most of those that are set alike, and hold no other
 * heading, have one short line each below them.
 */
function shortSections(lines: Line[]): Set<Line> {
  const groups = new Map<string, { short: Line[]; all: number }>();
  for (const [at, line] of lines.entries()) {
    const [value, after] = [lines[at + 1], lines[at + 2]];
    if (line.heading < 3 || !value || value.heading > 0 || line.text.length > 70) continue;
    const key = settingOf(line);
    const group = groups.get(key) ?? { short: [], all: 0 };
    groups.set(key, group);
    group.all += 1;
    if (isShortValue(value) && (!after || after.heading > 0)) group.short.push(line);
  }
  const all = [...groups.values()];
  return new Set(
    all
      .filter(({ short, all: count }) => short.length > 2 && short.length * 4 >= count * 3)
      .flatMap(({ short }) => short),
  );
}

const isShortValue = ({ text, action }: Line): boolean => !action && text.length <= 90;

/** "Target review date" as a heading, and the day under it. */
const isDayLabel = (text: string): boolean =>
  meaningsOf(text)[0] === 'nextOn' || (/\bdate\b/i.test(text) && meaningsOf(text).length > 0);

/** A heading, or a line in capitals that does as one. */
const isSection = (line: Line): boolean =>
  line.heading > 0 ||
  (line.box.pre &&
    line.text.length > 3 &&
    line.text === line.text.toUpperCase() &&
    /^\p{Lu}/u.test(line.text));

/** A question over radio buttons, without a `legend` to say so. */
const asksChoice = (next: Line | undefined): boolean =>
  next?.ticked !== undefined && isRadio(next.box) && groupName(next.box) === '';

const isItem = (line: Line): boolean => {
  for (let box: Box | null = line.box; box && box.size < 60; box = box.parent)
    if (box.tag === 'li' || box.role === 'listitem') return true;
  return false;
};

const isKnownLabel = (line: Line): boolean =>
  line.text.length <= 60 && meaningsOf(line.text).length > 0 && !/^[\d\W]+$/.test(line.text);

const isLabelLike = (line: Line): boolean =>
  !/[.!,;]$/.test(line.text) &&
  findDays(line.text).length === 0 &&
  line.text.split(' ').length <= 9;

const classOf = (box: Box): string => box.names;

const settingOf = (line: Line): string =>
  `${line.box.tag}.${classOf(line.box)}.${line.strong ? 'b' : ''}`;
