import { parseDay } from '../days';
import { contentsOf } from '../labels/contents';
import { gridOf } from '../labels/grid';
import { purposeOf } from '../labels/grid-purpose';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { byNames } from '../outline/by-names';
import { headingLevel } from '../outline/heading-level';
import { isTable } from '../outline/is-table';
import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';
import { meaningsOf } from '../words';
import { dateSignatures } from './date-signature';
import type { Finding } from './finding';
import { areParts } from './form-parts';
import { isLike } from './replies';
import { holdsSigned } from './signed-runs';

const LARGEST_RECORD = 400;

const LONG_LIST = 20;

/** Looks how each child of a long list gives its date, and lets the page go on between them. */
export async function lookThrough(found: Finding, box: Box): Promise<void> {
  if (box.kids.length < LONG_LIST) return;
  for (const { kid } of alikeIn(box)) {
    if (found.memory.holdsList.has(kid)) continue;
    if (signaturesOf(found, kid).length > 0) isList(found, kid);
    await found.breathe();
  }
}

/** Children that may be records and have one of their kind beside them, each with what makes them alike. */
function alikeIn({ kids, tag }: Box): { kid: Box; looks: string[] }[] {
  if (kids.length < 2 || tag === 'dl' || tag === 'tr') return [];
  const times = new Map<string, number>();
  const all: { kid: Box; looks: string[] }[] = [];
  for (const kid of kids) {
    if (typeof kid === 'string' || !mayBeRecord(kid)) continue;
    const looks = classesOf(kid).map((name) => `${kid.tag}.${name}`);
    for (const look of looks) times.set(look, (times.get(look) ?? 0) + 1);
    all.push({ kid, looks });
  }
  return all.filter(({ looks }) => looks.some((look) => (times.get(look) ?? 0) > 1));
}

/** In which ways a part gives its date. */
export function signaturesOf(found: Finding, box: Box): string[] {
  const { signatures } = found.memory;
  const known = signatures.get(box);
  if (known !== undefined) return known;
  // There is no table in it that would have to be told apart.
  const contents =
    !box.holdsTable && !isTable(box)
      ? { cells: [], actions: [], lines: linesOf([box]) }
      : contentsOf([box]);
  const ways = dateSignatures(contents, found.outline.labels);
  signatures.set(box, ways);
  return ways;
}

/** Children that are records: each with a date, given in the same way, none a list itself. */
export function listIn(found: Finding, box: Box): Box[] {
  const { lists } = found.memory;
  const known = lists.get(box);
  if (known) return known;
  const kids = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
  const groups = new Map<string, Box[]>();
  for (const { kid, looks } of alikeIn(box)) {
    for (const way of signaturesOf(found, kid)) {
      for (const look of looks) {
        const key = `${look} ${way}`;
        const group = groups.get(key);
        if (group) group.push(kid);
        else groups.set(key, [kid]);
      }
    }
  }
  let best: Box[] = [];
  let like = '';
  for (const [key, group] of groups)
    if (group.length > 1 && group.length > best.length) [best, like] = [group, key];
  best = withUndated(withLike(found, best, like, kids), kids);
  if (areHeadsOrFeet(best, kids) || areParts(best, found.outline.labels)) best = [];
  const records = best.filter((kid) => !isList(found, kid));
  const items =
    records.length > 0 && records.length * 2 >= best.length && best.length > 1 ? records : [];
  const result = items.length > 0 ? withCards(found, items, kids) : singleItem(found, kids);
  lists.set(box, result);
  return result;
}

/** Single lines with a day, each before or after words of another part: of records, and no records. */
function areHeadsOrFeet(best: Box[], kids: Box[]): boolean {
  const lines = new Set(best);
  const stands = (by: 1 | -1) =>
    kids.every((kid, at) => {
      const beside = kids[at + by] ?? kid;
      return (
        !lines.has(kid) ||
        (!lines.has(beside) &&
          linesOf([kid]).length === 1 &&
          (beside.el.textContent ?? '').trim().length > 20)
      );
    });
  return best.length > 1 && (stands(1) || stands(-1));
}

