import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../rules/judge';
import { loadLibrary } from '../../../rules/library';
import { caseOf } from './case-of';
import { change, examples } from './changes';

/** What is kept from one judging to the next must never show: findings are those of a first judging. */

const shipped = loadLibrary();
const nothingKept = () => ({ ...shipped });

describe('judging while the auditor goes on reading', () => {
  it.each(examples)('finds in %s what a first judging finds', async (_, whole) => {
    const library = nothingKept();
    for (const step of [0.3, 0.6, 0.9, 1, 0.95]) {
      const entries = whole.entries.slice(0, Math.round(whole.entries.length * step));
      const file = structuredClone({ ...whole, entries });
      expect(await judge(file, library)).toEqual(await judge(file, nothingKept()));
    }
  });

  it.each(examples)('finds so whatever changes in %s', async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const library = nothingKept();
        let file = whole;
        await judge(structuredClone(file), library);
        for (const make of changes) {
          file = make(file);
          const again = await judge(structuredClone(file), library);
          expect(again).toEqual(await judge(structuredClone(file), nothingKept()));
        }
        expect(await judge(structuredClone(whole), library)).toEqual(
          await judge(structuredClone(whole), nothingKept()),
        );
      }),
      { numRuns: 3 },
    );
  });

  it('counts what a child does for words as soon as the record says that the child does not speak', async () => {
    const visit = (date: string) => ({
      kind: 'visit',
      date,
      childSeen: true,
      text: 'Mum and Sam at home. Sam smiled at me and reached for his cars.',
    });
    const visits = ['2025-01-14', '2025-02-11', '2025-03-11'].map(visit);
    const said = { kind: 'case-note', date: '2025-02-01', text: 'Sam does not speak.' };
    const library = nothingKept();
    const alone = async (entries: object[]) => {
      const file = caseOf({ entries });
      const findings = await judge(file, library);
      expect(findings).toEqual(await judge(file, nothingKept()));
      return findings.find(({ ruleId }) => ruleId === 'child-seen-alone')?.outcome;
    };
    expect(await alone(visits)).toBe('not-evidenced');
    expect(await alone([...visits, said])).toBe('met');
    expect(await alone(visits)).toBe('not-evidenced');
  });
});
