import { type Control, controlValue, isControl } from './controls';
import { shownChildren } from './tree';

/** A stretch of the text that stands, character for character, in one text node or one control. */
export interface Run {
  /** Where it starts in the text. */
  start: number;
  length: number;
  node: Text | Control;
  /** Where it starts in the node's data, or in the control's value. */
  offset: number;
}

/** What an element shows, and where each character of it stands. */
export interface PageText {
  text: string;
  runs: Run[];
  /** Words that stand in the element and are not shown, one for each hidden part. */
  hidden: string[];
}

const NO_TEXT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG']);
const CELLS = new Set(['table-cell', 'table-column', 'table-column-group']);
const COLLAPSIBLE = /[ \t\n\r\f]/;
/** Words with typed spaces between, which are written as they stand; or what lies between such. */
const STRETCH = /[^ \t\n\r\f]+(?: +[^ \t\n\r\f]+)*|[ \t\n\r\f]+/g;

/** The text of an element as a person sees it; see {@link textOf}. */
export const visibleText = (element: Element, except?: Except): string =>
  textOf(element, except).text;

/** Elements to leave out: those that fit a selector, or of which this is true. */
export type Except = string | ((element: Element) => boolean);

/**
 * The text of an element as a person sees it, in the words of the page and not of its style sheet:
 * hidden parts are left out, white space is as the page's style shows it, a block ends a line, a
 * `<p>` is set off by an empty line, table cells are parted by a tab, and a form control stands
 * there with its value. Elements that are `except` (a link "View full note") are left out.
 *
 * It reads computed styles, and never forces a layout.
 */
export function textOf(element: Element, except?: Except): PageText {
  const isLeftOut =
    typeof except === 'string' ? (each: Element) => each.matches(except) : (except ?? null);
  const writer = new Writer(isLeftOut);
  writer.element(element, true);
  writer.endLine();
  return { text: writer.text, runs: writer.runs, hidden: writer.hidden };
}

/** How many line ends are owed before the next word: 0, 1 for a block, 2 for a paragraph. */
type Break = 0 | 1 | 2;

class Writer {
  text = '';
  runs: Run[] = [];
  hidden: string[] = [];
  private owed: Break = 0;
  private tab = false;
  /** A space that counts only if a word or a `<br>` follows it on the same line. */
  private space: { node: Text; offset: number; length: number } | null = null;
  private readonly isLeftOut: ((element: Element) => boolean) | null;

  constructor(isLeftOut: ((element: Element) => boolean) | null) {
    this.isLeftOut = isLeftOut;
  }

  element(element: Element, outermost = false): void {
    if (NO_TEXT.has(element.nodeName.toUpperCase())) return;
    if (!outermost && this.isLeftOut?.(element)) return;
    const style = getComputedStyle(element);
    if (style.display === 'none') {
      this.hide(element);
      return;
    }
    if (isControl(element)) {
      if (style.visibility === 'visible') this.control(element);
      return;
    }
    if (element.nodeName === 'BR') {
      this.lineEnd();
      return;
    }
    if (!outermost && element.childElementCount === 0 && isDecoration(element)) return;
    const breaks = outermost ? 0 : breaksAround(element, style.display);
    this.owe(breaks);
    if (!outermost && CELLS.has(style.display)) this.tab = this.text !== '';
    const shown = style.visibility === 'visible';
    const isClosed = element.nodeName === 'DETAILS' && !(element as HTMLDetailsElement).open;
    for (const child of shownChildren(element)) {
      if (style.contentVisibility === 'hidden' || (isClosed && child.nodeName !== 'SUMMARY')) {
        this.hide(child);
        continue;
      }
      if (child.nodeType === Node.TEXT_NODE) {
        if (shown) this.words(child as Text, style.whiteSpace);
        else this.hide(child);
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        this.element(child as Element);
      }
    }
    this.owe(breaks);
  }

  private hide(node: Node): void {
    const words = wordsBelow(node).trim();
    if (words) this.hidden.push(words);
  }

