import type { EntryKind } from '../../../case-file/model';
import { firstOf, type Scope } from '../../../page/scope';
import type { Book } from '../../../page/teach/book';
import { holds } from '../../../page/teach/flat-tree';
import { scopeHolds } from '../../../page/teach/scope-of';
import { bestMatch } from '../compare';
import type { Seen } from './entry';
import { folded, labelAt, type Sight } from './look';

/**
 * Points at what says the kind of the records, and names the kind of each word there, as a person
 * does who sees that they differ: the column or line whose words tell the kinds apart with the fewest
 * different words.
 */
export function teachKinds(book: Book, sight: Sight, all: readonly Seen[]): void {
  const kindOf = (scope: Scope): EntryKind | undefined =>
    all.find((seen) => isOf(seen, scope, all))?.entry.kind;
  const scopes = book.learnt(book.lesson())?.scopes ?? [];
  const kinds = scopes.map(kindOf);
  const [first] = kinds;
  if (new Set(kinds.filter(Boolean)).size <= 1) {
    if (first) book.change((lesson) => (lesson.kind = first));
    return;
  }
  const [scope] = scopes;
  const usual = book.lesson().kind;
  if (!scope) return;
  let best: {
    element: Element;
    words: string | null;
    said: Said;
    size: number;
  } | null = null;
  for (const { element, words } of candidates(sight, scope, all)) {
    book.change(({ values }) => values.delete('kind'));
    book.point('kind', { targets: [element], words });
    const said = meaningsOf(book, kindOf);
    const means = said?.means;
    // What is labelled as the type says the kind best, then what has the fewest and shortest words.
    const isLabelled = /type|kind|category|method|medium/i.test(labelAt(sight, { element, words }));
    const longest = means ? Math.max(...Object.keys(means).map(({ length }) => length)) : 0;
    const isTitle = book
      .lesson()
      .values.get('title')
      ?.some(({ targets }) => targets.includes(element));
    const size =
      means && Object.keys(means).length + longest / 100 + (isLabelled ? 0 : isTitle ? 50 : 100);
    // Nobody takes a day or a number for a kind.
    if (!said || !size || Object.keys(said.means).some(isDayOrNumber)) continue;
    book.change((lesson) => Object.assign(lesson, said));
    const cost = size + 1000 * wrongKinds(book, all);
    if (cost < (best?.size ?? Infinity)) best = { element, words, said, size: cost };
    book.change((lesson) => (lesson.kind = usual));
  }
  book.change(({ values }) => values.delete('kind'));
  if (!best) return;
  const { element, words, said } = best;
  book.point('kind', { targets: [element], words });
  book.change((lesson) => Object.assign(lesson, said));
}

/** What each word means, and the kind of the records that have none. */
interface Said {
  means: Record<string, EntryKind>;
  kind?: EntryKind;
}

/** Nothing but a day, a time or a number. */
const isDayOrNumber = (word: string): boolean =>
  /\d/.test(word) &&
  !/[a-z]{3}/i.test(
    word.replace(
      /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi,
      '',
    ),
  );

const isOf = (seen: Seen, scope: Scope, all: readonly Seen[]): boolean => {
  const lines = 'parts' in scope ? scope.text : undefined;
  if (lines !== undefined) return folded(lines).includes(folded(seen.entry.text ?? '\0'));
  const here = scopeHolds(scope, seen.anchor);
  return here && all.filter((other) => other.anchor === seen.anchor).length === 1;
};

/** How many entries the preview shows as of another kind than they are. */
function wrongKinds(book: Book, all: readonly Seen[]): number {
  const read = book.learnt(book.lesson())?.read ?? [];
  return all.filter(({ entry }) => {
    const match = bestMatch(entry, read);
    return match && match.kind !== entry.kind;
  }).length;
}

/** What each word means; null where one word stands for two kinds, or those without one are of several. */
function meaningsOf(book: Book, kindOf: (scope: Scope) => EntryKind | undefined): Said | null {
  const learnt = book.learnt(book.lesson());
  if (!learnt?.places.get('kind')) return null;
  const means: Record<string, EntryKind> = {};
  const without = new Set<EntryKind>();
  for (const scope of learnt.scopes) {
    const word = learnt.wordOfKind(scope);
    const kind = kindOf(scope);
    if (!kind) continue;
    if (word === null) without.add(kind);
    else if ((means[word] ?? kind) !== kind) return null;
    else means[word] = kind;
  }
  const [kind, ...others] = without;
  if (others.length > 0 || Object.keys(means).length === 0) return null;
  return kind ? { means, kind } : { means };
}

function* candidates(sight: Sight, scope: Scope, all: readonly Seen[]) {
  // Nobody takes who wrote it for what it is.
  const initials = new Set(all.map(({ entry }) => (entry.author ?? '').replace(/[^\p{Lu}]/gu, '')));
  const texts = new Set(all.flatMap(({ values }) => values.get('text')?.targets ?? []));
  const leaves = sight.elements.filter(
    (each) =>
      ownWords(each) &&
      !each.matches('time') &&
      !initials.has(sight.text(each)) &&
      !texts.has(each) &&
      scopeHolds(scope, each),
  );
  for (const element of leaves) {
    const text = sight.text(element);
    if (text.length < 120) yield { element, words: null };
    const parts = text.split(/\s*[·|,;()–]\s*/).filter((part) => part !== '' && part.length < 60);
    if (parts.length > 1 && text.length < 160) for (const words of parts) yield { element, words };
  }
  const first = firstOf(scope);
  for (const { anchor, values } of all) {
    const title = scopeHolds(scope, anchor) && values.get('title');
    if (title && title.words !== null)
      yield { element: title.targets[0] ?? anchor, words: title.words };
  }
  const above = sight.elements.filter(
    (each) =>
      (isHeading(each) || ownWords(each)) &&
      !holds(each, first) &&
      each.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const headings = above.filter(isHeading).slice(-2);
  for (const element of new Set([...headings, ...above.slice(-12)].toReversed()))
    if (sight.text(element).length < 60) yield { element, words: null };
  for (const element of texts) {
    if (scopeHolds(scope, element)) yield { element, words: null };
  }
}

const isHeading = (element: Element): boolean => element.matches('h1, h2, h3, h4');

const ownWords = (element: Element): boolean =>
  [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
  ) || /^(?:input|select|textarea)$/.test(element.localName);
