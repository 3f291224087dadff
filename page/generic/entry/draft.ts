import type { Action, Entry, EntryKind } from '../../../case-file/model';
import type { Field } from '../labels/fields';
import type { Line } from '../outline/line';

/** A part of the page that may be one record. */
export interface Region {
  /** Cells whose column names them. */
  cells: Field[];
  lines: Line[];
  actions: Action[];
  /** What the heading, caption or tab above says that the records are. */
  context: {
    kind: EntryKind | null;
    /** The kind stands in a heading, caption or tab, rather than in the page's title alone. */
    near: boolean;
    date: string | null;
  };
  /** Elements that only label a control. */
  labels: ReadonlySet<Element>;
  /** Table, list and label structure speak for it; a lone form speaks less. */
  structure: 'table' | 'list' | 'page';
}

/** An entry as read, before it has an id. */
export type Draft = Omit<Entry, 'id' | 'page'>;
