import { contentsOf, valuesOf } from '../labels/contents';
import { gridOf } from '../labels/grid';
import { isActions, purposeOf } from '../labels/grid-purpose';
import { cellsOf, rowGridOf } from '../labels/row-grid';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { isTable } from '../outline/is-table';
import { linesOf } from '../outline/lines';
import { isLeftOut, isNoRecordHeading } from '../words';
import { contextOf } from './context';
import { addFound, addKnown, type Finding, findingIn, keyOf } from './finding';
import { flatRecords } from './flat-records';
import { columnsOver } from './head-row';
import { type Heading, isSkipped, withHeadings, withPseudo } from './headings';
import { dayIn } from './labelled-day';
import { dayOver, isItem, isTitled, listIn, lookThrough, signaturesOf } from './lists';
import { repliesIn } from './replies';
import { addRuns } from './run-records';
import { addSections } from './section-records';
import { addSigned } from './signed-runs';
import { addTable } from './table-records';
import { addTerms } from './term-records';

/** Finds the records of a part of the page: rows of tables, repeated parts, headings with what follows them. */
export async function lookFor(found: Finding, box: Box, above: Heading[] = []): Promise<void> {
  if (isAside(box) || box.tag === 'header') return;
  await lookWithin(found, box, above);
}

/** The same, also where the part stands beside the page. */
export async function lookWithin(found: Finding, box: Box, above: Heading[] = []): Promise<void> {
  await found.breathe();
  const { looked } = found.memory;
  const key = JSON.stringify([above, found.pageKind]);
  const known = looked.get(box);
  if (known?.above === key) {
    addFound(found, known.found);
    return;
  }
  const part = findingIn(found);
  if (isTable(box)) {
    const isRead = await addTable(part, box, above);
    if (!isRead)
      await (isForm(box) ? lookIntoValues(part, box, above) : lookInto(part, box, above));
  } else await lookInto(part, box, above);
  if (!part.looksOut) looked.set(box, { above: key, found: part });
  addFound(found, part);
}

/** A table of labels and values. */
const isForm = (table: Box): boolean => {
  const grid = gridOf(table);
  return grid !== null && purposeOf(grid) === 'fields';
};

/** The values of a form are what one record says; only a large one may hold records of its own. */
async function lookIntoValues(found: Finding, table: Box, above: Heading[]): Promise<void> {
  found.tables.add(table);
  for (const { own } of gridOf(table)?.rows ?? [])
    for (const { box } of own) if (box.size >= SMALLEST_LIST) await lookFor(found, box, above);
}
const SMALLEST_LIST = 16;

async function lookInto(found: Finding, box: Box, above: Heading[]): Promise<void> {
  if (box.tag === 'dl' && (addTerms(found, box, above) || isDated(found, box))) return;
  if (areActions(box)) {
    found.tables.add(box);
    return;
  }
  if (await addFlat(found, box, above)) return;
  await lookThrough(found, box);
  const list = listIn(found, box);
  const items = new Set(list);
  let headings = above;
  let day = '';
  for (const kid of box.kids) {
    if (typeof kid === 'string') {
      headings = withPseudo(headings, kid);
      continue;
    }
    if (items.has(kid)) {
      day = dayOver(kid) || day;
      if (addItem(found, kid, box, underDay(headings, day), list)) await found.breathe();
      continue;
    }
    if (isUnderDay(found, kid, headings)) {
      if (addItem(found, kid, box, headings, [kid])) await found.breathe();
      continue;
    }
    headings = afterSkipped(withHeadings(headings, kid), kid);
    if (isSkipped(headings)) found.read.add(kid);
    else if (kid.size > 1) await lookFor(found, kid, headings);
  }
  if (found.records.length > 0 || list.length > 0 || isSkipped(headings)) return;
  addSections(found, box, above);
  if (found.records.length === 0 && !addSigned(found, box, above)) addRuns(found, box, above);
}

