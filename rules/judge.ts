import type { EntryMemory } from '../case-file/context';
import { makeContext } from '../case-file/context';
import { isDeepEqual } from '../case-file/equal';
import type { CaseFile, Entry } from '../case-file/model';
import { inBreaths } from '../case-file/pause';
import { analysisOf } from '../case-file/text/reader';
import { makeBreath } from './breathe';
import type { Finding } from './finding';
import { judgeRule } from './judge-rule';
import type { Library } from './library';

/**
 * Judges a case file: one finding for each rule of the library, in its order. Nothing is guessed:
 * what has not been read is `not-read`, what cannot be told is `needs-judgement`. Lets other work
 * through every few milliseconds. A second judging of the same case computes what changed.
 */
export async function judge(file: CaseFile, library: Library): Promise<Finding[]> {
  const { breathe, isOut } = makeBreath();
  const { entries, memory } = await recall(file, library, breathe);
  const context = makeContext({
    file: { ...file, entries },
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
  const findings: Finding[] = [];
  for (const rule of library.rules) {
    findings.push(await judgeRule(rule, context, library.pack));
    await breathe();
  }
  return findings;
}

/** What is kept of the cases judged last: their entries, and what was computed of each. */
interface Remembered {
  header: unknown;
  entries: ReadonlyMap<string, Entry>;
  memory: EntryMemory;
}

const CASES_KEPT = 3;
const remembered = new WeakMap<Library, Map<string, Remembered>>();

/** The file's entries, where equal to those judged before as the same objects, so that what is known of them still holds. */
async function recall(file: CaseFile, library: Library, breathe: () => Promise<void>) {
  const cases = remembered.get(library) ?? new Map<string, Remembered>();
  remembered.set(library, cases);
  const before = cases.get(file.caseId);
  const { entries: _, coverage: __, ...header } = file;
  const same = before !== undefined && isDeepEqual(before.header, header);
  const memory: EntryMemory = same ? before.memory : new WeakMap();
  const entries: Entry[] = [];
  for (const entry of file.entries) {
    const old = before?.entries.get(entry.id);
    entries.push(old && isDeepEqual(old, entry) ? old : entry);
    if (entries.length % 500 === 0) await breathe();
  }
  cases.delete(file.caseId);
  cases.set(file.caseId, { header, entries: new Map(entries.map((e) => [e.id, e])), memory });
  const [oldest] = cases.keys();
  if (cases.size > CASES_KEPT && oldest !== undefined) cases.delete(oldest);
  return { entries, memory };
}
