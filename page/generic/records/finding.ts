import type { EntryKind } from '../../../case-file/model';
import { describe } from '../entry/describe';
import type { Draft, Region } from '../entry/draft';
import type { Grid } from '../labels/grid';
import type { Box } from '../outline/box';
import type { Outline } from '../outline/outline';
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
  lists: Map<Box, Box[]>;
  signatures: Map<Box, string | null>;
  headRows: Map<Box, string[] | null>;
}

/** Nothing found yet. */
export const finding = (
  outline: Outline,
  pageKind: PageKind,
  breathe: () => Promise<void>,
): Finding => ({
  outline,
  pageKind,
  breathe,
  records: [],
  peopleTables: [],
  read: new Set(),
  runsIn: new Set(),
  tables: new Set(),
  lists: new Map(),
  signatures: new Map(),
  headRows: new Map(),
});

/** Adds the record that a part of the page is, if it is one. */
export function addRecord({ records }: Finding, region: Region, box: Box, list: Box): void {
  const draft = describe(region);
  if (!draft) return;
  if (hasClosedPart(box.el)) draft.part = 'start';
  records.push({ draft, box, list });
}
