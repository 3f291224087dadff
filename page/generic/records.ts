import type { EntryKind } from '../../case-file/model';
import { findUkDates, parseUkDate } from '../../case-file/uk-dates';
import { isAside } from './asides';
import { describe } from './describe';
import type { Draft, Region } from './draft';
import { type Field, fieldsOf } from './fields';
import { type Grid, gridOf, isTable, type Row } from './grid';
import { purposeOf } from './grid-purpose';
import { type Heading, isSkipped, withHeadings, withPseudo } from './headings';
import { headingLevel, type Line, linesOf } from './lines';
import type { Box, Outline } from './outline';
import { contentsOf, dateSignature, valuesOf } from './region';
import { repeats, startsOf } from './runs';
import { isNoRecordHeading, kindOf, meaningsOf } from './words';

/** A record with the part of the page that it was read from. */
export interface Found {
  draft: Draft;
  box: Box;
  /** The list that it stands in. */
  list: Box;
}

/** What was found on a page, and where. */
export interface Findings {
  records: Found[];
  peopleTables: Grid[];
  /** Parts of the page that the records were read from. */
  read: Set<Box>;
}

/** The kind that the page announces, and whether it does so in the page itself or only in its title. */
export interface PageKind {
  kind: EntryKind | null;
  near: boolean;
}

const LARGEST_RECORD = 400;

/** Finds the records of a page: rows of tables, repeated parts, headings with what follows them. */
export class RecordFinder implements Findings {
  readonly records: Found[] = [];
  readonly peopleTables: Grid[] = [];
  readonly read = new Set<Box>();
  private readonly outline: Outline;
  private readonly pageKind: PageKind;
  private readonly breathe: () => Promise<void>;
  /** Parts of the page whose lines are records. */
  readonly runsIn = new Set<Box>();
  private readonly tables = new Set<Box>();
  private readonly lists = new Map<Box, Box[]>();
  private readonly signatures = new Map<Box, string | null>();
  private readonly headRows = new Map<Box, string[] | null>();

  constructor(outline: Outline, pageKind: PageKind, breathe: () => Promise<void>) {
    this.outline = outline;
    this.pageKind = pageKind;
    this.breathe = breathe;
  }

  async visit(box: Box, above: Heading[] = []): Promise<void> {
    if (isAside(box) || box.tag === 'header') return;
    await this.breathe();
    if (isTable(box) && (await this.table(box, above))) return;
    await this.lookThrough(box);
    const list = this.listIn(box);
    const before = this.records.length;
    let headings = above;
    for (const kid of box.kids) {
      if (typeof kid === 'string') {
        headings = withPseudo(headings, kid);
        continue;
      }
      if (list.includes(kid)) {
        this.record(kid, box, headings, list);
        await this.breathe();
        continue;
      }
      headings = withHeadings(headings, kid);
      if (isSkipped(headings)) this.read.add(kid);
      else if (kid.size > 1) await this.visit(kid, headings);
    }
    if (this.records.length === before && list.length === 0 && !isSkipped(headings))
      this.runs(box, above);
  }

  /** Looks how each child of a long list gives its date, and lets the page go on between them. */
  private async lookThrough({ kids, tag }: Box): Promise<void> {
    if (kids.length < 2 || tag === 'dl' || tag === 'tr') return;
    for (const kid of kids) {
      if (typeof kid === 'string' || !mayBeRecord(kid)) continue;
      this.signatureOf(kid);
      await this.breathe();
    }
  }

  private signatureOf(box: Box): string | null {
    const known = this.signatures.get(box);
    if (known !== undefined) return known;
    const signature = dateSignature(contentsOf([box]), this.outline.labels);
    this.signatures.set(box, signature);
    return signature;
  }

  /** Children that are records: each with a date, given in the same way, none a list itself. */
  private listIn(box: Box): Box[] {
    const known = this.lists.get(box);
    if (known) return known;
    const kids = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
    const groups = new Map<string, Box[]>();
    if (kids.length > 1 && box.tag !== 'dl' && box.tag !== 'tr') {
      for (const kid of kids) {
        if (!mayBeRecord(kid)) continue;
        const signature = this.signatureOf(kid);
        if (!signature) continue;
        for (const name of classesOf(kid)) {
          const key = `${kid.tag}.${name} ${signature}`;
          groups.set(key, [...(groups.get(key) ?? []), kid]);
        }
      }
    }
    let best: Box[] = [];
    for (const group of groups.values())
      if (group.length > 1 && group.length > best.length) best = group;
    const records = best.filter((kid) => !this.holdsList(kid));
    const found =
      records.length > 0 && records.length * 2 >= best.length && best.length > 1 ? records : [];
    const result = found.length > 0 ? found : this.single(kids);
    this.lists.set(box, result);
    return result;
  }

