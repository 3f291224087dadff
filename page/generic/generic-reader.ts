import type { Entry } from '../../case-file/model';
import type { CaseHeader, PageReading } from '../../case-file/reading';
import { sharedId } from './about/case-id';
import { isChildPanel } from './about/child-panel';
import { coversOf } from './about/covers';
import { headerOf } from './about/header';
import { peopleOf } from './about/people';
import { contentsOf } from './labels/contents';
import { fieldsOf } from './labels/fields';
import { markLabels } from './labels/mark-labels';
import { isAside } from './outline/asides';
import type { Box } from './outline/box';
import { joinDays } from './outline/day-chips';
import type { Line } from './outline/line';
import { linesOf } from './outline/lines';
import { dateByHeading } from './outline/month-headings';
import { type Outline, outlineOf } from './outline/outline';
import { type Found, finding, type PageKind } from './records/finding';
import { lone } from './records/lone-record';
import { lookFor } from './records/records';
import { unique, withIds } from './records/same-record';
import { kindOf } from './words';

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

/**
 * Reads a page by structure and words alone. Changes nothing, forces no layout, and gives way to
 * the page every few milliseconds.
 *
 * @param breathe ends the task when it has run long enough; see {@link breather}.
 */
export async function readGenerically(
  page: Document,
  url: string,
  breathe: () => Promise<void> = breather(),
): Promise<GenericReading & { read: ReadEntry[] }> {
  const outline = await outlineOf(page, breathe);
  await layOut(outline.root, breathe);
  const lines = linesOf([outline.root]);
  joinDays(lines);
  dateByHeading(lines);
  markLabels(lines);
  await breathe();
  const pageKind = pageKindOf(lines.slice(0, 400), page.title);
  await breathe();
  const found = await recordsOf(outline, pageKind, breathe);
  const left = linesOf([outline.root], (box) => found.taken.has(box) || isMenu(box));
  await breathe();
  const ofRecords = new Set(found.records.map((record) => record.box));
  ofRecords.delete(outline.root);
  const around = linesOf([outline.root], (box) => ofRecords.has(box));
  await breathe();
  const fields = fieldsOf(left, outline.labels);
  const cells = contentsOf([outline.root], (box) => found.taken.has(box) || isMenu(box)).cells;
  await breathe();
  const header = headerOf(left, fields, cells);
  await breathe();
  const pageOf = { title: page.title, url };
  const read = withIds(unique(found.records)).map(({ record, id }) => ({
    entry: { ...record.draft, id, page: pageOf },
    element: record.box.el,
  }));
  const entries = read.map(({ entry }) => entry);
  const number = header.caseId ?? sharedId(entries);
  if (number !== undefined) header.caseId = number;
  const people = peopleOf(found.peopleTables, left, outline.labels);
  return {
    system: origin(url),
    profile: null,
    page: pageOf,
    header,
    ...(people.length > 0 ? { people } : {}),
    entries,
    covers: [
      ...coversOf(entries, around, pageKind.kind, outline.hidesRecords),
      ...(people.length > 0
        ? [{ kind: 'people' as const, complete: !outline.hidesRecords, stated: null }]
        : []),
    ],
    faults: [],
    read,
  };
}

/** Lets the page work after every 12 ms of ours. */
export function breather(span = 12): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < span) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

/** Lays a large page out in lines, part by part. */
async function layOut(box: Box, breathe: () => Promise<void>): Promise<void> {
  if (box.size < 1_000) {
    linesOf([box]);
    return;
  }
  for (const kid of box.kids) {
    if (typeof kid === 'string' || !kid.block) continue;
    await layOut(kid, breathe);
    await breathe();
  }
}

/** The kind of record that the page as a whole announces: its first heading, the open tab, its title. */
function pageKindOf(lines: Line[], title: string): PageKind {
  const heading = lines.find(
    (line) => line.heading === 1 && kindOf(line.text) !== null && !TASK.test(line.text),
  );
  const open = lines.find(
    (line) => line.text.length < 50 && isOpenTab(line.box) && kindOf(line.text) !== null,
  );
  const near = heading ?? open;
  return { kind: kindOf(near?.text ?? title), near: near !== undefined };
}

/** "Authorise assessment" is what is to be done, not what the page lists. */
const TASK =
  /(?:^|\s)(?:authorise|approve|complete|add|create|start|check|submit|assign|allocate)\b(?!d)/i;

const isOpenTab = (box: Box): boolean => {
  for (let each: Box | null = box; each && each.size < 6; each = each.parent) {
    if (each.el.getAttribute('aria-selected') === 'true' || each.el.hasAttribute('aria-current'))
      return true;
    if (/(?:^|\s)(?:active|selected|current|is-active|on)(?:$|\s)/.test(each.names)) return true;
  }
  return false;
};

const isMenu = (box: Box): boolean =>
  isAside(box) &&
  !isChildPanel(box) &&
  box.role !== 'banner' &&
  box.tag !== 'header' &&
  !/toolbar/i.test(box.names);

async function recordsOf(outline: Outline, pageKind: PageKind, breathe: () => Promise<void>) {
  const dialog = outline.dialogs.at(-1);
  if (dialog) {
    const inside = await recordsIn(dialog, outline, pageKind, breathe);
    if (inside.records.length > 0) return { ...inside, taken: new Set([...inside.taken, dialog]) };
  }
  return recordsIn(outline.root, outline, pageKind, breathe);
}

async function recordsIn(
  root: Box,
  outline: Outline,
  pageKind: PageKind,
  breathe: () => Promise<void>,
) {
  const found = finding(outline, pageKind, breathe);
  await lookFor(found, root);
  const records: Found[] = [...found.records];
  const alone = lone(root, outline, pageKind, found);
  if (alone) records.push(alone);
  return { records, taken: found.read, peopleTables: found.peopleTables };
}

function origin(url: string): string {
  try {
    const { origin: from } = new URL(url);
    return from === 'null' ? url : from;
  } catch {
    return url;
  }
}
