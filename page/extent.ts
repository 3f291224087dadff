import { textOf } from './dom/text';
import type { Records } from './profile-records';
import type { Scope } from './scope';

/** From the element with which a record begins to all that belongs to it. */
export function scopesOf(
  element: Element,
  { extent, lines, each, eachText, until }: Scoped,
): Scope[] {
  if (lines !== undefined) return linesOf(element, lines);
  if (extent === 'run') return [{ parts: [element, ...runAfter(element, each, eachText, until)] }];
  if (extent === 'column') return [{ parts: [element, ...cellsBelow(element)] }];
  return [element];
}

type Scoped = Pick<Records, 'extent' | 'lines' | 'each' | 'eachText' | 'until'>;

/** Whether an element begins a record: it shows what the profile says that such an element shows. */
export const begins = (element: Element, eachText: string | undefined): boolean =>
  eachText === undefined || new RegExp(eachText, 'u').test(textOf(element).text);

/** What follows beside an element, to the next that begins a record, or what the profile says ends it, or that heads as much as it or more. */
function runAfter(
  element: Element,
  each: string,
  eachText: string | undefined,
  until: string | undefined,
): Element[] {
  const level = levelOf(element);
  const run: Element[] = [];
  for (let next = element.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(each) && begins(next, eachText)) break;
    if (until !== undefined && next.matches(until)) break;
    if (level > 0 && levelOf(next) > 0 && levelOf(next) <= level) break;
    run.push(next);
  }
  return run;
}

const levelOf = ({ localName }: Element): number => Number(/^h([1-6])$/.exec(localName)?.[1] ?? 0);

/** The cells of a table that stand below one, at the same place of their rows. */
function cellsBelow(cell: Element): Element[] {
  const row = cell.parentElement;
  const at = Array.from(row?.children ?? []).indexOf(cell);
  const rows: Element[] = Array.from(row?.closest('table')?.rows ?? []);
  return rows.slice(row ? rows.indexOf(row) + 1 : 0).flatMap(({ children }) => {
    const below = children[at];
    return below ? [below] : [];
  });
}

/** The records that are lines of one element: each begins with a line that fits. */
function linesOf(element: Element, pattern: string): Scope[] {
  const isFirst = new RegExp(pattern, 'u');
  const records: string[][] = [];
  for (const line of textOf(element).text.split('\n')) {
    if (isFirst.test(line)) records.push([line]);
    else records.at(-1)?.push(line);
  }
  return records.map((lines) => ({ parts: [element], text: lines.join('\n').trim() }));
}
