import search from 'approx-string-match';
import type { Quote } from '../../case-file/quote';

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** Words as long as this are telling where they stand once; fewer letters need their surroundings. */
const LONG = 16;
/** How much of the words may differ where a text was edited since: one letter in eight. */
const MAY_DIFFER = 1 / 8;
/** The share of the surroundings that must be the same where the words alone are not enough. */
const LEAST_FIT = 0.5;

type Words = Pick<Quote, 'quote' | 'start' | 'before' | 'after'>;

/**
 * Finds words again in the text of the same property: where they stood, else where they stand with
 * the same surroundings, else where nearly the same words stand. Null rather than a wrong place: of
 * several places that fit equally well, none is taken.
 */
export function findWords(text: string, words: Words): Span | null {
  const { quote, start, before, after } = words;
  if (quote === '') return null;
  const end = start + quote.length;
  if (
    text.slice(start, end) === quote &&
    text.slice(0, start).endsWith(before) &&
    text.slice(end).startsWith(after)
  ) {
    return { start, end };
  }
  const exact = exactSpans(text, quote);
  const isTelling = quote.length >= LONG && exact.length === 1;
  return (
    best(exact, text, words, isTelling ? 0 : LEAST_FIT) ??
    (exact.length === 0 ? best(nearSpans(text, quote), text, words, LEAST_FIT) : null)
  );
}

function exactSpans(text: string, quote: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    spans.push({ start: at, end: at + quote.length });
  }
  return spans;
}

/** Places where nearly the same words stand: the same numbers, and the fewest differences. */
function nearSpans(text: string, quote: string): Span[] {
  if (quote.length < LONG) return [];
  const spans: Span[] = [];
  for (const { start, end } of search(text, quote, Math.floor(quote.length * MAY_DIFFER))) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = end;
    else spans.push({ start, end });
  }
  return spans.filter(({ start, end }) => numbersIn(text.slice(start, end)) === numbersIn(quote));
}

/** The place whose surroundings fit best; null where two fit equally well, or the one hardly at all. */
function best(spans: readonly Span[], text: string, words: Words, least: number): Span | null {
  const [first, second] = spans
    .map((span) => ({ span, fit: fitOf(span, text, words) }))
    .sort((a, b) => b.fit - a.fit);
  if (!first || first.fit < least || second?.fit === first.fit) return null;
  return first.span;
}

/** How much of the surroundings is the same, from the words outwards, 0 to 1. */
function fitOf({ start, end }: Span, text: string, { before, after }: Words): number {
  let ahead = 0;
  while (ahead < before.length && text[start - 1 - ahead] === before.at(-1 - ahead)) ahead++;
  let behind = 0;
  while (behind < after.length && text[end + behind] === after[behind]) behind++;
  const fitAhead = before === '' ? Number(start === 0) : ahead / before.length;
  const fitBehind = after === '' ? Number(end === text.length) : behind / after.length;
  return (fitAhead + fitBehind) / 2;
}

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');
