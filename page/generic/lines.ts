import type { Box } from './outline';
import { isActionWord } from './words';

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
  /** The name of the control whose value this is, `''` for a control without one. */
  control?: string;
  ticked?: boolean;
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

const STRONG = new Set('b strong th dt h1 h2 h3 h4 h5 h6 legend label caption summary'.split(' '));
/** A link that is dressed as a button. */
const BUTTON = /(?:^|\s)(?:btn|button|[\w-]*__?button)(?:$|\s)/i;
const ACTION = new Set(['button', 'menuitem', 'tab', 'switch', 'option']);

/** The lines of some boxes in order. `leave` names boxes whose content is read in another way. */
export function linesOf(boxes: Iterable<Box>, leave?: (box: Box) => boolean): Line[] {
  const lines: Line[] = [];
  for (const box of boxes) collect(box, leave, lines);
  return lines;
}

/** A part of the page up to this size is laid out in lines at once, and its parts with it. */
const LAID_AT_ONCE = 1_500;

function collect(box: Box, leave: ((box: Box) => boolean) | undefined, out: Line[]): void {
  if (leave?.(box)) return;
  if (
    box.size > LAID_AT_ONCE &&
    box.kids.every((kid) => (typeof kid !== 'string' ? kid.block : kid.trim() === ''))
  ) {
    for (const kid of box.kids) if (typeof kid !== 'string') collect(kid, leave, out);
    return;
  }
  let { laid } = box;
  if (!laid) {
    const writer = new LineWriter(box.block);
    writer.block(box);
    writer.flush();
    laid = { lines: writer.lines, from: 0, to: writer.lines.length };
    if (box.block) box.laid = laid;
  }
  const { lines, from, to } = laid;
  let next = from;
  if (leave) {
    for (const cut of cutsIn(box, leave)) {
      const gone = cut.laid;
      if (!gone || gone.lines !== lines) continue;
      for (; next < gone.from; next++) push(out, lines[next]);
      next = Math.max(next, gone.to);
    }
  }
  for (; next < to; next++) push(out, lines[next]);
}

const push = (out: Line[], line: Line | undefined): void => {
  if (line) out.push(line);
};

function* cutsIn(box: Box, leave: (box: Box) => boolean): Generator<Box> {
  for (const kid of box.kids) {
    if (typeof kid === 'string') continue;
    if (leave(kid)) yield kid;
    else if (kid.size > 1) yield* cutsIn(kid, leave);
  }
}

class LineWriter {
  lines: Line[] = [];
  /** What stands within a line is laid out for itself only; its parts keep their place in the page. */
  private readonly notes: boolean;
  private pieces: (Piece & { box: Box; inner: Box; link: boolean })[] = [];
  private machineDate: string | undefined;

  constructor(notes: boolean) {
    this.notes = notes;
  }

  /** Writes a box that stands on lines of its own, and notes which lines are its. */
  block(box: Box, strong = false, link = false): void {
    this.flush();
    const from = this.lines.length;
    this.within(box, strong || STRONG.has(box.tag), link || isLink(box), box);
    this.flush();
    if (this.notes) box.laid = { lines: this.lines, from, to: this.lines.length };
  }

  private within(box: Box, strong: boolean, link: boolean, holder: Box): void {
    if (box.value !== undefined) {
      this.control(box);
      return;
    }
    this.noteDate(box);
    for (const kid of box.kids) {
      if (typeof kid === 'string') this.text(kid, box, strong, link, holder);
      else if (kid.block) this.block(kid, strong, link);
      else this.within(kid, strong || STRONG.has(kid.tag), link || isLink(kid), holder);
    }
  }

  private text(text: string, box: Box, strong: boolean, link: boolean, holder: Box): void {
    const parts = text === '\u2028' ? ['', ''] : box.pre ? text.split(/\n| {3,}/) : [text];
    parts.forEach((part, index) => {
      if (index > 0) this.flush();
      if (part.trim() === '' && this.pieces.length === 0) return;
      const last = this.pieces.at(-1);
      const tag = box === holder ? '' : box.tag;
      if (last && last.tag === tag && last.strong === strong && last.box === holder && tag === '')
        last.text += part;
      else this.pieces.push({ text: part, strong, tag, box: holder, inner: box, link });
    });
  }

