import type { Cell } from './cell';
import type { Row } from './grid';

/**
 * Joins the rows of a grid that keeps some columns in sight: each of its rows stands in several parts,
 * one for the columns that are fixed and one for those that scroll, which have the same `aria-rowindex`.
 * Rows and cells come in the order that the page numbers them in, and not that of the document.
 */
export function joinParts(rows: Row[]): Row[] {
  if (!rows[0]?.box.el.hasAttribute('aria-rowindex')) return rows;
  const parts = new Map<number, Row[]>();
  for (const row of rows) {
    const at = numberOf(row.box.el, 'aria-rowindex');
    parts.set(at, [...(parts.get(at) ?? []), row]);
  }
  if (parts.size === rows.length) return rows;
  return [...parts].sort(([a], [b]) => a - b).map(([, each]) => joined(each));
}

function joined(parts: Row[]): Row {
  const [first, ...more] = parts as [Row, ...Row[]];
  if (more.length === 0) return first;
  const cells = parts.flatMap((row) => row.cells).sort((a, b) => columnOf(a) - columnOf(b));
  return {
    box: first.box,
    cells,
    own: cells.filter((cell) => cell.text !== ''),
    free: false,
    head: parts.every((row) => row.head || row.own.length === 0) && parts.some((row) => row.head),
  };
}

const columnOf = ({ box }: Cell): number => numberOf(box.el, 'aria-colindex');

const numberOf = (el: Element, name: string): number => Number(el.getAttribute(name) ?? 0);
