import { isShown } from '../dom/visible';
import { partsOf, type Scope } from '../scope';
import type { Book } from './book';
import { everyElement, holds } from './flat-tree';
import { recordAround } from './records';
import { scopeHolds } from './scope-of';
import { type FactName, OF_CASE, type Pointed } from './teach-state';

/** Elements that may be pointed at for something, and which of them a place on the page stands for. */
export interface Targets {
  candidates: readonly Element[];
  from: Element | undefined;
  meant: (under: Element) => Element | null;
}

/** Whether something says whose case it is, or how many records there are. */
export const isFact = (what: Pointed): what is FactName =>
  what === 'stated' || OF_CASE.some((each) => each === what);

/** What a person may mean when they point for this. */
export function targetsFor(what: Pointed, book: Book): Targets {
  const scopes = book.learnt(book.lesson())?.scopes ?? [];
  const leaves = leavesOf(document.body);
  if (what === 'record' || what === 'another' || what === 'none') {
    const { records } = book.lesson();
    const meant =
      what === 'none' ? (under: Element) => recordIn(under, scopes, records) : recordAround;
    const candidates = [...new Set(leaves.flatMap((leaf) => meant(leaf) ?? []))];
    return { candidates, from: undefined, meant };
  }
  const [first] = scopes;
  const isInFirst = (leaf: Element) => first !== undefined && scopeHolds(first, leaf);
  if (!isFact(what)) {
    return { candidates: leaves, from: leaves.find(isInFirst), meant: (under) => under };
  }
  const isOutside = (leaf: Element) => !scopes.some((scope) => scopeHolds(scope, leaf));
  return { candidates: leaves.filter(isOutside), from: undefined, meant: (under) => under };
}

/** The innermost of what is marked around something, save the records that the person pointed at. */
const recordIn = (
  under: Element,
  scopes: readonly Scope[],
  pointed: readonly Element[],
): Element | null =>
  scopes.flatMap(partsOf).findLast((part) => !pointed.includes(part) && holds(part, under)) ?? null;

/** Elements that show words or a value of their own, as many as a person might walk through. */
function leavesOf(root: Element): Element[] {
  const leaves: Element[] = [];
  for (const element of everyElement(root)) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    const isField = /^(?:input|textarea|select)$/.test(element.localName);
    if ((own || isField) && isShown(element)) leaves.push(element);
    if (leaves.length >= 3000) break;
  }
  return leaves;
}