  /** A list with one item: only where the markup says that it is an item. */
  private single(kids: Box[]): Box[] {
    const items = kids.filter((kid) => {
      if (kid.size > LARGEST_RECORD || isAside(kid)) return false;
      const name = kid.names;
      const isItem =
        kid.tag === 'article' ||
        kid.tag === 'li' ||
        kid.role === 'listitem' ||
        kid.role === 'article' ||
        /(?:^|[\s_-])(?:note|entry|event|item|card|record|post|message)(?:$|\s)/i.test(name);
      return (
        isItem && !this.holdsList(kid) && /^(?:unlabelled|timed)$/.test(this.signatureOf(kid) ?? '')
      );
    });
    return items.length === 1 &&
      items[0] &&
      !kids.some((kid) => kid !== items[0] && kid.tag === items[0]?.tag && kid.size > 3)
      ? items
      : [];
  }

  private holdsList(box: Box): boolean {
    if (isTable(box)) {
      const grid = gridOf(box);
      if (grid && purposeOf(grid) === 'records')
        return grid.rows.filter((row) => !row.head).length > 1;
    }
    const [item, more] = this.listIn(box);
    if (more || item?.tag === 'article' || item?.tag === 'li') return true;
    return box.kids.some(
      (kid) => typeof kid !== 'string' && kid.size > 3 && !isAside(kid) && this.holdsList(kid),
    );
  }

  private record(box: Box, list: Box, headings: Heading[], siblings: Box[]): void {
    this.read.add(box);
    if (isSkipped(headings)) return;
    const columns = this.columnsOver(list, siblings);
    const cells = columns ? cellsOf(box) : [];
    const context = this.context(headings);
    const { labels } = this.outline;
    if (columns && cells.length === columns.length) {
      const named = cells.map((cell, at) => ({ label: columns[at] ?? '', values: valuesOf(cell) }));
      this.add(
        { cells: named, lines: [], actions: [], context, labels, structure: 'table' },
        box,
        list,
      );
    } else {
      this.add({ ...contentsOf([box], isAside), context, labels, structure: 'list' }, box, list);
    }
  }

  /** The names of columns that stand over a list whose items are rows, in a row of their own. */
  private columnsOver(list: Box, siblings: Box[]): string[] | null {
    const known = this.headRows.get(list);
    if (known !== undefined) return known;
    const [first] = siblings;
    const width = first ? cellsOf(first).length : 0;
    let columns: string[] | null = null;
    let inner: Box | undefined = first;
    for (let up = 0; up < 4 && inner?.parent && width > 1 && !columns; up++) {
      const kids: (Box | string)[] = inner.parent.kids;
      const above = kids
        .slice(0, kids.indexOf(inner))
        .filter((kid): kid is Box => typeof kid !== 'string')
        .at(-1);
      const names =
        above && above.size < 80
          ? cellsOf(above).map((cell) =>
              linesOf([cell])
                .map((line) => line.text)
                .join(' '),
            )
          : [];
      const labels = names.filter((name) => meaningsOf(name).length > 0);
      if (
        names.length === width &&
        labels.length >= 2 &&
        names.every((name) => name.length < 40 && findUkDates(name).length === 0)
      )
        columns = names;
      inner = inner.parent;
    }
    this.headRows.set(list, columns);
    return columns;
  }

  private add(region: Region, box: Box, list: Box): void {
    const draft = describe(region);
    if (draft) this.records.push({ draft, box, list });
  }

  private context(headings: Heading[], caption = ''): Region['context'] {
    const texts = [caption, ...headings.map((heading) => heading.text).reverse()];
    const found = texts.map((text) => kindOf(text)).find((each) => each !== null) ?? null;
    const date = texts
      .map((text) => (text.length < 40 ? parseUkDate(text) : null))
      .find((each) => each !== null);
    return {
      kind: found ?? this.pageKind.kind,
      near: found !== null || this.pageKind.near,
      date: date ?? null,
    };
  }

  /** Reads a table; false when it only lays out what stands in it. */
  private async table(box: Box, headings: Heading[]): Promise<boolean> {
    const grid = gridOf(box);
    if (!grid) return false;
    const use = purposeOf(grid);
    if (use === 'layout' || use === 'fields') return false;
    if (use === 'header') return true;
    if (use === 'people') this.peopleTables.push(grid);
    this.tables.add(box);
    if (use === 'actions') return true;
    this.read.add(box);
    if (isSkipped(headings) || isNoRecordHeading(grid.caption)) return true;
    const context = this.context(headings, grid.caption);
    if (use === 'columns') this.columns(grid, context);
    else if (use === 'records') await this.rows(grid, context);
    return use !== 'other' || grid.rows.length > 1;
  }

