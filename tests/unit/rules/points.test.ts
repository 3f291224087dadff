import { describe, expect, it } from 'vitest';
import { propertyText } from '../../../case-file/evidence';
import type { CaseFile } from '../../../case-file/model';
import type { Evidence } from '../../../case-file/quote';
import { judge } from '../../../rules/judge';
import { type Library, loadLibrary } from '../../../rules/library';
import { type Case, Cases, caseOf } from './case-of';

const files = import.meta.glob('../../rules/*.cases.json', { eager: true, import: 'default' });

for (const [path, json] of Object.entries(files)) {
  const id = path.split('/').at(-1)?.replace('.cases.json', '') ?? path;
  const { pack, cases } = Cases.parse(json);
  const library = loadLibrary(pack);
  const only = { ...library, rules: library.rules.filter((rule) => rule.id === id) };
  describe(id, () => {
    it('is a rule that stands', () => {
      expect(library.faults.filter(({ file }) => file === `${id}.json`)).toEqual([]);
    });
    for (const one of cases) it(one.says, () => holds(one, only));
  });
}

async function holds({ file, outcome, evidence, reason }: Case, library: Library) {
  const caseFile = caseOf(file);
  const [finding] = await judge(caseFile, library);
  expect(finding?.outcome, finding?.reason).toBe(outcome);
  if (reason) expect(finding?.reason).toContain(reason);
  const cited = finding?.evidence ?? [];
  for (const one of cited) expectExact(caseFile, one);
  if (evidence) expect([...new Set(cited.map(({ entryId }) => entryId))].sort()).toEqual(evidence);
}

function expectExact(file: CaseFile, { entryId, property, quote, start, before, after }: Evidence) {
  const entry = file.entries.find(({ id }) => id === entryId);
  expect(entry, `evidence names ${entryId}`).toBeDefined();
  const text = entry ? propertyText(entry, property) : '';
  expect(text.slice(start - before.length, start + quote.length + after.length)).toBe(
    before + quote + after,
  );
}
