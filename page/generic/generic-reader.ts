import type { Entry } from '../../case-file/model';
import type { CaseHeader, PageReading } from '../../case-file/reading';
import { sharedId } from './about/case-id';
import { isChildPanel } from './about/child-panel';
import { coversOf, totalIn } from './about/covers';
import { headerOf, withoutUser } from './about/header';
import { peopleLists, peopleOf } from './about/people';
import { breather } from './breather';
import { dayOrderOf, readDaysBy } from './days';
import type { Draft } from './entry/draft';
import { contentsOf } from './labels/contents';
import { fieldsOf } from './labels/fields';
import { markLines } from './labels/mark-lines';
import { asLastTime } from './last-time';
import { isAside, isColumn, keepMain } from './outline/asides';
import type { Box } from './outline/box';
import { isTable } from './outline/is-table';
import { type KnownPage, knownPage, noteChanges } from './outline/known-page';
import { linesOf } from './outline/lines';
import { outlineOf } from './outline/outline';
import { areSame } from './outline/told';
import { type Finding, finding, findingIn, type Memory, memory } from './records/finding';
import { lone } from './records/lone-record';
import { pageKindOf } from './records/page-kind';
import { addPanels } from './records/panels';
import { lookFor, lookWithin } from './records/records';
import { unique, withIds } from './records/same-record';
import { withoutTitleLists } from './records/title-lists';
import type { Vocabulary } from './vocabulary';
import { learn } from './words';

/** What a page says when no profile fits it; the case number may be missing, everything is less sure. */
export type GenericReading = Omit<PageReading, 'profile' | 'header'> & {
  profile: null;
  header: Partial<CaseHeader>;
};

/** An entry with the element that it was read from. */
export interface ReadEntry {
  entry: Entry;
  element: Element;
}

/** Reads one document by structure and words, each time only what changed since the last. */
export interface GenericReader {
  /**
   * Changes nothing, forces no layout, and gives way to the page every few milliseconds.
   *
   * @param breathe ends the task when it has run long enough; see {@link breather}.
   */
  read(breathe?: () => Promise<void>): Promise<GenericReading & { read: ReadEntry[] }>;
  /** Told of every change of the document. */
  changed(mutations: readonly MutationRecord[]): void;
  /** The page may look different though its document is the same. */
  doubt(): void;
}

/** @param vocabulary the words that it tells records by */
export function genericReader(page: Document, vocabulary: Vocabulary): GenericReader {
  learn(vocabulary);
  const known = knownPage();
  const remembered = memory();
  let width = 0;
  return {
    read(breathe = breather()) {
      // Styles may go by the width of the window.
      const { innerWidth = 0 } = page.defaultView ?? {};
      if (innerWidth !== width) known.changes.doubt = true;
      width = innerWidth;
      return readWith(page, known, remembered, breathe);
    },
    changed: (mutations) => noteChanges(known, mutations),
    doubt() {
      known.changes.doubt = true;
    },
  };
}

async function readWith(
  page: Document,
  known: KnownPage,
  remembered: Memory,
  breathe: () => Promise<void>,
): Promise<GenericReading & { read: ReadEntry[] }> {
  readDaysBy(known.dayOrder);
  const outline = await outlineOf(page, breathe, known);
  const main = keepMain(outline.root);
  const hasOther = known.main !== null && !areSame(known.main, main);
  known.main = main;
  await layOut(outline.root, breathe);
  const lines = linesOf([outline.root]);
  const dayOrder = dayOrderOf(lines.slice(0, HEAD).map(({ text }) => text));
  if (hasOther || dayOrder !== known.dayOrder || !(await markLines(lines, breathe))) {
    Object.assign(known, knownPage(), { dayOrder });
    Object.assign(remembered, memory());
    return readWith(page, known, remembered, breathe);
  }
  await breathe();
  const pageKind = pageKindOf(lines.slice(0, HEAD), page.title);
  await breathe();
  const found = await recordsOf(finding(outline, pageKind, breathe, remembered));
  const ofRecords = new Set(found.records.map((record) => record.box));
  ofRecords.delete(outline.root);
  const isTaken = (box: Box) =>
    (found.taken.has(box) && (ofRecords.has(box) || !tellsBirth(box))) || isMenu(box);
  const left = linesOf([outline.root], isTaken);
  await breathe();
  const around = linesOf([outline.root], (box) => ofRecords.has(box));
  await breathe();
  const fields = fieldsOf(left, outline.labels);
  const cells = contentsOf([outline.root], isTaken).cells;
  await breathe();
  const ofCells = cells.flatMap(({ label, values }) => [label, ...values]);
  const { last } = remembered;
  const ofCase = withoutUser(left);
  const told = found.records
    .slice(0, TELLING)
    .flatMap(({ draft }) => [draft.text, ...Object.values(draft.fields ?? {})]);
  const head = lines.slice(0, TOP);
  const ofHeader = [...left, ...ofCase, ...ofCells, ...told, ...head, page.title, outline.labels];
  const header = asLastTime(last, 'header', ofHeader, () =>
    headerOf(ofCase, fields, cells, told, page.title, head),
  );
  await breathe();
  const url = page.URL;
  const pageOf = { title: page.title, url };
  const records = await unique(withoutTitleLists(found.records), breathe);
  await breathe();
  const read = withIds(records).map(({ record, id }) => ({
    entry: entryOf(record.draft, id, pageOf, remembered),
    element: record.box.el,
  }));
  await breathe();
  const entries = read.map(({ entry }) => entry);
  const caseId = header.caseId ?? sharedId(entries);
  const total = asLastTime(last, 'total', [...around, ...entries.map(({ kind }) => kind)], () =>
    totalIn(around, entries),
  );
  const people = peopleOf(
    found.peopleTables,
    asLastTime(last, 'people', [...left, outline.labels], () => peopleLists(left, outline.labels)),
  );
  return {
    system: origin(url),
    profile: null,
    page: pageOf,
    header: caseId === undefined ? header : { ...header, caseId },
    ...(people.length > 0 ? { people } : {}),
    entries,
    covers: [
      ...coversOf(entries, total, pageKind.kind, outline.hidesRecords),
      ...(people.length > 0
        ? [{ kind: 'people' as const, complete: !outline.hidesRecords, stated: null }]
        : []),
    ],
    faults: [],
    read,
  };
}

