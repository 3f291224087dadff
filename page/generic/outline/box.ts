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
  /** The value, when it is a control; `''` when empty. */
  value?: string;
  /** Radio or checkbox, ticked or not. */
  ticked?: boolean;
  /** It stands round the record; told when first asked (asides.ts). */
  aside?: boolean;
  /** It stands in a term, a header cell or a legend; told when first asked (fields.ts). */
  inTerm?: boolean;
  /** Its lines among those that were laid out with it (lines.ts). */
  laid?: { lines: Line[]; from: number; to: number };
  /** The control's name as the page gives it: its label, or what it is labelled by. */
  name?: string;
}
