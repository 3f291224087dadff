import { isShown } from '../dom/visible';
import { isAlike, likeBeside } from './alike';
import { allAround, everyElement, holds, isWithin } from './flat-tree';
import { pathOf } from './ways-to-find';
import { narrowed, ofAnyName, scopesOf, shownBy, waysToSelect } from './ways-to-select';

/** The records that those pointed at stand for. */
export interface Taught {
  /** Selects all of them. */
  each: string;
  fragile: string | null;
  found: Element[];
}

const WITHIN = /^(?:td|th|dt|dd|span|a|b|strong|em|p|br|label|input|option|h[1-6])$/;

/**
 * The record in which a person pointed at something: the nearest element around it that has others
 * like it beside it, else the nearest that is a whole by itself; what they pointed at where neither is.
 */
export function recordAround(pointed: Element): Element {
  let whole: Element | null = null;
  for (const each of [pointed, ...allAround(pointed)]) {
    if (WITHIN.test(each.localName)) continue;
    if (likeBeside(each).length > 0 && everyElement(each).length > 1) return each;
    if (!whole && /^(?:article|form|tr|li|section)$/.test(each.localName)) whole = each;
  }
  return whole ?? pointed;
}

/**
 * From the records pointed at to all that are like them: by the most lasting names that select these
 * and no others.
 *
 * @param none what looks like a record and is none
 */
export function recordsLike(
  pointed: readonly [Element, ...Element[]],
  none: readonly Element[] = [],
): Taught {
  const [record] = pointed;
  const beside = likeBeside(record).filter(
    (like) => isShown(like) && !none.some((each) => holds(like, each)),
  );
  const isAll = (found: readonly Element[]): boolean => {
    const all = new Set(found);
    return (
      [...pointed, ...beside].every((each) => all.has(each)) &&
      !found.some((other) => other !== record && other.contains(record))
    );
  };
  const fitting = waysToSelect(record).flatMap((way) => {
    const found = shownBy(record.ownerDocument, way.css);
    return isAll(found) ? [{ ...way, found }] : [];
  });
  // Records stand in records only where the person pointed at one that does.
  const nests = pointed.some((each) => isWithin(each, pointed));
  const asked = new Map<Element, boolean>();
  const isOne = (element: Element): boolean => {
    const known =
      asked.get(element) ??
      (pointed.some((each) => each === element || isAlike(element, each)) &&
        (nests || !isWithin(element, pointed)) &&
        !none.some((each) => holds(element, each)));
    asked.set(element, known);
    return known;
  };
  const exact = ({ found }: { found: Element[] }) => found.every(isOne);
  const sound = fitting.filter(({ fragile }) => !fragile);
  const best =
    sound.find(exact) ??
    sound.flatMap((way) => narrowed(way, pointed, isOne)).find(exact) ??
    ofAnyName(pointed).find((way) => way.found.length > 0 && isAll(way.found) && exact(way)) ??
    fitting.find(exact) ??
    sound[0] ??
    fitting[0];
  if (best) return { each: best.css, fragile: best.fragile, found: best.found };
  const { parentElement, localName } = record;
  const css = `${pathOf(parentElement ?? record, record.ownerDocument.body)} > ${localName}`;
  return {
    each: css,
    fragile: 'It rests on the place of the records in the page.',
    found: shownBy(record.ownerDocument, css),
  };
}

/** The cells of a row, each of which begins a record that is a column. */
export function columnsLike(cell: Element): Taught {
  const row = cell.parentElement;
  const body = row?.parentElement;
  const found = Array.from(row?.children ?? []).filter((each) => each.localName === cell.localName);
  const isThese = (css: string) => {
    const all = shownBy(cell.ownerDocument, css);
    return all.length === found.length && all.every((each) => found.includes(each));
  };
  const at = row ? Array.from(body?.children ?? []).indexOf(row) + 1 : 1;
  const own = `tr:nth-child(${at}) > ${cell.localName}`;
  const ways = [own, ...scopesOf(cell).flatMap((scope) => (scope ? [`${scope.css} ${own}`] : []))];
  const css =
    ways.find(isThese) ?? `${pathOf(row ?? cell, cell.ownerDocument.body)} > ${cell.localName}`;
  return { each: css, fragile: 'It rests on the place of the row.', found };
}