/** Items of the same class whose day stands in their words, where that of most stands under a label. */
function withLike(found: Finding, best: Box[], key: string, kids: Box[]): Box[] {
  const [first] = best;
  const name = key.slice(0, key.indexOf(' '));
  if (!first || name.endsWith('.') || !isItem(first)) return best;
  const alike = new Set(best);
  return kids.filter(
    (kid) =>
      alike.has(kid) ||
      (classesOf(kid).some((each) => `${kid.tag}.${each}` === name) &&
        mayBeRecord(kid) &&
        isOwnDay(signaturesOf(found, kid)[0] ?? '')),
  );
}

/** A day of a record, whatever the label that it has in this one. */
const isOwnDay = (way: string): boolean =>
  /^(?:unlabelled|timed|updated)$/.test(way) || meaningsOf(way)[0] === 'date';

/**
 * What follows on the same day has none of its own, where the day stands on a line by itself over the
 * first: the messages of a chat.
 */
function withUndated(best: Box[], kids: Box[]): Box[] {
  const [first] = best;
  if (!first || best.length < 2 || !isItem(first) || !best.every((kid) => dayOver(kid) !== ''))
    return best;
  const dated = new Set(best);
  return kids.filter(
    (kid, at) =>
      dated.has(kid) ||
      (at > kids.indexOf(first) &&
        kid.tag === first.tag &&
        kid.names === first.names &&
        mayBeRecord(kid) &&
        linesOf([kid]).some(({ action }) => !action)),
  );
}

/** The day that stands on a line by itself over what an item says; `''` for none. */
export function dayOver(item: Box): string {
  const [head, more] = linesOf([item]);
  return head && more && head.text.length < 40 && parseDay(head.text) !== null ? head.text : '';
}

/** A list with one item: only where the markup says that it is an item. */
function singleItem(found: Finding, kids: Box[]): Box[] {
  const items = kids.filter((kid) => {
    if (kid.size > LARGEST_RECORD || isAside(kid)) return false;
    return (
      isItem(kid) &&
      // The page itself, with its main heading.
      kid.el.querySelector('h1') === null &&
      !holdsList(found, kid) &&
      (/^(?:unlabelled|timed)$/.test(signaturesOf(found, kid)[0] ?? '') || isHeadedCard(found, kid))
    );
  });
  return items.length === 1 &&
    items[0] &&
    !kids.some((kid) => kid !== items[0] && kid.tag === items[0]?.tag && kid.size > 3)
    ? items
    : [];
}

/** A list with the cards that stand beside its items, and are set in another element. */
function withCards(found: Finding, items: Box[], kids: Box[]): Box[] {
  const all = new Set(items);
  return kids.filter(
    (kid) =>
      all.has(kid) ||
      (isItem(kid) && mayBeRecord(kid) && isHeadedCard(found, kid) && !isList(found, kid)),
  );
}

/** A card with a heading, a labelled day and words of its own. */
function isHeadedCard(found: Finding, card: Box): boolean {
  if (!isOwnDay(signaturesOf(found, card)[0] ?? '')) return false;
  const [head, ...more] = linesOf([card]);
  return head !== undefined && head.heading > 1 && more.some(({ text }) => text.length > 60);
}

/** The markup says that it is one of several. */
export const isItem = ({ tag, role, names, kids }: Box): boolean =>
  (names === '' && kids.length === 1 && typeof kids[0] === 'object' && isItem(kids[0])) ||
  tag === 'article' ||
  tag === 'li' ||
  role === 'listitem' ||
  role === 'article' ||
  isNamedItem(names);
const isNamedItem = byNames(
  /(?:^|[\s_-])(?:note|entry|event|(?<!(?:form|field|nav|menu|tab|layout|detail)[_-]{1,2})item|card|record|post|message)(?:$|\s)/i,
);

