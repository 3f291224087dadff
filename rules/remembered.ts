import type { EntryMemory, Records } from '../case-file/context';
import { isDeepEqual } from '../case-file/equal';
import { type CaseFile, ENTRY_KINDS, type Entry, type EntryKind } from '../case-file/model';
import { type Note, standing } from '../case-file/notes';
import type { Finding } from './finding';
import type { Library } from './library';

/** What is kept of the cases judged last, so that a second judging computes what changed. */

/** A kind of record, or the relationships panel. */
type Kind = EntryKind | 'people';

/** What is kept of a case: its records, what was computed of each and of many, and the findings. */
interface Remembered {
  header: Omit<CaseFile, 'entries' | 'coverage'>;
  coverage: CaseFile['coverage'];
  records: Records;
  memory: EntryMemory;
  notes: Map<string, Note>;
  /** By rule, with the kinds of record that its judging looked at. */
  judged: Map<string, { finding: Finding; kinds: ReadonlySet<EntryKind> }>;
}

const CASES_KEPT = 3;
const remembered = new WeakMap<Library, Map<string, Remembered>>();

/**
 * The file as it is now, its entries as the same objects where they equal those judged before, so
 * that what is known of them still holds; what was found of it before, when its header is the same;
 * and since then: the kinds of which an entry, their order or the coverage changed, and fresh entries.
 */
export async function recall(file: CaseFile, library: Library, breathe: () => Promise<void>) {
  const cases = remembered.get(library) ?? new Map<string, Remembered>();
  remembered.set(library, cases);
  const last = cases.get(file.caseId);
  const { entries, coverage, ...header } = file;
  const before = last && isDeepEqual(last.header, header) ? last : undefined;
  const { records, changed, fresh } = await recognise(
    entries,
    before?.records ?? new Map(),
    breathe,
  );
  for (const kind of [...ENTRY_KINDS, 'people' as const]) {
    if (!isDeepEqual(before?.coverage[kind], coverage[kind])) changed.add(kind);
  }
  const memory: EntryMemory = before?.memory ?? new Map();
  const notes = standing(before?.notes ?? new Map(), changed);
  const now: Remembered = { header, coverage, records, memory, notes, judged: new Map() };
  if (before) await forgetGone(memory, before.records, now.records, changed, breathe);
  cases.delete(file.caseId);
  cases.set(file.caseId, now);
  const [oldest] = cases.keys();
  if (cases.size > CASES_KEPT && oldest !== undefined) cases.delete(oldest);
  return { now, before, changed, fresh };
}

/** Entries by kind, known ones as the objects they were; the kinds that are not as they were; and those not known. */
async function recognise(
  entries: readonly Entry[],
  before: Records,
  breathe: () => Promise<void>,
): Promise<{ records: Records; changed: Set<Kind>; fresh: Entry[] }> {
  const records = new Map<EntryKind, Entry[]>();
  const changed = new Set<Kind>();
  const fresh: Entry[] = [];
  let byId: ReadonlyMap<string, Entry> | undefined;
  let looked = 0;
  for (const entry of entries) {
    const { kind, id } = entry;
    const list = records.get(kind) ?? [];
    if (list.length === 0) records.set(kind, list);
    // Mostly an entry stands where it stood; only where one does not are all looked up by their ids.
    const there = before.get(kind)?.[list.length];
    if (there && isDeepEqual(there, entry)) {
      list.push(there);
    } else {
      changed.add(kind);
      byId ??= new Map([...before.values()].flat().map((one) => [one.id, one]));
      const old = byId.get(id);
      const isKnown = old && isDeepEqual(old, entry);
      list.push(isKnown ? old : entry);
      if (!isKnown) fresh.push(entry);
    }
    looked += 1;
    if (looked % 100 === 0) await breathe();
  }
  for (const [kind, list] of before) {
    if (list.length !== records.get(kind)?.length) changed.add(kind);
  }
  return { records, changed, fresh };
}

/** Lets go of what is known of entries that are no longer there; those of a kind that is as it was all are. */
async function forgetGone(
  memory: EntryMemory,
  before: Records,
  now: Records,
  changed: ReadonlySet<Kind>,
  breathe: () => Promise<void>,
): Promise<void> {
  for (const [kind, list] of before) {
    if (!changed.has(kind)) continue;
    const here = new Set(now.get(kind));
    for (const entry of list) {
      if (here.has(entry)) continue;
      for (const known of memory.values()) known.delete(entry);
      await breathe();
    }
  }
}