  private words(node: Text, whiteSpace: string): void {
    const { data } = node;
    if (whiteSpace === 'pre' || whiteSpace === 'pre-wrap' || whiteSpace === 'break-spaces') {
      if (data !== '') this.verbatim(node, data, 0);
    } else if (whiteSpace === 'pre-line') {
      let offset = 0;
      for (const line of data.split('\n')) {
        if (offset > 0) this.lineEnd();
        this.collapsed(node, line, offset);
        offset += line.length + 1;
      }
    } else {
      this.collapsed(node, data);
    }
  }

  /**
   * Words with none of the white space that only lays out the source: what holds a line break is
   * one space, and there is none at either end of a block. Spaces that were typed are kept as many
   * as they are, so that the words are the record's.
   */
  private collapsed(node: Text, data: string, from = 0): void {
    for (const { 0: part, index } of data.matchAll(STRETCH)) {
      const offset = from + index;
      if (!COLLAPSIBLE.test(part.charAt(0))) {
        this.verbatim(node, part, offset);
        continue;
      }
      const typed = /^ +$/.test(part);
      this.space ??= { node, offset, length: typed ? part.length : 1 };
    }
  }

  /** Characters exactly as they stand, after the breaks and the space that are owed before them. */
  private verbatim(node: Text | Control, data: string, offset: number): void {
    this.settle();
    const last = this.runs.at(-1);
    const start = this.text.length;
    if (
      last?.node === node &&
      last.start + last.length === start &&
      last.offset + last.length === offset
    ) {
      last.length += data.length;
    } else {
      this.runs.push({ start, length: data.length, node, offset });
    }
    this.text += data;
  }

  private settle(): void {
    const { space } = this;
    this.space = null;
    if (this.owed > 0) {
      if (this.text !== '') this.text += '\n'.repeat(this.owed);
      this.owed = 0;
      this.tab = false;
    } else if (this.tab) {
      this.text += '\t';
      this.tab = false;
    } else if (space && this.text !== '' && !this.text.endsWith('\n')) {
      this.verbatim(space.node, ' '.repeat(space.length), space.offset);
    }
  }

  private control(control: Control): void {
    const value = controlValue(control);
    if (value === '') return;
    if (this.text !== '' && this.owed === 0 && !/\s$/.test(this.text)) this.text += ' ';
    this.space = null;
    this.verbatim(control, value, 0);
  }

  private lineEnd(): void {
    if (!this.space || !/^ +$/.test(this.space.node.data.slice(this.space.offset))) {
      this.space = null;
    }
    this.settle();
    this.text += '\n';
  }

  /** A `<br>` that only ends the last line of a block shows no line of its own. */
  endLine(): void {
    this.space = null;
    if (this.owed === 0 && endsOneLine(this.text) && !this.inRun()) {
      this.text = this.text.slice(0, -1);
    }
  }

  /** Whether the last character stands in the page as such, rather than for a line end. */
  private inRun(): boolean {
    const last = this.runs.at(-1);
    return last !== undefined && last.start + last.length === this.text.length;
  }

  private owe(breaks: Break): void {
    if (breaks === 0) return;
    this.endLine();
    this.owed = breaks > this.owed ? breaks : this.owed;
  }
}

const endsOneLine = (text: string): boolean =>
  text.length > 1 && text.endsWith('\n') && !text.endsWith('\n\n');

/** The words below a node, shown or not, without those of its buttons ("Show more"). */
function wordsBelow(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (node.nodeName === 'BUTTON' || NO_TEXT.has(node.nodeName.toUpperCase())) return '';
  return Array.from(node.childNodes, wordsBelow).join('');
}

/** An icon or a sign that a screen reader is told to pass over. */
const isDecoration = (element: Element): boolean => element.getAttribute('aria-hidden') === 'true';

function breaksAround(element: Element, display: string): Break {
  if (element.nodeName === 'P') return 2;
  if (display === '' || display.startsWith('inline') || display === 'contents') return 0;
  return CELLS.has(display) || display.startsWith('ruby') ? 0 : 1;
}