/** Records whose parts stand side by side; what stands over the first of them is looked through as ever. */
async function addFlat(found: Finding, box: Box, above: Heading[]): Promise<boolean> {
  const records = flatRecords(box);
  if (records.length < 2) return false;
  const parts = new Set(records.flat());
  let headings = above;
  for (const kid of box.kids) {
    if (typeof kid === 'string') continue;
    const record = records.find(([first]) => first === kid);
    if (record && !isSkipped(headings)) {
      const context = contextOf(found.pageKind, headings);
      const { labels } = found.outline;
      addKnown(found, record, keyOf(context, null), box, () => ({
        ...contentsOf(record, isAside),
        context,
        labels,
        structure: 'list',
      }));
    }
    if (parts.has(kid)) found.read.add(kid);
    else {
      headings = withHeadings(headings, kid);
      if (isSkipped(headings)) found.read.add(kid);
      else if (kid.size > 1) await lookFor(found, kid, headings);
    }
  }
  return true;
}

/** Rows of what is to be done belong to the record that they stand in. */
const areActions = (box: Box): boolean => isActions(rowGridOf(box)?.columns ?? []);

/** A list of labels and values with a record's day among them: the record itself. */
const isDated = ({ outline }: Finding, list: Box): boolean => {
  const day = dayIn({ cells: [], lines: linesOf([list]) }, outline.labels);
  return (day?.values[0]?.text.length ?? 99) < 60;
};

/** What stands under "3 tasks overdue" ends where a heading of a higher level begins. */
function afterSkipped(headings: Heading[], kid: Box): Heading[] {
  const { level } = headings.at(-1) ?? { level: 0 };
  if (!isSkipped(headings) || kid.size < 4) return headings;
  const head = linesOf([kid]).find(({ heading }) => heading > 0);
  if (!head || head.heading >= level || isNoRecordHeading(head.text)) return headings;
  return headings.filter((each) => each.level < head.heading);
}

const underDay = (headings: Heading[], day: string): Heading[] =>
  day === '' ? headings : [...headings.filter(({ level }) => level < 8), { level: 8, text: day }];

/** A titled item without a date of its own, below a day. */
const isUnderDay = (found: Finding, box: Box, headings: Heading[]): boolean =>
  contextOf(found.pageKind, headings).date !== null &&
  (isItem(box) || box.tag === 'details' || box.names !== '') &&
  isTitled(found, box);

/** A panel under a heading of its own that says that what is in it is no record: future activities. */
function isSkippedPart(box: Box): boolean {
  const head = linesOf([box]).find((line) => !line.action);
  return (
    head !== undefined &&
    head.heading > 0 &&
    !head.text.includes(':') &&
    isNoRecordHeading(head.text)
  );
}

function addItem(
  found: Finding,
  box: Box,
  list: Box,
  headings: Heading[],
  siblings: Box[],
): boolean {
  found.read.add(box);
  if (isSkipped(headings) || isSkippedPart(box)) return false;
  const replies = repliesIn(box, (each) => signaturesOf(found, each));
  const columns = columnsOver(found, list, siblings);
  const context = contextOf(found.pageKind, headings);
  const { labels } = found.outline;
  const isLeft = (part: Box) => isAside(part) || replies.includes(part);
  const before = found.records.length;
  const isNew = addKnown(found, [box], keyOf(context, columns), list, () => {
    const cells = columns ? cellsOf(box) : [];
    if (!columns || cells.length !== columns.length)
      return { ...contentsOf([box], isLeft), context, labels, structure: 'list' };
    const named = cells.map((cell, at) => ({ label: columns[at] ?? '', values: valuesOf(cell) }));
    return { cells: named, lines: [], actions: [], context, labels, structure: 'table' };
  });
  // A card that is no record, though a day stands in it, is part of the form that it stands in.
  if (siblings.length === 1 && found.records.length === before && !isMarkedLeftOut(box))
    found.read.delete(box);
  for (const reply of replies) addItem(found, reply, box, headings, replies);
  return isNew;
}

const isMarkedLeftOut = (box: Box): boolean => linesOf([box]).some(({ text }) => isLeftOut(text));