  private async rows(grid: Grid, context: Region['context']): Promise<void> {
    let open: { region: Region; row: Row } | null = null;
    const close = () => {
      if (open) this.add(open.region, open.row.box, grid.box);
      open = null;
    };
    let group = context;
    for (const row of grid.rows) {
      if (row.head) continue;
      const own = row.cells.filter((cell) => !cell.spanned && cell.text !== '');
      const wide = own.length === 1 && row.cells.length > 1;
      const single = own[0];
      if ((wide || row.cells.length === 1) && single) {
        const last: { region: Region } | null = open;
        const date = parseUkDate(single.text);
        if (date !== null || (findUkDates(single.text).length > 0 && single.text.length < 20)) {
          close();
          group = { ...context, date };
        } else if (last && !/^(?:page|total|showing|\d+ (?:records|items))\b/i.test(single.text)) {
          last.region.lines.push(...contentsOf([single.box]).lines);
        }
        continue;
      }
      close();
      const told = row.cells
        .map((cell, at) => ({ cell, at }))
        .filter(({ cell }) => !isButtons(cell.box));
      const cells: Field[] = told.map(({ cell, at }) => ({
        label: cell.label || grid.columns?.[at] || '',
        values: valuesOf(cell.box),
      }));
      const named = cells.filter((cell) => cell.label !== '');
      const lines = grid.columns ? [] : cells.flatMap((cell) => cell.values);
      const spare = cells.filter((cell) => cell.label === '' && grid.columns);
      open = {
        row,
        region: {
          cells: [...named, ...spare],
          lines,
          actions: [],
          context: group,
          labels: this.outline.labels,
          structure: 'table',
        },
      };
      await this.breathe();
    }
    close();
  }

  private columns(grid: Grid, context: Region['context']): void {
    const width = Math.max(...grid.rows.map((row) => row.cells.length));
    for (let at = 1; at < width; at++) {
      const cells = grid.rows.map((row) => {
        const cell = row.cells[at];
        return { label: row.cells[0]?.text ?? '', values: cell ? valuesOf(cell.box) : [] };
      });
      const box = grid.rows[0]?.cells[at]?.box ?? grid.box;
      this.add(
        { cells, lines: [], actions: [], context, labels: this.outline.labels, structure: 'table' },
        box,
        grid.box,
      );
    }
  }

  /** Records that have no element of their own: a dated heading or line, and what follows up to the next. */
  private runs(box: Box, headings: Heading[]): void {
    const lines = linesOf(
      [box],
      (inner) => isAside(inner) || this.read.has(inner) || this.tables.has(inner),
    );
    const { fields, rest } = fieldsOf(lines, this.outline.labels);
    const free = new Set(rest);
    const again = repeats(fields, lines);
    const starts =
      again.length > 1 ? again : startsOf(lines).filter((at) => free.has(lines[at] as Line));
    if (starts.length < 2) return;
    const before = this.records.length;
    for (const [at, start] of starts.entries()) {
      const first = lines[start];
      if (!first) continue;
      const part = lines.slice(start, starts[at + 1] ?? lines.length);
      const end = part.findIndex(
        (line, index) => index > 0 && line.heading > 0 && line.heading < first.heading,
      );
      if (end > 0) part.length = end;
      const over = lines
        .slice(0, start)
        .filter((line) => line.heading > 0 && line.heading < (first.heading || 7));
      const own = over.at(-1);
      const region: Region = {
        cells: [],
        lines: part,
        actions: [],
        context: this.context(
          own ? [...headings, { level: own.heading, text: own.text }] : headings,
        ),
        labels: this.outline.labels,
        structure: 'list',
      };
      this.add(region, first.box, box);
    }
    if (this.records.length > before) this.runsIn.add(box);
  }
}

/** A cell that holds nothing but buttons. */
function isButtons(box: Box): boolean {
  const lines = linesOf([box]);
  return lines.length > 0 && lines.every((line) => line.action);
}

/** A part of the page of a record's size that is no heading, menu or table of something else. */
const mayBeRecord = (box: Box): boolean =>
  box.block &&
  box.size <= LARGEST_RECORD &&
  headingLevel(box) === 0 &&
  !isAside(box) &&
  (!isTable(box) || isRecordTable(box));

/** The cells of a row that is made of plain elements. */
function cellsOf(row: Box): Box[] {
  let box = row;
  for (;;) {
    const kids = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
    const [only] = kids;
    if (kids.length !== 1 || !only) return kids.every((kid) => kid.block) ? kids : [];
    box = only;
  }
}

/** The classes by which like parts of a page may be told; `''` for a part without any. */
const classesOf = (box: Box): string[] => {
  const names = box.names.split(/\s+/).filter((name) => name !== '');
  return names.length > 0 ? names : [''];
};

const isRecordTable = (box: Box): boolean => {
  const grid = gridOf(box);
  const use = grid ? purposeOf(grid) : 'layout';
  return use === 'layout' || use === 'fields';
};
