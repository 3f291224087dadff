import type { Control } from './dom/controls';
import type { Span } from './evidence/match';

/** Styles that decide where a control's words stand. */
const STYLES = [
  'font',
  'letterSpacing',
  'wordSpacing',
  'textIndent',
  'textTransform',
  'lineHeight',
  'tabSize',
  'direction',
  'textAlign',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'wordBreak',
  'overflowWrap',
] as const;

/**
 * Where words of a control stand on the screen, a box for each line. The browser does not tell, and
 * the page may not be written to: a copy of the text, laid out alike and not seen, is measured in
 * an element of ours.
 */
export function boxesOfWords(control: Control, { start, end }: Span, into: HTMLElement): DOMRect[] {
  if (control.nodeName !== 'TEXTAREA') return [];
  const at = control.getBoundingClientRect();
  const style = getComputedStyle(control);
  const copy = document.createElement('div');
  for (const name of STYLES) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: 'fixed',
    boxSizing: 'border-box',
    width: `${control.clientWidth}px`,
    whiteSpace: 'pre-wrap',
    visibility: 'hidden',
  });
  const words = document.createElement('span');
  words.append(control.value.slice(start, end));
  copy.append(control.value.slice(0, start), words, control.value.slice(end));
  into.append(copy);
  const from = copy.getBoundingClientRect();
  const left = at.left + control.clientLeft - from.left - control.scrollLeft;
  const top = at.top + control.clientTop - from.top - control.scrollTop;
  const boxes = Array.from(
    words.getClientRects(),
    (box) => new DOMRect(box.left + left, box.top + top, box.width, box.height),
  );
  copy.remove();
  return boxes;
}
