import { controlValue, isControl, labelOf, tidy } from './dom/controls';
import { visibleText } from './dom/text';
import { selectFirst } from './dom/tree';
import type { Labels } from './profile-places';
import { findAll, firstOf, partsOf, type Scope } from './scope';

/** A value of a record with its label. */
export interface Labelled {
  label: string;
  element: Element;
  /** The element that shows the label, where it stands apart from the value. */
  head?: Element;
}

/** Every labelled value of a record, in the order of the page. Labels need not be shown. */
export const labelledValues = (scope: Scope, all: readonly Labels[]): Labelled[] =>
  all.flatMap((labels) => valuesLabelled(scope, labels));

function valuesLabelled(scope: Scope, { each, label, value }: Labels): Labelled[] {
  if (typeof label === 'object') {
    if ('column' in label) return cellsByColumn(firstOf(scope), label.column);
    if ('row' in label) return cellsByRow(partsOf(scope), label.row);
    if ('ofControl' in label) return controlsByLabel(findAll(scope, label.ofControl));
  }
  if (each === undefined && typeof label === 'string') {
    return findAll(scope, label)
      .map((head) => ({
        label: labelText(head.textContent),
        element: siblingAfter(head, value),
        head,
      }))
      .filter(hasElement);
  }
  return (each === undefined ? [...partsOf(scope)] : findAll(scope, each))
    .map((box) => {
      const head = typeof label === 'string' ? selectFirst(box, label) : null;
      const words =
        typeof label === 'string' ? head?.textContent : box.getAttribute(label.attribute);
      const element = value === undefined ? box : selectFirst(box, value);
      return { label: labelText(words), element, ...(head ? { head } : {}) };
    })
    .filter(hasElement);
}

/** The cells of a row with the words at the head of their columns. */
function cellsByColumn(row: Element, heads: string): Labelled[] {
  const table = row.closest('table, [role="grid"], [role="table"], [role="treegrid"]');
  if (!table) return [];
  const names = new Map<number, string>();
  for (const head of headsOf(table, heads)) {
    const at = columnOf(head);
    if (head.parentElement === row || names.has(at)) continue;
    names.set(at, labelText(head.textContent) || labelText(visibleText(head)));
  }
  return cellsOf(row).flatMap(({ element, at }) => {
    const label = names.get(at);
    return label ? [{ label, element }] : [];
  });
}

/** The head cells of a table: those of its head, else of the first row that has some. */
function headsOf(table: Element, heads: string): Element[] {
  const first = table.querySelector(heads);
  const within = first?.closest('thead') ?? first?.parentElement;
  return within ? Array.from(within.querySelectorAll(heads)) : [];
}

/** The cells of a row with their columns; among them those of rows above that span it. */
function cellsOf(row: Element): { element: Element; at: number }[] {
  const cells: { element: Element; at: number }[] = [];
  const spanning = cellsAcross(row);
  let at = 0;
  for (const element of row.children) {
    for (let from = spanning.get(at); from; from = spanning.get(at)) {
      cells.push({ element: from, at });
      at += widthOf(from);
    }
    cells.push({ element, at });
    at += widthOf(element);
  }
  return cells;
}

/** Cells of rows above that reach into a row, by their columns. */
function cellsAcross(row: Element): Map<number, Element> {
  const found = new Map<number, Element>();
  // Rows above need a look only where this one is short of cells.
  if (row.localName !== 'tr' || !isShort(row)) return found;
  let down = 1;
  for (let above = row.previousElementSibling; above; above = above.previousElementSibling) {
    for (const cell of above.children) {
      if (Number(cell.getAttribute('rowspan') ?? 1) > down) found.set(columnOf(cell), cell);
    }
    if (!isShort(above)) break;
    down += 1;
  }
  return found;
}

/** Whether a row has fewer cells than the first of its table. */
export function isShort(row: Element): boolean {
  const first = row.closest('table')?.rows[0];
  return first !== undefined && endOf(row) < endOf(first);
}

const endOf = ({ lastElementChild: last }: Element): number =>
  last ? columnOf(last) + widthOf(last) : 0;

/** In which column a cell begins; cells before it may span several. */
function columnOf(cell: Element): number {
  let at = 0;
  for (let each = cell.previousElementSibling; each; each = each.previousElementSibling) {
    at += widthOf(each);
  }
  return at;
}

const widthOf = (cell: Element): number => Number(cell.getAttribute('colspan') ?? 1) || 1;

/** The cells of a column with the words at the head of their rows. */
function cellsByRow(cells: readonly Element[], heads: string): Labelled[] {
  return cells.flatMap((element) => {
    const head = Array.from(element.parentElement?.children ?? []).find((each) =>
      each.matches(heads),
    );
    return head ? [{ label: labelText(visibleText(head)), element, head }] : [];
  });
}

/** Controls with their labels; of radio buttons the one that is chosen, under the name of them all. */
function controlsByLabel(controls: readonly Element[]): Labelled[] {
  return controls.flatMap((element) => {
    const isRadio = element.matches('[type="radio"]');
    if (isRadio && isControl(element) && controlValue(element) === '') return [];
    const group = isRadio ? element.closest('fieldset, [role="radiogroup"]') : null;
    if (isRadio && !group) return [];
    const label = labelText(labelOf(group ?? element));
    return label === '' ? [] : [{ label, element }];
  });
}

const hasElement = <T extends { label: string; element: Element | null }>(
  found: T,
): found is T & Labelled => found.label !== '' && found.element !== null;

function siblingAfter(label: Element, value = '*'): Element | null {
  const next = label.nextElementSibling;
  return next?.matches(value) ? next : null;
}

/** A label without the marks and the number that stand with it. */
const labelText = (text: string | null | undefined): string =>
  tidy(text)
    .replace(/\s*[:*]+$/, '')
    .replace(/^\d{1,2}[.)]\s+/, '');
