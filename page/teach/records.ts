import { selectAll } from '../dom/tree';
import { isShown } from '../dom/visible';
import { isAlike, likeBeside } from './alike';
import { allAround, everyElement, holds } from './flat-tree';
import { type Name, namesOf } from './names-of-elements';
import { pathOf } from './ways-to-find';

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
  const asked = new Map<Element, boolean>();
  const isOne = (element: Element): boolean => {
    const known =
      asked.get(element) ??
      (pointed.some((each) => each === element || isAlike(element, each)) &&
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

const shownBy = (page: Document, css: string): Element[] => selectAll(page, css).filter(isShown);

/** Records beside each other that have several names by turns: each by a lasting one of those pointed at. */
function ofAnyName(pointed: readonly Element[]): (Name & { found: Element[] })[] {
  const [first] = pointed;
  if (!first || pointed.some(({ parentNode }) => parentNode !== first.parentNode)) return [];
  const lasting = (element: Element) =>
    namesOf(element).filter(({ css, fragile }) => !fragile && css !== element.localName);
  const names = [...new Set(pointed.flatMap((each) => lasting(each)[0]?.css ?? []))];
  if (names.length < 2) return [];
  const any = `:is(${names.join(', ')})`;
  return scopesOf(first).flatMap((scope) => {
    const css = scope ? `${scope.css} ${any}` : any;
    const way = { css, fragile: scope?.fragile ?? null };
    return [{ ...way, found: shownBy(first.ownerDocument, css) }];
  });
}

const PLAIN = /^(?:li|tr|dd|dt|p|div|td|span)$/;

function waysToSelect(record: Element): Name[] {
  const [page, ...near] = scopesOf(record);
  return namesOf(record).flatMap((own) =>
    // A plain row or item is told by what it stands in, and not by being one on the page.
    (PLAIN.test(own.css) ? [...near, page ?? null] : [page ?? null, ...near]).map((scope) =>
      scope
        ? {
            css: `${scope.css} ${own.css}`,
            fragile: scope.fragile ?? (/^[a-z]+$/.test(own.css) ? null : own.fragile),
          }
        : own,
    ),
  );
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

/** A part that the page shows opened. */
const OPEN = '[aria-expanded="true"]';

/** The same, of only those that have a part which the others lack: by a lasting name, or by their cells. */
function narrowed(
  way: Name & { found: Element[] },
  pointed: readonly Element[],
  isOne: (element: Element) => boolean,
): (Name & { found: Element[] })[] {
  const [record] = pointed;
  if (!record) return [];
  const ones = way.found.filter(isOne);
  const others = way.found.filter((each) => !isOne(each));
  const tells = (css: string) =>
    ones.every((each) => each.querySelector(css)) &&
    !others.some((each) => each.querySelector(css));
  const telling = everyElement(record)
    .flatMap(namesOf)
    .find(({ css, fragile }) => !fragile && tells(css));
  const last = `:scope > ${record.lastElementChild?.localName}`;
  const cells = `${last}:nth-child(${record.childElementCount}):last-child`;
  const ways: Name[] = [
    ...(telling ? [telling] : []),
    ...(tells(OPEN) ? [{ css: OPEN, fragile: null }] : []),
    ...(tells(':scope > td') ? [{ css: '> td', fragile: null }] : []),
    ...(tells(cells)
      ? [{ css: cells.replace(':scope ', ''), fragile: 'It rests on the number of parts.' }]
      : []),
  ];
  return ways.map(({ css, fragile }) => ({ css: `${way.css}:has(${css})`, fragile, found: ones }));
}

/** Names of what is around an element, the nearest first, those that rest on looks last; null for the page as a whole. */
function scopesOf(element: Element): (Name | null)[] {
  const near = allAround(element).filter((each) => each.getRootNode() === element.getRootNode());
  const sound = near.flatMap((each) => namesOf(each).find(({ fragile }) => !fragile) ?? []);
  const looks = near.flatMap((each) =>
    namesOf(each).filter(({ css, fragile }) => fragile && css !== each.localName),
  );
  const [parent] = near;
  const tags = parent ? [{ css: `${parent.localName} >`, fragile: null }] : [];
  const under = parent
    ? namesOf(parent).flatMap(({ css, fragile }) => (fragile ? [] : [{ css: `${css} >`, fragile }]))
    : [];
  return [null, ...sound, ...tags, ...under, ...looks];
}