  private control(box: Box): void {
    this.flush();
    const values = (box.value ?? '').split('\n').filter((part, at) => part.trim() || at === 0);
    for (const value of values) {
      this.lines.push({
        text: tidyLine(value),
        box,
        inner: box,
        heading: 0,
        strong: false,
        pieces: [],
        control: box.name ?? '',
        ticked: box.ticked,
        action: false,
        more: false,
      });
    }
  }

  private noteDate(box: Box): void {
    if (box.tag === 'time' || box.tag === 'relative-time') {
      this.machineDate ??= box.el.getAttribute('datetime') ?? undefined;
    } else {
      const title = box.el.getAttribute('title');
      if (title && /\d{4}/.test(title)) this.machineDate ??= title;
    }
  }

  flush(): void {
    const pieces = withoutActions(this.pieces);
    const text = tidyLine(pieces.map((piece) => piece.text).join(''));
    const machineDate = this.machineDate;
    const first = pieces[0];
    if (text === '' || !first) {
      this.pieces = [];
      return;
    }
    this.machineDate = undefined;
    const shown = pieces
      .map(({ text: words, strong, tag }) => ({ text: tidyLine(words), strong, tag }))
      .filter((piece) => piece.text !== '');
    this.lines.push({
      text,
      box: first.box,
      inner: first.inner,
      heading: headingLevel(first.inner),
      strong: shown.every((piece) => piece.strong) || isCapitals(text),
      pieces: shown,
      machineDate,
      action: isAction(first.inner, pieces, text),
      more:
        this.pieces.some((piece) => piece.link && MORE.test(piece.text.trim())) ||
        (text.length < 30 && MORE.test(text)),
    });
    this.pieces = [];
  }
}

/** "Recorded 4 Mar 2025 Edit Print": the links that do something are not words of the line. */
const withoutActions = <P extends { text: string; link: boolean }>(pieces: P[]): P[] => {
  const isWord = (piece: P) => !(piece.link && isActionWord(piece.text.trim()));
  return pieces.some((piece) => isWord(piece) && piece.text.trim() !== '')
    ? pieces.filter(isWord)
    : pieces;
};

/** A heading set in capitals, as printed and pasted records have them. */
const isCapitals = (text: string): boolean =>
  text.length < 60 &&
  text === text.toUpperCase() &&
  /^[^\p{Ll}\d]*\p{Lu}{3}[^\p{Ll}\d]*$/u.test(text);

const MORE =
  /^(?:read|show|see|view|open)? ?(?:more|(?:the )?(?:full|whole|rest of the|complete) ?(?:note|text|entry|record|details)?)[\s.…>»]*$/i;

const tidyLine = (text: string): string =>
  /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

const isLink = (box: Box): boolean => box.tag === 'a' || box.role === 'link';

function isAction(box: Box, pieces: { link: boolean; text: string }[], text: string): boolean {
  for (let each: Box | null = box; each; each = each.parent) {
    if (isButton(each)) return !isContent(each) || isActionWord(text);
    if (each.tag === 'summary') return isActionWord(text);
    if (each.size > 12) break;
  }
  const words = pieces.filter((piece) => piece.text.trim() !== '');
  if (words.every((piece) => piece.link)) {
    return words.every((piece) => isActionWord(piece.text.trim())) || isActionWord(text);
  }
  return /^[^\p{L}\p{N}]*$/u.test(text);
}

const isButton = (box: Box): boolean =>
  box.tag === 'button' ||
  box.role === 'button' ||
  ACTION.has(box.role) ||
  (box.tag === 'a' && BUTTON.test(box.names));

/** A button that is the words of a heading or of a cell: it opens the section, or the record. */
function isContent(button: Box): boolean {
  if (button.el.hasAttribute('aria-expanded')) return true;
  for (let each: Box | null = button; each; each = each.parent) {
    if (/^h[1-6]$|^td$/.test(each.tag) || /^(?:heading|gridcell|cell|rowheader)$/.test(each.role))
      return true;
    if (each.size > 6) return false;
  }
  return false;
}

/** The level of the heading that a box is or stands in, 0 for none. */
export function headingLevel(box: Box): number {
  for (let each: Box | null = box; each; each = each.parent) {
    if (/^h[1-6]$/.test(each.tag)) return Number(each.tag.slice(1));
    if (each.role === 'heading') return Number(each.el.getAttribute('aria-level') ?? 2);
    if (each.size > 6) break;
  }
  return 0;
}
