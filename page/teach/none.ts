import { visibleText } from '../dom/text';
import { isShown } from '../dom/visible';
import { isAuditEvent, isLeftOut, isStatus, kindOf } from '../generic/words';
import type { Marker } from '../profile-places';
import { isNone } from '../records-on';
import { partsOf, type Scope } from '../scope';
import { everyElement } from './flat-tree';
import { isType } from './kind-words';
import { namesOf, tagOf } from './names-of-elements';
import { plain } from './patterns';

/**
 * What tells that something which looks like a record is none: a word on it ("Draft"), or a part or
 * name that no record has. Null where nothing does.
 *
 * @param pointed the record as a whole, or what in it says so
 */
export function noneMarker(
  pointed: Element,
  none: Scope,
  records: readonly Scope[],
): Marker | null {
  const parts = partsOf(none);
  const isWhole = parts.includes(pointed);
  const within = isWhole
    ? parts.flatMap((part) => [part, ...everyElement(part)])
    : [pointed, ...everyElement(pointed)];
  const shown = within.filter(isShown);
  const said = shown.filter((each) => isLeftOut(visibleText(each)));
  const tells = (marker: Marker) =>
    isNone(none, { unless: [marker] }) &&
    !records.some((each) => isNone(each, { unless: [marker] }));
  const markers = [
    ...said.flatMap(markersByWords),
    ...shown.flatMap((each) =>
      namesOf(each)
        .filter(({ fragile }) => !fragile)
        .map(({ css }) => ({ css })),
    ),
    ...shown.filter(isOfSystem).flatMap(markersByWords),
    ...shown.flatMap((each) => namesOf(each).map(({ css }) => ({ css }))),
  ];
  return markers.find(tells) ?? lacking(none, records).find(tells) ?? null;
}

/** What every record has, and this lacks: a text. */
function lacking(none: Scope, records: readonly Scope[]): Marker[] {
  const [first] = records;
  if (!(first instanceof Element) || !(none instanceof Element)) return [];
  const own = namesOf(none).find(({ fragile }) => !fragile)?.css ?? tagOf(none);
  const names = everyElement(first).flatMap((each) => {
    const [name] = namesOf(each);
    const [outer] = each.parentElement === first ? [] : namesOf(each.parentElement ?? each);
    return name && outer ? [name.css, `${outer.css} > ${name.css}`] : name ? [name.css] : [];
  });
  return [...new Set(names)].map((css) => ({ css: `${own}:not(:has(${css}))` }));
}

/** Few words that are the system's: a status, an event, a type. Others may be of the case. */
function isOfSystem(element: Element): boolean {
  const words = visibleText(element);
  if (words.split(/\s+/).length > 4) return false;
  return isStatus(words) || isAuditEvent(words) || (kindOf(words) !== null && isType(words));
}

const markersByWords = (element: Element): Marker[] =>
  visibleText(element) === ''
    ? []
    : namesOf(element).map(({ css }) => ({
        css,
        text: `^\\s*${plain(visibleText(element))}\\s*$`,
      }));
