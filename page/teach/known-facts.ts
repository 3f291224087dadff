import type { CaseHeader } from '../../case-file/reading';
import { visibleText } from '../dom/text';
import { firstOf } from '../scope';
import type { Book } from './book';
import { totalIn } from './book';
import { elementSaying } from './header-locators';
import { type FactName, OF_CASE } from './teach-state';

/** What the page was read to say of the case without a profile, by the names of what is pointed at. */
const knownFact = (what: (typeof OF_CASE)[number], { caseId, child }: Partial<CaseHeader>) =>
  (what === 'caseId' ? caseId : what === 'child.name' ? child?.name : child?.dateOfBirth) ?? null;

/** The case's own facts that were read by their words need no pointing. */
export function teachKnownFacts(book: Book, known: Partial<CaseHeader>): void {
  const records = book.learnt(book.lesson())?.scopes.map(firstOf) ?? [];
  for (const what of OF_CASE) {
    const words = knownFact(what, known);
    const element = words && !book.facts().has(what) && elementSaying(document, words, records);
    if (words && element) book.fact(what, element, words);
  }
}

/** The words of a fact in an element that was pointed at: those that are known, a number, or all. */
export function factWords(what: FactName, element: Element, known: Partial<CaseHeader>): string {
  const text = visibleText(element);
  if (what === 'stated') return totalIn(element) ?? text;
  const knows = knownFact(what, known);
  if (knows && text.includes(knows)) return knows;
  const number = /(?:[A-Z]{1,6}[-/ ]?)?\d[\dA-Z/-]{2,}/.exec(text)?.[0];
  return what === 'caseId' ? (number ?? text) : text;
}
