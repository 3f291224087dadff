import { describe, expect, test } from 'vitest';
import { parseInterchange } from '../../../case-file/interchange';
import type { CaseFile } from '../../../case-file/model';
import { judge } from '../../../rules/judge';
import { loadLibrary } from '../../../rules/library';

/** Lists show the start of a record; nothing must be concluded from what was not read. */
const library = loadLibrary();
const cases = Object.values(
  import.meta.glob('../../../demo/cases/*.json', { eager: true, import: 'default' }),
).map(parseInterchange);

/** The file as its lists show it: nothing but kind, title and date of each record, chronology rows whole. */
const listsOnly = (file: CaseFile): CaseFile => ({
  ...file,
  entries: file.entries.map(({ id, kind, date, title, text, certainty }) =>
    kind === 'chronology' || kind === 'status'
      ? { id, kind, date, title, text, certainty, part: 'whole' }
      : { id, kind, date, title, text: '', certainty, part: 'start' },
  ),
});

describe.each(cases.map((file) => [file.caseId, file] as const))('case %s', (_, file) => {
  test('of which only lists were opened: no outcome is given that the whole record does not bear out', async () => {
    const findings = await judge(listsOnly(file), library);
    const wholly = new Map((await judge(file, library)).map((one) => [one.ruleId, one.outcome]));
    const wrong = findings.filter(
      ({ ruleId, outcome }) =>
        outcome !== 'not-read' && outcome !== 'needs-judgement' && outcome !== wholly.get(ruleId),
    );
    expect(wrong, 'outcomes that the whole record does not bear out').toEqual([]);
  });
});
