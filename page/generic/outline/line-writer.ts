import { isAction, withoutActions } from './action-lines';
import type { Box } from './box';
import { headingLevel } from './heading-level';
import type { Line, Piece } from './line';

const STRONG = new Set('b strong th dt h1 h2 h3 h4 h5 h6 legend label caption summary'.split(' '));
const MORE =
  /^(?:(?:read|show|see|view|open)? ?(?:more|(?:the )?(?:full|whole|rest of the|complete) ?(?:note|text|entry|record|details)?)|continue reading)[\s.…>»]*$/i;

/** Lays a part of the page out in lines. */
export class LineWriter {
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
    this.within(box, strong || isStrong(box), link || isLink(box), box);
    this.flush();
    if (box.control && box.value === undefined && box.name) this.name(box, box.name, from);
    if (this.notes) box.laid = { lines: this.lines, from, to: this.lines.length };
  }

  /** What stands in a text box that is no form control is its value all the same. */
  private name(box: Box, name: string, from: number): void {
    for (const line of this.lines.slice(from)) {
      if (line.control !== undefined) continue;
      line.control = name;
      line.box = box;
    }
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
      else this.within(kid, strong || isStrong(kid), link || isLink(kid), holder);
    }
  }

  private text(text: string, box: Box, strong: boolean, link: boolean, holder: Box): void {
    if (text === '\u2028') this.flush();
    else if (!box.pre) this.part(text, box, strong, link, holder);
    else
      text.split(/\n| {3,}/).forEach((part, index) => {
        if (index > 0) this.flush();
        this.part(part, box, strong, link, holder);
      });
  }

  private part(text: string, box: Box, strong: boolean, link: boolean, holder: Box): void {
    if (this.pieces.length === 0 && !/\S/.test(text)) return;
    const last = this.pieces.at(-1);
    const tag = box === holder ? '' : box.tag;
    if (last && last.tag === tag && last.strong === strong && last.box === holder && tag === '')
      last.text += text;
    else this.pieces.push({ text, strong, tag, box: holder, inner: box, link });
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
        machineDate: undefined,
        dated: undefined,
        label: undefined,
        below: undefined,
        setting: undefined,
        head: undefined,
        marked: undefined,
      });
    }
  }

  private noteDate(box: Box): void {
    if (box.tag === 'time' || box.tag === 'relative-time') {
      this.machineDate ??= box.el.getAttribute('datetime') ?? undefined;
    } else {
      const title = box.plain
        ? null
        : (TITLES.map((name) => box.el.getAttribute(name)).find(Boolean) ?? null);
      if (title && /\d{4}/.test(title)) this.machineDate ??= title;
    }
  }

  flush(): void {
    if (this.pieces.length === 0) return;
    const pieces = withoutActions(this.pieces);
    const text = tidyLine(joined(pieces));
    const machineDate = this.machineDate;
    const first = pieces[0];
    if (text === '' || !first) {
      this.pieces = [];
      return;
    }
    this.machineDate = undefined;
    const apart = pieces.length === 1 && text.length < 120 ? first.text.split(SET_APART) : [];
    const shown =
      pieces.length === 1
        ? (apart.length > 1 ? apart.map(tidyLine).filter(Boolean) : [text]).map((words) => ({
            text: words,
            strong: first.strong,
            tag: first.tag,
          }))
        : pieces
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
      dated: undefined,
      control: undefined,
      ticked: undefined,
      label: undefined,
      below: undefined,
      setting: undefined,
      head: undefined,
      marked: undefined,
      action: isAction(first.inner, pieces, text),
      more:
        this.pieces.some((piece) => piece.link && MORE.test(piece.text.trim())) ||
        (text.length < 30 && MORE.test(text)),
    });
    this.pieces = [];
  }
}

/** Spaces that do not break set words apart on a line; in prose two of them follow a sentence. */
const SET_APART = /(?<![.!?]\s?)(?:[ \t\n]\u00a0+[ \t\n]?|\u00a0{2,}[ \t\n]?|\u00a0[ \t\n])(?=\S)/;

/** "Case note" and "12 May 2025" in elements of their own are parted by their style, and by no space. */
function joined(pieces: (Piece & { inner: Box })[]): string {
  if (pieces.length === 1) return pieces[0]?.text ?? '';
  let text = '';
  for (const { text: more, inner } of pieces) {
    const isApart = /^\d/.test(more) && /\p{L}{3}$/u.test(text) && !/^su[bp]$/.test(inner.tag);
    text += isApart ? ` ${more}` : more;
  }
  return text;
}

/** Where an element's title stands; some toolkits move it. */
const TITLES = ['title', 'data-original-title', 'data-bs-original-title'];

/** A heading set in capitals, as printed and pasted records have them. */
const isCapitals = (text: string): boolean =>
  text.length < 60 &&
  text === text.toUpperCase() &&
  /^[^\p{Ll}\d]*\p{Lu}{3}[^\p{Ll}\d]*$/u.test(text);

const tidyLine = (text: string): string =>
  /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

const isStrong = (box: Box): boolean => STRONG.has(box.tag) || box.bold === true;

const isLink = (box: Box): boolean => box.tag === 'a' || box.role === 'link';
