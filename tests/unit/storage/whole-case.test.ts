import { expect, test } from 'vitest';
import { parseInterchange } from '../../../case-file/interchange';
import { merge } from '../../../case-file/merge';
import { type CaseFile, ENTRY_KINDS } from '../../../case-file/model';
import type { PageReading } from '../../../case-file/reading';
import { judge } from '../../../rules/judge';
import { loadLibrary } from '../../../rules/library';
import { bench } from './bench';

const library = loadLibrary();
const files = Object.values(
  import.meta.glob('../../../demo/cases/*.json', { eager: true, import: 'default' }),
).map(parseInterchange);

const byRule = <T extends { ruleId: string }>(findings: T[]) =>
  findings.toSorted((a, b) => a.ruleId.localeCompare(b.ruleId));

/** The pages of a case: its kinds of record, each in pages of twelve, and the relationships. */
function pagesOf(file: CaseFile): PageReading[] {
  const page = (title: string, rest: Partial<PageReading>): PageReading => ({
    system: 'demo',
    profile: null,
    page: { title, url: `https://demo.example/${file.caseId}/${title}` },
    header: { ...file, child: file.child },
    entries: [],
    covers: [],
    faults: [],
    ...rest,
  });
  const lists = ENTRY_KINDS.flatMap((kind) => {
    const all = file.entries.filter((entry) => entry.kind === kind);
    return Array.from({ length: Math.ceil(all.length / 12) || 1 }, (_, i) =>
      page(`${kind} ${i + 1}`, {
        entries: all.slice(12 * i, 12 * i + 12),
        covers: [{ kind, complete: all.length <= 12 * (i + 1), stated: all.length }],
      }),
    );
  });
  const { people } = file;
  const relationships = page('people', {
    people,
    covers: [{ kind: 'people', complete: true, stated: people.length }],
  });
  return [...lists, relationships];
}

test.each(files.map((file) => [file.caseId, file] as const))(
  'case %s, read page by page by a background that is stopped after each, is judged as the whole file is',
  async (_, file) => {
    const parts = { merge, judge: (read: CaseFile) => judge(read, library) };
    const { restart } = bench(parts);
    const { id } = await restart().service.startAudit({
      system: 'demo',
      header: { ...file, child: file.child },
      caseType: file.caseType,
      windowFrom: file.windowFrom,
      asAt: file.asAt,
    });
    for (const page of pagesOf(file)) expect(await restart().service.addReading(page)).toBe(id);
    const view = await restart().service.viewAudit(id);
    expect(view?.rowFaults).toEqual([]);
    expect(view?.caseFile.people).toEqual(file.people);
    const ids = (entries: CaseFile['entries']) => entries.map((entry) => entry.id).toSorted();
    expect(ids(view?.caseFile.entries ?? [])).toEqual(ids(file.entries));
    const direct = await judge(file, library);
    expect(byRule(view?.findings ?? []).map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual(
      byRule(direct).map(({ ruleId, outcome }) => [ruleId, outcome]),
    );
  },
);
