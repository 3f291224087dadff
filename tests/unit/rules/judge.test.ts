import { describe, expect, it } from 'vitest';
import { parseInterchange } from '../../../case-file/interchange';
import { judge } from '../../../rules/judge';
import { type Library, loadLibrary } from '../../../rules/library';
import { caseOf } from './case-of';

const house = loadLibrary();
const only = (library: Library, id: string): Library => ({
  ...library,
  rules: library.rules.filter((rule) => rule.id === id),
});
const visit = (date: string, more: object = {}) => ({
  kind: 'visit',
  date,
  childSeen: true,
  title: 'CIN visit',
  ...more,
});

const examples = import.meta.glob('../../../demo/cases/*.json', { eager: true, import: 'default' });

describe('judging while the auditor goes on reading', () => {
  it.each(Object.entries(examples).slice(0, 16))(
    'finds in %s what a first judging finds',
    async (_, json) => {
      const whole = parseInterchange(json);
      const library = loadLibrary();
      const steps = [0.3, 0.6, 0.9, 1, 0.95];
      for (const step of steps) {
        const entries = whole.entries.slice(0, Math.round(whole.entries.length * step));
        const file = structuredClone({ ...whole, entries });
        expect(await judge(file, library)).toEqual(await judge(file, loadLibrary()));
      }
    },
  );
});

describe('judging', () => {
  it('gives one finding for every rule, with pack and version', async () => {
    const findings = await judge(caseOf({}), house);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(house.rules.map(({ id }) => id));
    expect(findings[0]?.pack).toEqual({ name: 'House standard', version: '1.1' });
    expect(findings[0]?.ruleVersion).toBe(1);
  });

  it('says what to open of a file of which nothing was read, and never a concern', async () => {
    const findings = await judge(caseOf({ coverage: {} }), house);
    for (const { ruleId, outcome, reason } of findings) {
      expect(['not-read', 'not-applicable'], ruleId).toContain(outcome);
      if (outcome === 'not-read') expect(reason, ruleId).toMatch(/^Open the /);
    }
  });

  it('asks for the whole note where only its start was read', async () => {
    const file = caseOf({
      entries: [
        { kind: 'missing-episode', date: '2025-03-01', returnedOn: '2025-03-02', part: 'start' },
      ],
    });
    const [finding] = await judge(file, only(house, 'return-interview'));
    expect(finding?.outcome).toBe('not-read');
    expect(finding?.reason).toContain('open the missing episode of 1 Mar 2025');
  });

  it('judges again what changed, as if for the first time', async () => {
    const before = caseOf({ windowFrom: '2025-05-01', entries: [visit('2025-05-12')] });
    const after = caseOf({
      windowFrom: '2025-05-01',
      entries: [visit('2025-05-12'), visit('2025-06-10')],
    });
    await judge(before, house);
    expect(await judge(after, house)).toEqual(await judge(after, loadLibrary()));
    expect(await judge(before, house)).toEqual(await judge(before, loadLibrary()));
  });

  it('judges a note anew whose words changed under the same id', async () => {
    const ended = (text: string) =>
      caseOf({
        entries: [{ kind: 'missing-episode', date: '2025-03-01', returnedOn: '2025-03-02', text }],
      });
    const library = only(house, 'return-interview');
    const [none] = await judge(ended('Found by police.'), library);
    const [held] = await judge(ended('Found by police. RHI held 4.3 at school.'), library);
    expect([none?.outcome, held?.outcome]).toEqual(['not-evidenced', 'met']);
  });

  it('goes on when one rule cannot be judged', async () => {
    const rule = house.rules.find(({ id }) => id === 'chronology-current');
    if (!rule) throw new Error('no such rule');
    const broken = { ...rule, parameters: {} };
    const findings = await judge(caseOf({}), { ...house, rules: [broken, ...house.rules] });
    expect(findings[0]?.outcome).toBe('needs-judgement');
    expect(findings).toHaveLength(house.rules.length + 1);
  });
});
