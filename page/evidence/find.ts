import { propertyText } from '../../case-file/evidence';
import type { Quote } from '../../case-file/quote';
import { isControl } from '../dom/controls';
import { textOf } from '../dom/text';
import type { Outline } from '../host';
import { partOf } from '../locate';
import { findWords, type Span } from './match';
import { type EntryOnPage, type Place, placesOf } from './places';

/** Where evidence stands on the page: words in text, or an element that can only be outlined. */
export type Found = { ranges: Range[] } | { outline: Outline };

/**
 * Finds evidence in an element that shows its entry, and verifies it: the exact words, or nearly
 * these in the same surroundings where the record was edited since. Null rather than a wrong place.
 */
export function findEvidence(shown: EntryOnPage, quote: Quote): Found | null {
  const places = placesOf(shown, quote.property);
  const [place] = places;
  if (!place) return null;
  if (quote.quote === '') {
    return propertyText(shown.entry, quote.property) === ''
      ? { outline: { element: place.element } }
      : null;
  }
  for (const each of places) {
    const found = wordsIn(each, quote);
    if (found) return found;
  }
  return valueAs(place, shown, quote);
}

/** The words themselves, where the page shows them as the record has them. */
function wordsIn({ element, locator }: Place, quote: Quote): Found | null {
  if (locator?.attribute !== undefined) return null;
  const { text, runs } = textOf(element);
  const part = partOf(text, locator?.all || locator?.rest ? undefined : locator?.pattern);
  const from = part === null ? -1 : text.indexOf(part);
  const words = part === null ? null : findWords(part, quote);
  if (!words) return null;
  const span: Span = { start: from + words.start, end: from + words.end };
  const ranges: Range[] = [];
  for (const run of runs) {
    const start = Math.max(span.start, run.start);
    const end = Math.min(span.end, run.start + run.length);
    if (start >= end) continue;
    if (isControl(run.node)) {
      const from = run.offset - run.start;
      return { outline: { element: run.node, words: { start: start + from, end: end + from } } };
    }
    const range = element.ownerDocument.createRange();
    range.setStart(run.node, run.offset + start - run.start);
    range.setEnd(run.node, run.offset + end - run.start);
    ranges.push(range);
  }
  return ranges.length > 0 ? { ranges } : null;
}

/**
 * A day, a tick: the page writes it otherwise, but says the same. So does the record that was read
 * without a profile, of an answer as short as "Yes", which stands in it more than once.
 */
function valueAs(
  { element, locator }: Place,
  { entry, on }: EntryOnPage,
  quote: Quote,
): Found | null {
  const isValue =
    /^(?:date|\w+On|childSeen|seenAlone)$/.test(quote.property) ||
    (!on && quote.property.startsWith('fields.'));
  const said = propertyText(entry, quote.property);
  if (!(isValue || locator?.attribute !== undefined) || said !== quote.quote) return null;
  if (!on || isControl(element) || locator?.attribute !== undefined) {
    return { outline: { element } };
  }
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return element.textContent === '' ? { outline: { element } } : { ranges: [range] };
}
