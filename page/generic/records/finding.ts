import type { Entry, EntryKind } from '../../../case-file/model';
import { describe } from '../entry/describe';
import type { Draft, Region } from '../entry/draft';
import type { Grid } from '../labels/grid';
import type { LastTime } from '../last-time';
import type { Box } from '../outline/box';
import type { Outline } from '../outline/outline';
import { areSame } from '../outline/told';
import { hasClosedPart } from './closed-part';

/** A record with the part of the page that it was read from. */
export interface Found {
  draft: Draft;
  box: Box;
  /** The list that it stands in. */
  list: Box;
}

/** The kind that the page announces, and whether it does so in the page itself or only in its title. */
export interface PageKind {
  kind: EntryKind | null;
  near: boolean;
}

/** What is found of a page while it is looked through, and what was learnt of its parts meanwhile. */
export interface Finding {
  outline: Outline;
  pageKind: PageKind;
  breathe: () => Promise<void>;
  records: Found[];
  peopleTables: Grid[];
  /** Parts of the page that the records were read from. */
  read: Set<Box>;
  /** Parts of the page whose lines are records. */
  runsIn: Set<Box>;
  tables: Set<Box>;
  headRows: Map<Box, string[] | null>;
  /** Something was told by what stands outside of the part that was looked through. */
  looksOut: boolean;
  memory: Memory;
}

/**
 * What was found out from parts of the page, also when it was read before. A box says the same as
 * long as it is the same object (outline/known-page.ts), so nothing here grows old.
 */
export interface Memory {
  lists: WeakMap<Box, Box[]>;
  signatures: WeakMap<Box, string[]>;
  /** Whether a part that may be a record holds several. */
  holdsList: WeakMap<Box, boolean>;
  looked: WeakMap<Box, { above: string; found: Finding }>;
  drafts: WeakMap<Box, { key: string; parts: readonly Box[]; draft: Draft | null }>;
  entries: WeakMap<Draft, Entry>;
  /** Whether a part only says whose record it is. */
  heads: WeakMap<Box, boolean>;
  last: LastTime;
}

export const memory = (): Memory => ({
  lists: new WeakMap(),
  signatures: new WeakMap(),
  holdsList: new WeakMap(),
  looked: new WeakMap(),
  drafts: new WeakMap(),
  entries: new WeakMap(),
  heads: new WeakMap(),
  last: new Map(),
});

/** Nothing found yet. */
export const finding = (
  outline: Outline,
  pageKind: PageKind,
  breathe: () => Promise<void>,
  known: Memory,
): Finding => ({
  outline,
  pageKind,
  breathe,
  memory: known,
  records: [],
  peopleTables: [],
  read: new Set(),
  runsIn: new Set(),
  tables: new Set(),
  headRows: new Map(),
  looksOut: false,
});

/** Nothing found yet of a part of the page that is looked through. */
export const findingIn = ({ outline, pageKind, breathe, memory: known }: Finding): Finding =>
  finding(outline, pageKind, breathe, known);

/** Adds what was found of a part. */
export function addFound(found: Finding, part: Finding): void {
  for (const record of part.records) found.records.push(record);
  for (const table of part.peopleTables) found.peopleTables.push(table);
  for (const name of ['read', 'runsIn', 'tables'] as const)
    for (const box of part[name]) found[name].add(box);
  found.looksOut ||= part.looksOut;
}

/** Adds the record that a part of the page is, if it is one. */
export function addRecord({ records }: Finding, region: Region, box: Box, list: Box): void {
  const draft = draftOf(region, box);
  if (draft) records.push({ draft, box, list });
}

function draftOf(region: Region, box: Box): Draft | null {
  const draft = describe(region);
  if (draft && hasClosedPart(box.el)) draft.part = 'start';
  return draft;
}

/**
 * Adds the record that some boxes are together, if they are one. It is described only where it was
 * not before, of the same boxes under the same headings and columns.
 *
 * @returns whether there was work to do
 */
export function addKnown(
  { records, memory: { drafts } }: Finding,
  parts: readonly Box[],
  key: string,
  list: Box,
  region: () => Region,
): boolean {
  const [box] = parts;
  if (!box) return false;
  let known = drafts.get(box);
  const isNew = !known || known.key !== key || !areSame(known.parts, parts);
  if (!known || isNew) {
    known = { key, parts, draft: draftOf(region(), box) };
    drafts.set(box, known);
  }
  if (known.draft) records.push({ draft: known.draft, box, list });
  return isNew;
}

/** Headings, and names of columns, under which a record says what it says. */
export const keyOf = (context: Region['context'], columns: readonly string[] | null): string =>
  JSON.stringify([context, columns]);
