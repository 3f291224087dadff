import type { Entry } from '../../../case-file/model';
import { PROPERTIES } from '../../../page/properties';
import type { Book } from '../../../page/teach/book';
import { bestMatch } from '../compare';
import type { Seen } from './entry';
import { folded, type Sight } from './look';
import { missingFields, teachAction, teachFields } from './several';

/** Looks at what is read, and points where it is not right. */
export function correct(
  book: Book,
  sight: Sight,
  all: readonly Seen[],
  pointed: Set<Partial<Entry>>,
): void {
  const learnt = book.learnt(book.lesson());
  if (!learnt) return;
  const { read } = learnt;
  for (const seen of all) {
    const match = bestMatch(seen.entry, read) ?? closest(seen, read);
    for (const name of PROPERTIES) {
      const wanted = seen.entry[name] ?? (name === 'date' ? seen.entry.asWritten?.date : undefined);
      const got = match?.[name] ?? (name === 'date' ? match?.asWritten?.date : undefined);
      const value = seen.values.get(name);
      if (!value || folded(String(wanted ?? '')) === folded(String(got ?? ''))) continue;
      book.point(name, {
        targets: [...value.targets],
        words: value.words ?? (name === 'text' ? (seen.entry.text ?? null) : wordsOf(wanted)),
      });
      pointed.add(seen.entry);
    }
    const missing = missingFields(seen.entry, match);
    if (missing.length > 0)
      teachFields(
        book,
        sight,
        seen,
        missing.filter((name) => !hasField(book, name)),
      );
    for (const [at, action] of (seen.entry.actions ?? []).entries()) {
      if (match?.actions?.some((each) => folded(each.action) === folded(action.action))) continue;
      teachAction(book, sight, seen, at);
    }
  }
}

const hasField = (book: Book, name: string): boolean =>
  book
    .lesson()
    .values.get('field')
    ?.some((each) => each.name === name) ?? false;

const wordsOf = (value: unknown): string | null =>
  typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;

const closest = ({ entry }: Seen, read: readonly Entry[]): Entry | undefined =>
  read.find(({ text }) => entry.text && folded(text).includes(folded(entry.text).slice(0, 40))) ??
  read.find(({ date }) => date !== null && date === entry.date);
