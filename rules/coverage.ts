import { byDate, type Context } from '../case-file/context';
import { counted, entryLabel, KIND_WORDS, listWords } from '../case-file/labels';
import type { CaseFile, Entry } from '../case-file/model';
import type { Rule } from './rule';

/** What a rule needs read before it can be judged, and what to open where it has not been. */

/** The sentence for `not-read`, or null when every list that the rule needs was read to its end. */
export function unreadLists(
  { requires }: Rule,
  { coverage }: Pick<CaseFile, 'coverage'>,
): string | null {
  const closed = requires.read.filter((kind) => !coverage[kind]);
  if (closed.length) {
    return `Open the ${listWords(closed.map((kind) => KIND_WORDS[kind].many))} to judge this.`;
  }
  for (const kind of requires.read) {
    const read = coverage[kind];
    if (!read || read.complete) continue;
    const of = read.stated === null ? 'the list was not seen to its end' : `of ${read.stated}`;
    const so = read.stated === null ? `${read.read} read so far; ${of}` : `${read.read} ${of} read`;
    return `Open the rest of the ${KIND_WORDS[kind].many} to judge this: ${so}.`;
  }
  return null;
}

/** True when the rule needs this entry's whole text and only its start was read. */
export const needsOpening = ({ requires }: Rule, entry: Entry | undefined): boolean =>
  entry?.part === 'start' && requires.whole.includes(entry.kind);

/**
 * Entries that the rule needs whole and of which only the start was read: those of the window, and
 * the latest of each kind, which some points read wherever it lies.
 */
export function startsOnly(rule: Rule, context: Context): Entry[] {
  const { whole } = rule.requires;
  if (whole.length === 0) return [];
  const latest = whole.flatMap((kind) => context.entries(kind).at(-1) ?? []).filter(isStart);
  const ofWindow = whole.flatMap((kind) =>
    context.memo(`starts in window ${kind}`, () => context.inWindow(kind).filter(isStart)),
  );
  return [...new Set([...ofWindow.sort(byDate), ...latest])];
}

const isStart = ({ part }: Entry): boolean => part === 'start';

/** The sentence for entries of which only the start was read, or null when there are none. */
export function openWhole(entries: readonly Entry[]): string | null {
  const [first, ...rest] = entries;
  if (!first) return null;
  const more = rest.length ? ` and ${counted(rest.length, 'other entry', 'other entries')}` : '';
  return `Only the start was read: open the ${entryLabel(first)}${more} to judge this.`;
}

/** The sentence for a date that the rule needs and that could not be understood, or null. */
export function malformedDate(kinds: Rule['requires']['read'], context: Context): string | null {
  const [entry] = context.undated(...kinds.filter((kind) => kind !== 'people'));
  if (!entry) return null;
  const one = KIND_WORDS[entry.kind].one;
  const name = entry.title ? `${one} “${entry.title}”` : one;
  const written = entry.asWritten?.date;
  return written
    ? `The date of the ${name} is written “${written}” and could not be understood.`
    : `The ${name} shows no date.`;
}
