import { counts, makeContext } from '../case-file/context';
import type { CaseFile } from '../case-file/model';
import { makeNotes } from '../case-file/notes';
import { inBreaths } from '../case-file/pause';
import { analysisOf } from '../case-file/text/reader';
import { makeBreath } from './breathe';
import type { Finding } from './finding';
import { judgeRule } from './judge-rule';
import type { Library } from './library';
import { recall } from './remembered';

/**
 * Judges a case file: one finding for each rule of the library, in its order. Nothing is guessed:
 * what has not been read is `not-read`, what cannot be told is `needs-judgement`. Lets other work
 * through every few milliseconds. A second judging of the same case computes what changed.
 */
export async function judge(file: CaseFile, library: Library): Promise<Finding[]> {
  const { breathe, isOut } = makeBreath();
  const { now, before, changed, fresh } = await recall(file, library, breathe);
  const { records, memory } = now;
  const notes = makeNotes(now.notes);
  const context = makeContext({
    file,
    records,
    vocabularies: library.vocabularies,
    memory,
    notes,
    breathe,
    isOutOfBreath: isOut,
  });
  // Read first, with pauses: a fact that looks through the whole file then finds everything read.
  for (const entry of fresh) {
    if (!counts(entry, file)) continue;
    await inBreaths(() => analysisOf(context, entry), breathe);
    await breathe();
  }
  const findings: Finding[] = [];
  for (const rule of library.rules) {
    const old = before?.judged.get(rule.id);
    const stands = old && ![...old.kinds, ...rule.requires.read].some((kind) => changed.has(kind));
    const kinds = notes.begin();
    const judged = stands ? old : { finding: await judgeRule(rule, context, library.pack), kinds };
    now.judged.set(rule.id, judged);
    findings.push(judged.finding);
    await breathe();
  }
  return findings;
}
