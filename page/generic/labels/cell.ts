import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';

/** One cell, or the place that a spanning cell takes in another row or column. */
export interface Cell {
  box: Box;
  /** Its words on one line; read when they are asked for. */
  readonly text: string;
  readonly head: boolean;
  /** This cell spans from a row above, or from the left. */
  spanned: boolean;
  /** Columns that it fills. */
  width: number;
  /** The column's name as the cell itself carries it (`data-title`). */
  label: string;
}

const CELL_ROLES = new Set(['cell', 'gridcell', 'rowheader', 'columnheader']);
const LABEL_ATTRIBUTES = [
  'data-title',
  'data-label',
  'data-th',
  'data-header',
  'data-column',
  'data-heading',
];

/** What the cells of a table may say of themselves: to ask each cell for all of it takes long. */
export interface Says {
  labels: boolean;
  spans: boolean;
}
const ANY: Says = { labels: true, spans: true };
const LABELS = LABEL_ATTRIBUTES.map((name) => `[${name}]`).join();
const SPANS = '[rowspan], [colspan], [aria-rowspan], [aria-colspan]';

/**
 * What the cells of a table, or of one of its rows, may say. Cells of a table that is made of other
 * elements may stand in shadow roots.
 */
export const attributesIn = ({ el }: Box, isTableElement: boolean): Says =>
  isTableElement
    ? { labels: el.querySelector(LABELS) !== null, spans: el.querySelector(SPANS) !== null }
    : ANY;

export const isCell = (box: Box): boolean =>
  box.tag === 'td' || box.tag === 'th' || CELL_ROLES.has(box.role);

export class ReadCell implements Cell {
  private words: string | undefined;
  readonly box: Box;
  readonly head: boolean;
  readonly width: number;
  readonly label: string;
  readonly spanned: boolean;

  constructor(box: Box, inHead: boolean, spanned = false, says: Says = ANY) {
    const { el, tag, role } = box;
    const attribute = (name: string) => el.getAttribute(name);
    const bare = !el.hasAttributes();
    this.box = box;
    this.spanned = spanned;
    this.head = inHead || tag === 'th' || role === 'columnheader' || role === 'rowheader';
    this.width =
      bare || !says.spans ? 1 : Number(attribute('colspan') ?? attribute('aria-colspan') ?? 1);
    this.label = bare || !says.labels ? '' : (LABEL_ATTRIBUTES.map(attribute).find(Boolean) ?? '');
  }

  get text(): string {
    this.words ??= textOf(this.box);
    return this.words;
  }
}

/** A box's words on one line, buttons left out; of a cell that holds nothing else, the button's. */
export const textOf = (box: Box): string => {
  const lines = linesOf([box]);
  const words = lines.filter((line) => !line.action);
  return (words.length === 0 && isCell(box) ? lines : words).map((line) => line.text).join(' ');
};
