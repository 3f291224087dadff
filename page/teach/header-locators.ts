import { findUkDates } from '../../case-file/uk-dates';
import { visibleText } from '../dom/text';
import { isShown } from '../dom/visible';
import type { HeaderProperty, Locator } from '../profile';
import { dayFormatIn } from './day-format';
import { namesOf } from './names-of-elements';
import { pathOf } from './records';

/** Where a fact of the case stands on the page, as told from its words. */
export interface TaughtFact {
  locator: Locator;
  fragile: string | null;
  dateFormat: string | null;
}

/** The smallest element that shows these words (or, for a day, that day), outside the records; null where none does. */
export function elementSaying(page: Document, words: string, records: readonly Element[]) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(words);
  const says = (element: Element) => {
    const text = visibleText(element);
    return isDay ? findUkDates(text).some(({ date }) => date === words) : text.includes(words);
  };
  const inRecords = (element: Element) =>
    records.some((record) => record.contains(element) || element.contains(record));
  let found: Element | null = null;
  for (const element of page.body.querySelectorAll('*')) {
    if (found && !found.contains(element)) continue;
    if (element.textContent !== '' && isShown(element) && !inRecords(element) && says(element)) {
      found = element;
    }
  }
  return found;
}

/** From the words of a fact in an element to where such a fact stands on every page of the system. */
export function factLocator(
  property: HeaderProperty,
  element: Element,
  words: string,
): TaughtFact | null {
  const page = element.ownerDocument;
  const text = visibleText(element);
  const isDay = property === 'child.dateOfBirth' || property === 'child.expectedOn';
  const day = isDay ? dayFormatIn(text) : null;
  if (isDay && !day) return null;
  const pattern = day ? day.pattern : text === words ? undefined : around(property, text, words);
  const name = nameOnPage(element, page);
  return {
    locator: { css: name.css, ...(pattern === undefined ? {} : { pattern }) },
    fragile: name.fragile,
    dateFormat: day?.format ?? null,
  };
}

function nameOnPage(element: Element, page: Document) {
  const finds = (css: string) =>
    Array.from(page.documentElement.querySelectorAll(css)).find(isShown) === element;
  const names = namesOf(element);
  for (const { css, fragile } of names) if (!fragile && finds(css)) return { css, fragile };
  for (let each = element.parentElement; each && each !== page.body; each = each.parentElement) {
    for (const outer of namesOf(each).filter(({ fragile }) => !fragile)) {
      for (const { css, fragile } of names) {
        if (finds(`${outer.css} ${css}`)) return { css: `${outer.css} ${css}`, fragile };
      }
    }
  }
  const css = pathOf(element, page.body);
  return { css, fragile: 'It rests on the place in the page.' };
}

/** What stands right before and after the words, without what another case would have there. */
function around(property: HeaderProperty, text: string, words: string): string {
  const at = text.indexOf(words);
  const before = text.slice(0, at);
  const after = text.slice(at + words.length);
  const label =
    /(?:^|\W)((?:id|no|number|ref|reference|case|file|name|child|person|client)\b[.:#\s]*)$/i.exec(
      before,
    )?.[1];
  const sign = /[^\w\s,’']\s*$/.exec(before)?.[0] ?? '';
  const ahead = before === '' ? '^' : plain(label ?? sign);
  const value = property === 'caseId' ? shape(words) : '\\S.*?';
  const next = /^\s*[^\w\s]/.exec(after)?.[0];
  const behind = after.trim() === '' ? '\\s*$' : next ? plain(next) : '(?=\\s)';
  return `${ahead}(${value})${property === 'caseId' && ahead !== '' ? '' : behind}`;
}

/** `P203344` as letters and digits: `[A-Za-z]+\d+`. */
const shape = (words: string): string =>
  words.replace(/[A-Za-z]+|\d+|[^A-Za-z\d]/g, (part) =>
    /\d/.test(part) ? '\\d+' : /[A-Za-z]/.test(part) ? '[A-Za-z]+' : plain(part),
  );

const plain = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
