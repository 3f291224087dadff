import { isDerivedId } from './entry-id';
import { counted, entryLabel, KIND_WORDS, listWords } from './labels';
import type { CaseFile } from './model';
import type { PageReading, ReadingFault } from './reading';

/** How many are named; the rest are counted. */
const NAMED = 3;

/**
 * Entries that were read before and that a list, now seen to its end, does not show: deleted since,
 * or left out by a filter that the page does not state. They stay in the case file, because findings
 * and decisions rest on them, and the auditor is told. Only entries with the case system's own id
 * are missed; others may have come back with other words.
 */
export function goneFrom(file: CaseFile, reading: PageReading): ReadingFault[] {
  const shown = new Set(reading.entries.map(({ id }) => id));
  return reading.covers.flatMap(({ kind, complete }) => {
    if (!complete || kind === 'people') return [];
    const [first, ...rest] = file.entries.filter(
      (entry) => entry.kind === kind && !isDerivedId(entry.id) && !shown.has(entry.id),
    );
    if (!first) return [];
    const words = KIND_WORDS[kind];
    const all = [first, ...rest];
    const names = all.slice(0, NAMED).map(entryLabel);
    const more = all.length - names.length;
    const list = listWords(more > 0 ? [...names, counted(more, 'other', 'others')] : names);
    return [
      {
        kind: 'missing',
        place: `${reading.page.title} › ${words.many}`,
        message: `Read before, and not in this list now: ${list}. It may have been deleted, or a filter leaves it out. What was read still counts in the audit.`,
      },
    ];
  });
}