/** A part that has a title and more, and no date of its own: a record of the day that stands over it. */
export function isTitled(found: Finding, box: Box): boolean {
  if (!mayBeRecord(box) || signaturesOf(found, box).length > 0 || holdsList(found, box))
    return false;
  const lines = linesOf([box]).filter((line) => !line.action);
  return (
    !holdsTitled(box) &&
    lines.length > 1 &&
    (lines.slice(0, 2).some((line) => line.heading > 0 || line.strong) || isHeadOverProse(lines))
  );
}

/** "Home visit, Nia Prosser" over the words, in plain type. */
const isHeadOverProse = ([head, ...more]: Line[]): boolean =>
  head !== undefined &&
  head.text.length < 80 &&
  !/[.!?:]$/.test(head.text) &&
  more.some(({ text }) => text.length > 40);

/** Several such items, which stand side by side. */
function holdsTitled(box: Box): boolean {
  let inner = box;
  for (;;) {
    const kids = inner.kids.filter((kid): kid is Box => typeof kid !== 'string');
    const [only] = kids;
    if (kids.length !== 1 || !only) {
      const alike = kids.filter(
        (kid) => kid.names !== '' && kid.tag === only?.tag && kid.names === only.names,
      );
      return (
        alike.length > 1 &&
        alike.every((kid) => isHeadOverProse(linesOf([kid]).filter((line) => !line.action)))
      );
    }
    inner = only;
  }
}

/** A day on its own, and below it the records of that day. */
function isDayGroup(found: Finding, box: Box): boolean {
  const [day, ...more] = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
  const [head, other] = day && day.size < 8 ? linesOf([day]) : [];
  if (!head || other || head.text.length > 40 || parseDay(head.text) === null) return false;
  return more.some((kid) => isItem(kid) && isTitled(found, kid));
}

function isList(found: Finding, box: Box): boolean {
  const known = found.memory.holdsList.get(box);
  if (known !== undefined) return known;
  const holds = holdsList(found, box);
  found.memory.holdsList.set(box, holds);
  return holds;
}

/** @param whole the part of which this is one */
function holdsList(found: Finding, box: Box, whole: Box = box): boolean {
  if (isDayGroup(found, box)) return true;
  if (isTable(box)) {
    const grid = gridOf(box);
    const use = grid ? purposeOf(grid) : 'layout';
    if (use === 'actions') return false;
    if (grid && use === 'records') return grid.rows.filter((row) => !row.head).length > 1;
  }
  // Answers to a record are no list in place of it.
  const items = listIn(found, box).filter((item) => !isLike(item, whole));
  const [item, more] = items;
  if (!more && box.size <= LARGEST_RECORD && holdsSigned(linesOf([box]))) return true;
  if (more || item?.tag === 'article' || item?.tag === 'li') return isMuch(items, whole);
  return box.kids.some(
    (kid) =>
      typeof kid !== 'string' && kid.size > 3 && !isAside(kid) && holdsList(found, kid, whole),
  );
}

/** A short list with days in it, of what was agreed, is part of the record that says much besides. */
function isMuch(items: Box[], whole: Box): boolean {
  const lengthOf = ({ el }: Box) => (el.textContent ?? '').trim().length;
  const listed = items.reduce((sum, item) => sum + lengthOf(item), 0);
  return listed > LONGEST_PART * items.length || listed * 3 > lengthOf(whole);
}
const LONGEST_PART = 80;

/** A part of the page of a record's size that is no heading, menu or table of something else. */
const mayBeRecord = (box: Box): boolean =>
  box.block &&
  box.size <= LARGEST_RECORD &&
  headingLevel(box) === 0 &&
  !isAside(box) &&
  (!isTable(box) || isRecordTable(box));

const isRecordTable = (box: Box): boolean => {
  const grid = gridOf(box);
  const use = grid ? purposeOf(grid) : 'layout';
  return use === 'layout' || use === 'fields';
};

/** The classes by which like parts of a page may be told; `''` for a part without any. */
const classesOf = (box: Box): string[] => {
  const names = box.names.split(/\s+/).filter((name) => name !== '');
  return names.length > 0 ? names : [''];
};
