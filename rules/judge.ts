import type { EntryMemory } from '../case-file/context';
import { makeContext } from '../case-file/context';
import { isDeepEqual } from '../case-file/equal';
import { type CaseFile, ENTRY_KINDS, type Entry, type EntryKind } from '../case-file/model';
import { inBreaths } from '../case-file/pause';
import { analysisOf } from '../case-file/text/reader';
import { makeBreath } from './breathe';
import type { Finding } from './finding';
import { judgeRule } from './judge-rule';
import type { Library } from './library';
import { type MemoReads, trackReads } from './reads';

/**
 * Judges a case file: one finding for each rule of the library, in its order. Nothing is guessed:
 * what has not been read is `not-read`, what cannot be told is `needs-judgement`. Lets other work
 * through every few milliseconds. A second judging of the same case computes what changed.
 */
export async function judge(file: CaseFile, library: Library): Promise<Finding[]> {
  const { breathe, isOut } = makeBreath();
  const { now, before } = await recall(file, library, breathe);
  const { memory } = now;
  const context = makeContext({
    file: { ...file, entries: [...now.entries] },
    vocabularies: library.vocabularies,
    memory,
    breathe,
    isOutOfBreath: isOut,
  });
  // Read first, with pauses: a fact that looks through the whole file then finds everything read.
  for (const entry of context.entries()) {
    if (memory.has(entry)) continue;
    await inBreaths(() => analysisOf(context, entry), breathe);
    await breathe();
  }
  const changed = before ? changedKinds(before, now) : null;
  const shared: MemoReads = new Map();
  const findings: Finding[] = [];
  for (const rule of library.rules) {
    const old = before?.judged.get(rule.id);
    const stands =
      old && changed && ![...old.kinds, ...rule.requires.read].some((kind) => changed.has(kind));
    const reads = trackReads(context, shared);
    const judged = stands
      ? old
      : { finding: await judgeRule(rule, reads.context, library.pack), kinds: reads.kinds };
    now.judged.set(rule.id, judged);
    findings.push(judged.finding);
    await breathe();
  }
  return findings;
}

type Kind = EntryKind | 'people';

/** What is kept of the cases judged last: their entries, what was computed of each, and the findings. */
interface Remembered {
  header: unknown;
  coverage: CaseFile['coverage'];
  entries: readonly Entry[];
  byId: ReadonlyMap<string, Entry>;
  memory: EntryMemory;
  /** By rule, with the kinds of record that its judging looked at. */
  judged: Map<string, { finding: Finding; kinds: ReadonlySet<EntryKind> }>;
}

const CASES_KEPT = 3;
const remembered = new WeakMap<Library, Map<string, Remembered>>();

/**
 * The file as it is now, its entries as the same objects where they equal those judged before, so
 * that what is known of them still holds; and the file as it was, when its header is the same.
 */
async function recall(file: CaseFile, library: Library, breathe: () => Promise<void>) {
  const cases = remembered.get(library) ?? new Map<string, Remembered>();
  remembered.set(library, cases);
  const last = cases.get(file.caseId);
  const { entries: read, coverage, ...header } = file;
  const before = last && isDeepEqual(last.header, header) ? last : undefined;
  const entries: Entry[] = [];
  for (const entry of read) {
    const old = before?.byId.get(entry.id);
    entries.push(old && isDeepEqual(old, entry) ? old : entry);
    if (entries.length % 500 === 0) await breathe();
  }
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const memory: EntryMemory = before?.memory ?? new WeakMap();
  const now: Remembered = { header, coverage, entries, byId, memory, judged: new Map() };
  cases.delete(file.caseId);
  cases.set(file.caseId, now);
  const [oldest] = cases.keys();
  if (cases.size > CASES_KEPT && oldest !== undefined) cases.delete(oldest);
  return { now, before };
}

/** Kinds of record of which an entry, their order or the coverage is not the same. */
function changedKinds(before: Remembered, now: Remembered): ReadonlySet<Kind> {
  const changed = new Set<Kind>();
  for (const kind of [...ENTRY_KINDS, 'people' as const]) {
    if (!isDeepEqual(before.coverage[kind], now.coverage[kind])) changed.add(kind);
  }
  for (const kind of ENTRY_KINDS) {
    const isOfKind = (entry: Entry) => entry.kind === kind;
    const [old, fresh] = [before.entries.filter(isOfKind), now.entries.filter(isOfKind)];
    if (old.length !== fresh.length || old.some((entry, place) => entry !== fresh[place])) {
      changed.add(kind);
    }
  }
  return changed;
}
