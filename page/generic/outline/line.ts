import type { Box } from './box';

/** What stands on one line of the page, as far as block elements and breaks part lines. */
export interface Line {
  text: string;
  /** The innermost element that holds the whole line. */
  box: Box;
  /** The innermost element that holds its first words. */
  inner: Box;
  /** 1 to 6 for a heading, else 0. */
  heading: number;
  /** All of it stands out as a heading or label does. */
  strong: boolean;
  /** The parts of it that stand in elements of their own, and the text between them, in order. */
  pieces: Piece[];
  /** The machine date of a `<time>`, or a full date in an element's title, within it. */
  machineDate?: string;
  /** Its machine date is that of the day which a heading above gives it. */
  dated?: boolean;
  /** The name of the control whose value this is, `''` for a control without one. */
  control?: string;
  ticked?: boolean;
  /** The page sets it as it sets its labels. */
  label?: boolean;
  /** It is the label of the line above it. */
  below?: boolean;
  /** How it is set before its next line; sure as long as both are the same (mark-labels.ts). */
  setting?: { next: Line; says: string | null; sure: boolean };
  /** The month or year that it gives the lines below; told when first asked (month-headings.ts). */
  head?: { year: string; month: string } | null;
  /** What the whole page tells of it was marked on it (mark-lines.ts). */
  marked?: boolean;
  /** A button or link that does something, rather than words of the record. */
  action: boolean;
  /** It offers the rest of a text that is cut: "Read more". */
  more: boolean;
}

/** A part of a line that stands in an element of its own, or between such. */
export interface Piece {
  text: string;
  strong: boolean;
  tag: string;
}
