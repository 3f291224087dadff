import { isShown } from '../dom/visible';
import { type Name, namesOf } from './names-of-elements';

/** The records that one pointed-out record stands for. */
export interface Taught {
  /** Selects all of them. */
  each: string;
  fragile: string | null;
  found: Element[];
}

/** Two elements are made alike: the same element, and mostly the same parts in it. */
export function isAlike(one: Element, other: Element): boolean {
  if (one.localName !== other.localName) return false;
  const [a, b] = [partsOf(one), partsOf(other)];
  const both = [...a].filter((part) => b.has(part)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 || both / all >= 0.5;
}

const partsOf = (element: Element): Set<string> =>
  new Set(
    Array.from(element.children, (child) => child.localName).concat(
      Array.from(element.querySelectorAll('[class]'), (part) => {
        const [first = ''] = part.classList;
        return `${part.localName}.${first}`;
      }),
    ),
  );

/**
 * The record in which a person pointed at something: the nearest element around it that has others
 * like it beside it, else the nearest that is a whole by itself; what they pointed at where neither is.
 */
export function recordAround(pointed: Element): Element {
  let whole: Element | null = null;
  for (
    let each: Element | null = pointed;
    each && each.localName !== 'body';
    each = each.parentElement
  ) {
    if (
      /^(?:td|th|dt|dd|span|a|b|strong|em|p|br|label|input|option|h[1-6])$/.test(each.localName)
    ) {
      continue;
    }
    const beside = likeBeside(each);
    if (beside.length > 0 && each.querySelectorAll('*').length > 1) return each;
    if (!whole && /^(?:article|form|tr|li|section)$/.test(each.localName)) whole = each;
  }
  return whole ?? pointed;
}

const likeBeside = (element: Element): Element[] =>
  Array.from(element.parentElement?.children ?? []).filter(
    (other) => other !== element && isAlike(other, element),
  );

/** From one record to all that are like it: by the most lasting names that select these and no others. */
export function recordsLike(record: Element): Taught {
  const beside = likeBeside(record);
  const page = record.ownerDocument;
  for (const own of namesOf(record)) {
    for (const scope of scopesOf(record)) {
      const each = scope ? `${scope.css} ${own.css}` : own.css;
      const found = Array.from(page.querySelectorAll(each)).filter(isShown);
      if (
        !found.includes(record) ||
        !beside.filter(isShown).every((like) => found.includes(like))
      ) {
        continue;
      }
      const isAll = found.every(
        (other) => isAlike(other, record) && (other === record || !other.contains(record)),
      );
      if (isAll) return { each, fragile: own.fragile ?? scope?.fragile ?? null, found };
    }
  }
  const each = `${pathOf(record.parentElement ?? record, page.body)} > ${record.localName}`;
  const found = Array.from(page.querySelectorAll(each)).filter((other) => isAlike(other, record));
  return { each, fragile: 'It rests on the place of the records in the page.', found };
}

/** Names of what is around an element, the nearest first; null for the page as a whole. */
function scopesOf(element: Element): (Name | null)[] {
  const scopes: (Name | null)[] = [null];
  for (
    let each = element.parentElement;
    each && each.localName !== 'body';
    each = each.parentElement
  ) {
    const [best] = namesOf(each);
    if (best && !best.fragile) scopes.push(best);
  }
  return scopes;
}

/** An element by its place, from another down: `div:nth-of-type(2) > p:nth-of-type(1)`. */
export function pathOf(element: Element, from: Element): string {
  const steps: string[] = [];
  for (let each: Element | null = element; each && each !== from; each = each.parentElement) {
    const same = Array.from(each.parentElement?.children ?? []).filter(
      ({ localName }) => localName === each?.localName,
    );
    steps.unshift(`${each.localName}:nth-of-type(${same.indexOf(each) + 1})`);
  }
  return [from.localName === 'body' ? 'body' : ':scope', ...steps].join(' > ');
}
