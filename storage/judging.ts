import { z } from 'zod';
import type { CaseFile } from '../case-file/model';
import { Finding } from '../rules/finding';
import { type Change, commit, put, same } from './changes';
import type { Database } from './database';
import type { Loaded } from './loading';

/** How a case file is judged; the background passes in the rule library. */
export interface Judge {
  judge(file: CaseFile): Promise<Finding[]>;
  /** Differs whenever the same case file could be judged otherwise: names and versions of rule packs. */
  rules(): Promise<string>;
}

/**
 * True when the findings are of what has been read so far, under the rules as they are now. False
 * after the background was stopped between keeping a page and judging it, and after an update.
 * A completed audit stays as it was judged.
 */
export const isJudged = ({ stored }: Loaded, rules: string): boolean =>
  stored.audit.status === 'completed' || stored.judgedFor === `${stored.revision} ${rules}`;

/** Judges the case file as it is kept and replaces the findings; decisions are left alone. */
export async function judgeAgain(
  database: Database,
  loaded: Loaded,
  judge: Judge['judge'],
  rules: string,
): Promise<Loaded> {
  const findings = z.array(Finding).parse(await judge(forJudging(loaded)));
  const stored = { ...loaded.stored, judgedFor: `${loaded.stored.revision} ${rules}` };
  await commit(database, [
    await put('audits', loaded.keys, stored),
    ...(await findingChanges(stored.audit.id, loaded.findings, findings)),
  ]);
  return { ...loaded, stored, findings };
}

/**
 * The case file as the rules may see it. Where a stored record cannot be read, no list counts as
 * read to its end, so that no rule takes what is missing here for missing on the record.
 */
function forJudging({ caseFile, rowFaults }: Loaded): CaseFile {
  const broken = rowFaults.some(({ table }) => table === 'entries' || table === 'people');
  if (!broken) return caseFile;
  const coverage = Object.fromEntries(
    Object.entries(caseFile.coverage).map(([kind, of]) => [kind, { ...of, complete: false }]),
  );
  return { ...caseFile, coverage };
}

async function findingChanges(
  auditId: string,
  before: readonly Finding[],
  after: readonly Finding[],
): Promise<Change[]> {
  const old = new Map(before.map((finding) => [pointOf(finding), finding]));
  const changes: Change[] = [];
  for (const finding of after) {
    const { ruleId, recordKey } = finding;
    if (!same(finding, old.get(pointOf(finding)))) {
      changes.push(await put('findings', { auditId, ruleId, recordKey }, finding));
    }
    old.delete(pointOf(finding));
  }
  for (const { ruleId, recordKey } of old.values()) {
    changes.push({ table: 'findings', remove: [auditId, ruleId, recordKey] });
  }
  return changes;
}

/** What a finding, decision or comment is about. */
export const pointOf = ({ ruleId, recordKey }: { ruleId: string; recordKey: string }): string =>
  JSON.stringify([ruleId, recordKey]);