/** The lines that tell what sort of page this is. */
const HEAD = 400;

/** The lines at the top of the page, its menus among them. */
const TOP = 60;

/** Records that tell what the child is called. */
const TELLING = 40;

/** An entry is the same object as long as it says the same, so that what rests on it need not be done again. */
function entryOf(
  draft: Draft,
  id: string,
  page: NonNullable<Entry['page']>,
  { entries }: Memory,
): Entry {
  const known = entries.get(draft);
  if (known?.id === id && known.page?.title === page.title && known.page.url === page.url)
    return known;
  const entry = { ...draft, id, page };
  entries.set(draft, entry);
  return entry;
}

/** Lays a large page out in lines, part by part. */
async function layOut(box: Box, breathe: () => Promise<void>): Promise<void> {
  if (box.size < 1_000) {
    linesOf([box]);
    return;
  }
  for (const kid of box.kids) {
    if (typeof kid === 'string' || !kid.block || kid.laid) continue;
    await layOut(kid, breathe);
    await breathe();
  }
}

/** What looked like one of several records may say when the child was born: "Birthdate", and "First met" below it. */
const tellsBirth = (box: Box): boolean =>
  box.size < 90 &&
  !isTable(box) &&
  linesOf([box]).filter(({ text }) => BIRTH.test(text)).length === 1;
const BIRTH = /\bbirth ?date|date of birth|\bborn\b|\bd\.?o\.?b\b/i;

const isMenu = (box: Box): boolean =>
  isAside(box) &&
  !isChildPanel(box) &&
  box.role !== 'banner' &&
  box.tag !== 'header' &&
  !/toolbar/i.test(box.names);

async function recordsOf(page: Finding) {
  const dialog = page.outline.dialogs.at(-1);
  if (dialog) {
    const inside = await recordsIn(dialog, findingIn(page));
    if (inside.records.length > 0) return { ...inside, taken: new Set([...inside.taken, dialog]) };
  }
  return recordsIn(page.outline.root, page);
}

async function recordsIn(root: Box, found: Finding) {
  await lookFor(found, root);
  await found.breathe();
  if (found.records.length > 0) await addPanels(found, root);
  await found.breathe();
  const records = [...found.records];
  const alone = lone(root, found);
  if (alone) records.push(alone);
  if (records.length === 0) {
    await lookIntoColumns(found, root);
    records.push(...found.records);
  }
  return { records, taken: found.read, peopleTables: found.peopleTables };
}

/** Where the page itself holds no record, those that a column beside it lists. */
async function lookIntoColumns(found: Finding, box: Box): Promise<void> {
  for (const kid of box.kids) {
    if (typeof kid === 'string' || kid.size < SMALLEST_COLUMN) continue;
    if (isColumn(kid)) await lookWithin(found, kid);
    else if (!isAside(kid)) await lookIntoColumns(found, kid);
  }
}
const SMALLEST_COLUMN = 12;

function origin(url: string): string {
  try {
    const { origin: from } = new URL(url);
    return from === 'null' ? url : from;
  } catch {
    return url;
  }
}
