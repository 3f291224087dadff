import { findUkDates } from '../../case-file/uk-dates';
import { isControl, labelOf, tidy } from '../dom/controls';
import { visibleText } from '../dom/text';
import { isShown } from '../dom/visible';
import { isActionWord } from '../generic/words';
import { type Labelled, labelledValues } from '../labelled';
import type { Labels } from '../profile-places';
import { firstOf, partsOf, type Scope } from '../scope';
import { allAround, around, everyElement, holds } from './flat-tree';
import { namesOf } from './names-of-elements';
import { isKnownLabel } from './patterns';

/** A labelled value in which something stands, and how all such are found. */
export interface LabelPlace {
  labels: Labels;
  label: string;
  element: Element;
}

/** The labelled values of a record that hold an element: by column, row, control, or a label before it. */
export function labelPlaces(scope: Scope, target: Element, others: readonly Scope[]): LabelPlace[] {
  return waysToLabel(scope, target).flatMap((labels) => {
    const all = labelledValues(scope, [labels]);
    const found = all.find(
      ({ element, head }) => holds(element, target) && !(head && holds(head, target)),
    );
    if (!found || firstNamed(all, found.label) !== found.element) return [];
    if (!isLabel(found, labels, scope, others)) return [];
    return [{ labels, label: found.label, element: found.element }];
  });
}

/** Of values with one label, the one that is read. */
function firstNamed(all: readonly Labelled[], label: string): Element | undefined {
  const same = all.filter((each) => each.label.toLowerCase() === label.toLowerCase());
  return (same.find(({ element }) => isShown(element)) ?? same[0])?.element;
}

const MARKED = /^(?:dt|th|label|legend)$/;

/**
 * Words are a label where markup says so, where they are known, or where most other records have
 * them too. What may be a name, a day or a button's word is none: it would be of the case.
 */
function isLabel(found: Labelled, labels: Labels, scope: Scope, others: readonly Scope[]): boolean {
  const { label, head } = found;
  const isMarked = head !== undefined && MARKED.test(head.localName);
  if (isActionWord(label) && !isMarked && typeof labels.label === 'string') return false;
  if (label.includes(':') || findUkDates(label).length > 0) return false;
  if (head && !isPhrase(head)) return false;
  if (isKnownLabel(label)) return true;
  if (label.split(/\s+/).length > 12) return false;
  if (typeof labels.label === 'object') return true;
  if (isMarked || (head && /[:?]\s*$/.test(tidy(head.textContent)))) return true;
  if (!/^[\p{L} /&'’?()-]+$/u.test(label) || /^(?:\p{Lu}\S*\s*)+$/u.test(label)) return false;
  if (head && head.childElementCount > 1) return false;
  const there = others.filter((scope) =>
    labelledValues(scope, [labels]).some((each) => each.label === label),
  );
  const alike = labelledValues(scope, [labels]);
  return (
    there.length > others.length / 2 ||
    (others.length === 0 && alike.length > 1 && isSetApart(found))
  );
}

/** A label is no row, list or block of several parts. */
const isPhrase = (head: Element): boolean =>
  !/^(?:tr|table|ul|ol|dl)$/.test(head.localName) && head.childElementCount < 4;

/** A label of the only record, where it has several: bold, small, or named for it, and without a name in it. */
const isSetApart = ({ head }: Labelled): boolean =>
  head !== undefined &&
  (/^(?:strong|b|h[3-6])$/.test(head.localName) || namesOf(head).some(({ fragile }) => !fragile)) &&
  head.childElementCount < 3 &&
  !/\s\p{Lu}\p{Ll}|\d/u.test(tidy(head.textContent)) &&
  !/[.!]$/.test(visibleText(head));

function waysToLabel(scope: Scope, target: Element): Labels[] {
  const ways: Labels[] = [];
  const parts = partsOf(scope);
  const inner = [target, ...allAround(target)];
  const upTo = inner.findIndex((each) => parts.includes(each));
  const within = inner.slice(0, upTo < 0 ? inner.length : upTo + 1);
  const cell = within.find((each) => /^(?:td|th)$/.test(each.localName) || isCell(each));
  // Where a record is several rows, the first is the one under the heads.
  const isUnderHeads = firstOf(scope).matches('tr, [role="row"]') && holds(firstOf(scope), target);
  if (cell && (parts.length === 1 || isUnderHeads)) {
    ways.push({ label: { column: headsOf(cell) } });
    ways.push({ label: { column: 'tr:first-child > *' } });
  }
  if (parts.length > 1) ways.push({ label: { row: 'th' } });
  for (const each of within) {
    const attribute = ['data-label', 'data-title', 'aria-label'].find((name) =>
      each.hasAttribute(name),
    );
    const [name] = namesOf(each);
    if (attribute && name) ways.push({ each: bare(name.css, attribute), label: { attribute } });
    if ((isControl(each) || each.matches('[role="textbox"]')) && labelOf(each)) {
      ways.push({ label: { ofControl: 'input, textarea, select, [role="textbox"]' } });
    }
    const before = each.previousElementSibling;
    if (before && tidy(before.textContent).length < 70) {
      for (const { css } of namesOf(before)) ways.push({ label: css });
    }
    ways.push(...boxes(each, target, parts));
  }
  return ways;
}

const isCell = (element: Element): boolean =>
  /^(?:grid)?cell$|^rowheader$/.test(element.getAttribute('role') ?? '');

const headsOf = (cell: Element): string => (isCell(cell) ? '[role="columnheader"]' : 'th');

/** An attribute that holds the label is not also its name. */
const bare = (css: string, attribute: string): string =>
  css.replace(new RegExp(`\\[${attribute}[^\\]]*\\]`), `[${attribute}]`);

/** A box that holds one label and one value, beside others like it. */
function boxes(box: Element, target: Element, parts: readonly Element[]): Labels[] {
  if (box === target || parts.includes(box)) return [];
  const beside = Array.from(around(box)?.children ?? []).filter(
    (each) => each.localName === box.localName && each.className === box.className,
  );
  if (beside.length < 2) return [];
  const inBox = everyElement(box);
  const heads = inBox
    .slice(
      0,
      inBox.findIndex((each) => holds(each, target)),
    )
    .filter((each) => each.childElementCount === 0 && tidy(each.textContent).length > 2);
  const head = heads.at(-1);
  const value = inBox.find((each) => holds(each, target));
  if (!head || !value) return [];
  return namesOf(box).flatMap((each) =>
    namesOf(head)
      .slice(0, 3)
      .flatMap((label) =>
        namesOf(value)
          .slice(0, 3)
          .map((name) => ({ each: each.css, label: label.css, value: name.css })),
      ),
  );
}
