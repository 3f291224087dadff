import { describe, expect, it, vi } from 'vitest';
import { judge } from '../../../rules/judge';
import { type Library, loadLibrary } from '../../../rules/library';
import { largeCase } from '../../../scripts/bench/large-case';
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

  it('finds the same on a machine so slow that it pauses all the time', async () => {
    const file = largeCase(300);
    const findings = await judge(file, loadLibrary());
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 7;
      return now;
    });
    expect(await judge(file, loadLibrary())).toEqual(findings);
    clock.mockRestore();
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
