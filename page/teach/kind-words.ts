import type { EntryKind } from '../../case-file/model';
import { kindOf } from '../generic/words';
import type { Lesson } from './lesson';

/** What the words for kinds mean, as a profile keeps it. */
interface KindWords {
  means: Record<string, EntryKind>;
  otherwise?: EntryKind;
}

/**
 * From the words that say the kind of each record, and what the person says that they mean, to what
 * a profile keeps. Short words are types of the system and are kept as they are; of longer ones, which
 * may be of the case, only the word that tells the kind. Where some records say none, they are of the
 * kind of the lesson.
 */
export function kindWords(
  words: readonly string[],
  { means, kind }: Pick<Lesson, 'means' | 'kind'>,
  someSayNone = false,
): KindWords {
  const meant = words.map((word) => ({ word, kind: means[word] ?? kindOf(word) ?? kind }));
  const types = meant.filter(({ word }) => isType(word));
  if (types.length === meant.length) {
    const told = Object.fromEntries(types.map((each) => [each.word, each.kind]));
    return { means: told, ...(someSayNone ? { otherwise: kind } : {}) };
  }
  const otherwise = someSayNone ? kind : (mostOften(meant.map((each) => each.kind)) ?? kind);
  const told: Record<string, EntryKind> = {};
  for (const each of meant) {
    if (each.kind === otherwise) continue;
    const others = meant.filter((other) => other.kind !== each.kind).map(({ word }) => word);
    const word = isType(each.word) ? each.word : tellingWord(each.word, each.kind, others);
    if (word) told[word] = each.kind;
  }
  return { means: told, otherwise };
}

/** A code, or few words that name a kind or could name nobody: such are the system's, and of no case. */
export function isType(word: string): boolean {
  if (/^[A-Z&/-]{2,10}$/.test(word)) return true;
  if (word.length > 40 || /\d|[,:;’']/.test(word) || isName(word)) return false;
  const count = word.split(/\s+/).length;
  return kindOf(word) !== null || (count > 1 && count < 4);
}

/** Words with capitals in their midst may name somebody. */
const isName = (word: string): boolean =>
  word
    .split(/\s+/)
    .slice(1)
    .some((each) => /^\p{Lu}\p{Ll}/u.test(each) && kindOf(each) === null);

function mostOften(kinds: readonly EntryKind[]): EntryKind | undefined {
  const count = (kind: EntryKind) => kinds.filter((each) => each === kind).length;
  return [...new Set(kinds)].sort((a, b) => count(b) - count(a))[0];
}

/** The fewest words of a text that name its kind and that the texts of other kinds lack. */
function tellingWord(text: string, kind: EntryKind, others: readonly string[]): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}&/]+/gu) ?? [];
  const has = (other: string, gram: string) =>
    ` ${(other.toLowerCase().match(/[\p{L}\p{N}&/]+/gu) ?? []).join(' ')} `.includes(` ${gram} `);
  const grams = [1, 2, 3].flatMap((size) =>
    words.flatMap((_, at) =>
      at + size <= words.length ? [words.slice(at, at + size).join(' ')] : [],
    ),
  );
  const telling = grams.filter(
    (gram) => !/\d/.test(gram) && !others.some((other) => has(other, gram)),
  );
  return telling.find((gram) => kindOf(gram) === kind) ?? null;
}
