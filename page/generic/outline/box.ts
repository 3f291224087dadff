import type { Line } from './line';

/** An element that is shown, with the shown elements and texts within it. */
export interface Box {
  el: Element;
  tag: string;
  role: string;
  /** Its classes as they stand. */
  names: string;
  /** It has no attributes at all. */
  plain: boolean;
  parent: Box | null;
  kids: (Box | string)[];
  /** Stands on a line of its own. */
  block: boolean;
  /** Boxes within, itself included. */
  size: number;
  /** Its short text is set in bold, as the page's style says. */
  bold?: boolean;
  /** Line breaks of its text are shown as such. */
  pre: boolean;
  /** Line breaks were shown as such already around it, before its own text was looked at. */
  preAround: boolean;
  /** A dialog over the page. */
  modal: boolean;
  /** A form control, or what does as one. */
  control: boolean;
  /** Some of its own children are folded up, or may be records that are not shown. */
  folds: boolean;
  hides: boolean;
  /** A table stands in it. */
  holdsTable: boolean;
  /** What its parts say about the page as a whole; undefined where they say nothing. */
  told?: Told;
  /** The value, when it is a control; `''` when empty. */
  value?: string;
  /** Radio or checkbox, ticked or not. */
  ticked?: boolean;
  /** It stands round the record; told when first asked (asides.ts). */
  aside?: boolean;
  /** It stands in a term, a header cell or a legend; told when first asked (fields.ts). */
  inTerm?: boolean;
  /** Its children are labels and values in turn; told when first asked (mark-labels.ts). */
  turns?: boolean;
  /** Its lines among those that were laid out with it (lines.ts). */
  laid?: { lines: Line[]; from: number; to: number };
  /** What the page as a whole told of its lines when it was last read (mark-lines.ts). */
  marks?: string;
  /** The control's name as the page gives it: its label, or what it is labelled by. */
  name?: string;
  /** Elements that only label the control. */
  labels?: Element[];
}

/** What a part of the page says about the whole of it. */
export interface Told {
  /** Modal dialogs in it, the topmost last. */
  dialogs: Box[];
  /** Form controls in it: their values change without a trace in the document. */
  controls: Box[];
  /** It holds records that are not shown until opened. */
  hidesRecords: boolean;
  /** A section of it is folded up. */
  folded: boolean;
}
