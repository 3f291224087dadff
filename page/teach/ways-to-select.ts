import { selectAll } from '../dom/tree';
import { isShown } from '../dom/visible';
import { allAround, everyElement } from './flat-tree';
import { type Name, namesOf, tagOf } from './names-of-elements';

/** Selectors that may find all records of a page: by their names, what they stand in, what they have. */

/** What a selector finds on a page that is shown. */
export const shownBy = (page: Document, css: string): Element[] =>
  selectAll(page, css).filter(isShown);

/** Records beside each other that have several names by turns: each by a lasting one of those pointed at. */
export function ofAnyName(pointed: readonly Element[]): (Name & { found: Element[] })[] {
  const [first] = pointed;
  if (!first || pointed.some(({ parentNode }) => parentNode !== first.parentNode)) return [];
  const lasting = (element: Element) =>
    namesOf(element).filter(({ css, fragile }) => !fragile && css !== tagOf(element));
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

/** Ways to select a record, and with it those like it, the most lasting first. */
export function waysToSelect(record: Element): Name[] {
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

/** A part that the page shows opened. */
const OPEN = '[aria-expanded="true"]';

/** The same, of only those that have a part which the others lack: by a lasting name, or by their cells. */
export function narrowed(
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
  const { lastElementChild } = record;
  const last = `:scope > ${lastElementChild ? tagOf(lastElementChild) : '*'}`;
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
export function scopesOf(element: Element): (Name | null)[] {
  const near = allAround(element).filter((each) => each.getRootNode() === element.getRootNode());
  const sound = near.flatMap((each) => namesOf(each).find(({ fragile }) => !fragile) ?? []);
  const looks = near.flatMap((each) =>
    namesOf(each).filter(({ css, fragile }) => fragile && css !== tagOf(each)),
  );
  const [parent] = near;
  const tags = parent ? [{ css: `${tagOf(parent)} >`, fragile: null }] : [];
  const under = parent
    ? namesOf(parent).flatMap(({ css, fragile }) => (fragile ? [] : [{ css: `${css} >`, fragile }]))
    : [];
  return [null, ...sound, ...tags, ...under, ...looks];
}
