import type { Entry } from '../../case-file/model';
import type { CaseHeader, PageReading } from '../../case-file/reading';
import { coversOf } from './covers';
import { type Draft, describe } from './describe';
import { fieldsOf } from './fields';
import { headerOf } from './header';
import { type Line, linesOf } from './lines';
import { type Box, type Outline, outlineOf } from './outline';
import { peopleOf } from './people';
import { type Found, isAside, type PageKind, RecordFinder } from './records';
import { contentsOf } from './region';
import { kindOf, meaningsOf } from './words';

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
  const pageKind = pageKindOf(linesOf([outline.root]).slice(0, 400), page.title);
  const found = await recordsOf(outline, pageKind, breathe);
  const left = linesOf([outline.root], (box) => found.taken.has(box) || isMenu(box));
  const ofRecords = new Set(found.records.map((record) => record.box));
  ofRecords.delete(outline.root);
  const around = linesOf([outline.root], (box) => ofRecords.has(box));
  const fields = fieldsOf(left, outline.labels);
  const cells = contentsOf([outline.root], (box) => found.taken.has(box) || isMenu(box)).cells;
  const header = headerOf(left, fields, cells);
  const pageOf = { title: page.title, url };
  const read = withIds(unique(found.records)).map(({ record, id }) => ({
    entry: { ...record.draft, id, page: pageOf },
    element: record.box.el,
  }));
  const entries = read.map(({ entry }) => entry);
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
  const heading = lines.find((line) => line.heading === 1 && kindOf(line.text) !== null);
  const open = lines.find(
    (line) => line.text.length < 50 && isOpenTab(line.box) && kindOf(line.text) !== null,
  );
  const near = heading ?? open;
  return { kind: kindOf(near?.text ?? title), near: near !== undefined };
}

const isOpenTab = (box: Box): boolean => {
  for (let each: Box | null = box; each && each.size < 6; each = each.parent) {
    if (each.el.getAttribute('aria-selected') === 'true' || each.el.hasAttribute('aria-current'))
      return true;
    if (/(?:^|\s)(?:active|selected|current|is-active|on)(?:$|\s)/.test(each.names)) return true;
  }
  return false;
};

const isMenu = (box: Box): boolean =>
  isAside(box) && box.role !== 'banner' && box.tag !== 'header' && !/toolbar/i.test(box.names);

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
  const finder = new RecordFinder(outline, pageKind, breathe);
  await finder.visit(root);
  const records: Found[] = [...finder.records];
  const alone = lone(root, outline, pageKind, finder);
  if (alone) records.push(alone);
  return { records, taken: finder.read, peopleTables: finder.peopleTables };
}

/** The one record that a page is: a form or a text with a date of its own, outside any list. */
function lone(root: Box, outline: Outline, pageKind: PageKind, finder: RecordFinder): Found | null {
  const isHead = headPart(root, outline);
  const contents = contentsOf(
    [root],
    (box) => finder.read.has(box) || finder.runsIn.has(box) || isAside(box) || isHead(box),
  );
  const words = contents.lines.filter((line) => !line.action);
  const heading =
    words.find((line) => (line.heading > 0 || line.strong) && kindOf(line.text) !== null) ??
    words.slice(0, 12).find((line) => line.text.length < 60 && kindOf(line.text) !== null);
  const start = heading ? contents.lines.indexOf(heading) : 0;
  const kind = heading ? kindOf(heading.text) : pageKind.kind;
  const draft = describe({
    ...contents,
    lines: contents.lines.slice(start),
    context: { kind, near: heading !== undefined || pageKind.near, date: null },
    labels: outline.labels,
    structure: 'page',
  });
  if (!draft?.date || isBirthday(draft.date, root)) return null;
  const says =
    draft.text.length +
    Object.values(draft.fields ?? {}).join('').length +
    (draft.actions?.length ?? 0) * 20;
  if (finder.records.length > 0 && (draft.text.length < 40 || says < 80)) return null;
  if (outline.folded) draft.part = 'start';
  return says < 20 ? null : { draft, box: root, list: root };
}

