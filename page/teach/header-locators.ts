import { findUkDates } from '../../case-file/uk-dates';
import { visibleText } from '../dom/text';
import { selectAll } from '../dom/tree';
import { isShown } from '../dom/visible';
import type { HeaderProperty } from '../profile';
import { dayFormatIn } from './day-format';
import { allAround, childElements, everyElement, holds } from './flat-tree';
import { labelPlaces } from './label-places';
import { namesOf, tagOf } from './names-of-elements';
import { isKnownLabel, patternsFor, plain, taken } from './patterns';
import type { Place } from './places';
import { pathOf } from './ways-to-find';

/** Where a fact of the case stands on the page, as told from its words. */
export interface TaughtFact extends Place {
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
    records.some((record) => holds(record, element) || holds(element, record));
  let found: Element | null = null;
  for (const element of everyElement(page.body)) {
    if (found && !holds(found, element)) continue;
    if (isShown(element) && !inRecords(element) && says(element)) found = element;
  }
  return found;
}

/** From the words of a fact in an element to where such a fact stands on every page of the system. */
export function factLocator(
  property: HeaderProperty,
  element: Element,
  words: string,
): TaughtFact | null {
  const isDay = property === 'child.dateOfBirth' || property === 'child.expectedOn';
  for (const place of placesOnPage(element)) {
    const text = visibleText(element, place.locator.except);
    const day = isDay ? dayWords(text, words) : null;
    const said = day ?? (isDay ? null : words);
    if (said === null) return null;
    const patterns = day
      ? patternsFor(text, day, isKnownLabel)
      : text === words
        ? [undefined]
        : around(property, text, words);
    for (const pattern of patterns) {
      if (pattern !== undefined && taken(text, pattern) !== said) continue;
      const locator = { ...place.locator, ...(pattern === undefined ? {} : { pattern }) };
      const dateFormat = (day && dayFormatIn(day)?.format) ?? null;
      return { locator, labels: place.labels, fragile: place.fragile, dateFormat };
    }
  }
  return null;
}

/** Where an element stands on the page: beside a label that says what it is, or by its name; whole, or without what is set apart in it. */
function placesOnPage(element: Element): Place[] {
  const page = element.ownerDocument;
  const labelled: Place[] = labelPlaces(page.documentElement, element, [])
    .filter(
      ({ label, element: value }) =>
        isKnownLabel(label) && visibleText(value) === visibleText(element),
    )
    .map(({ label, labels }) => ({ locator: { label }, labels, fragile: null }));
  const { css, fragile } = nameOnPage(element, page);
  const apart = [...new Set(childElements(element).map(tagOf))];
  return [
    ...labelled,
    { locator: { css }, labels: null, fragile },
    ...apart.map((except) => ({ locator: { css, except }, labels: null, fragile })),
  ];
}

/** Where the page says how many records there are, as told from the number there. */
export function statedLocator(element: Element, words: string): TaughtFact | null {
  const name = nameOnPage(element, element.ownerDocument);
  const [pattern] = patternsFor(visibleText(element), words, () => true);
  const number = pattern?.replace('([^\\s][^]*?)', '([\\d,]+)');
  const locator = { css: name.css, ...(number === undefined ? {} : { pattern: number }) };
  return { locator, labels: null, fragile: name.fragile, dateFormat: null };
}

/** The words of a day in a text, as they stand there. */
function dayWords(text: string, iso: string): string | null {
  const found = findUkDates(text).find(({ date }) => date === iso) ?? findUkDates(text)[0];
  const said = found && text.slice(found.start, found.end);
  const format = said && dayFormatIn(said);
  return (format && new RegExp(format.pattern, 'u').exec(said)?.[0]) || null;
}

function nameOnPage(element: Element, page: Document) {
  const finds = (css: string) => selectAll(page, css).find(isShown) === element;
  const names = namesOf(element);
  for (const { css, fragile } of names) if (!fragile && finds(css)) return { css, fragile };
  for (const each of allAround(element)) {
    for (const outer of namesOf(each).filter(({ fragile }) => !fragile)) {
      for (const { css, fragile } of names) {
        if (finds(`${outer.css} ${css}`)) return { css: `${outer.css} ${css}`, fragile };
      }
    }
  }
  for (const { css, fragile } of names) if (finds(css)) return { css, fragile };
  const css = pathOf(element, page.body);
  return { css, fragile: 'It rests on the place in the page.' };
}

/** What stands right before and after the words, without what another case would have there. */
function around(property: HeaderProperty, text: string, words: string): (string | undefined)[] {
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
  const pattern = `${ahead}(${value})${property === 'caseId' && ahead !== '' ? '' : behind}`;
  return [pattern, ...patternsFor(text, words, isKnownLabel)];
}

/** `P203344` as letters and digits: `[A-Za-z]+\d+`. */
const shape = (words: string): string =>
  words.replace(/[A-Za-z]+|\d+|[^A-Za-z\d]/g, (part) =>
    /\d/.test(part) ? '\\d+' : /[A-Za-z]/.test(part) ? '[A-Za-z]+' : plain(part),
  );