/** The only date is the child's date of birth. */
const isBirthday = (date: string, root: Box): boolean => {
  const { child } = headerOf(linesOf([root]), { fields: [], rest: [] }, []);
  return child?.dateOfBirth === date;
};

/** Tells the parts of the page that only say whose record it is: short, with a date of birth, and no record's date. */
function headPart(root: Box, outline: Outline): (box: Box) => boolean {
  return (box) => {
    if (box === root || box === outline.root || box.size > 80 || box.tag === 'main') return false;
    const text = box.el.textContent ?? '';
    if (
      text.length > 900 ||
      !/d\.?\s?o\.?\s?b|date of birth|born/i.test(text) ||
      !/\d{2}/.test(text)
    )
      return false;
    return linesOf([box]).every(
      (line) =>
        line.text.length < 130 &&
        line.control === undefined &&
        !isEventLabel(line.text) &&
        (line.heading === 0 || kindOf(line.text) === null),
    );
  };
}

/** A label that only a record has: its date, who wrote or signed it. */
const isEventLabel = (text: string): boolean => {
  const label = text.split(':')[0] ?? '';
  const [meaning] = meaningsOf(label);
  if (meaning === 'date') return !/^(?:from|effective|on|day|held)$/i.test(label);
  return meaning === 'authorisedBy' || (meaning === 'author' && / by$/i.test(label.trim()));
};

/** One record shown twice (pinned, in a side list) is one: the longer text wins. */
function unique(records: Found[]): Found[] {
  const kept: Found[] = [];
  const byDay = new Map<string, { record: Found; start: string }[]>();
  for (const record of records) {
    const { draft } = record;
    const start = plain(draft.text.slice(0, 400));
    const key = `${draft.kind} ${draft.date ?? draft.asWritten?.date ?? ''}`;
    const sameDay = byDay.get(key) ?? [];
    const same = sameDay.find((other) => isSame(other.record.draft, other.start, draft, start));
    if (same) {
      if (draft.text.length > same.record.draft.text.length) {
        Object.assign(same.record, record);
        same.start = start;
      }
      continue;
    }
    kept.push(record);
    sameDay.push({ record, start });
    byDay.set(key, sameDay);
  }
  return kept;
}

function isSame(a: Draft, startA: string, b: Draft, startB: string): boolean {
  if (a.author && b.author && a.author !== b.author) return false;
  const [short, long] = startA.length < startB.length ? [startA, startB] : [startB, startA];
  if (!short) return a.title === b.title || (Boolean(long) && !(a.fields && b.fields));
  return long.startsWith(short.slice(0, 200)) && (short.length > 20 || short === long);
}

/** The start of a text as it is compared: white space and the mark of a cut aside. */
const plain = (text: string): string =>
  text
    .replace(/[\s…]+/g, ' ')
    .replace(/\.\.\.$/, '')
    .trim();

function withIds(records: Found[]): { record: Found; id: string }[] {
  const used = new Map<string, number>();
  return records.map((record) => {
    const { draft } = record;
    const base = hash(
      [
        draft.kind,
        draft.date ?? draft.asWritten?.date ?? '',
        draft.author ?? '',
        draft.title ?? '',
        plain(draft.text.slice(0, 60)).slice(0, 40),
      ].join('|'),
    );
    const nth = used.get(base) ?? 0;
    used.set(base, nth + 1);
    return { record, id: nth === 0 ? `g-${base}` : `g-${base}-${nth + 1}` };
  });
}

/** FNV-1a, 32 bits, as eight hexadecimal digits: the same record gets the same id on every reading. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

function origin(url: string): string {
  try {
    const { origin: from } = new URL(url);
    return from === 'null' ? url : from;
  } catch {
    return url;
  }
}
