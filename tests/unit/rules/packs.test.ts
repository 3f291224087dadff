import { describe, expect, it } from 'vitest';
import { judge } from '../../../rules/judge';
import { loadLibrary } from '../../../rules/library';
import { caseOf } from './case-of';

const judged = async (pack: string | object, file: Parameters<typeof caseOf>[0], id: string) => {
  const library = loadLibrary(pack);
  const findings = await judge(caseOf(file), library);
  return findings.find(({ ruleId }) => ruleId === id);
};
const summary = (date: string) => ({
  entries: [{ kind: 'document', date, title: 'Case summary' }],
});
const local = (changes: object, rules: object[] = []) => ({
  id: 'example-council',
  name: 'Example Council',
  version: '3',
  nation: 'England',
  about: 'A pack of a test.',
  changes,
  rules,
});

describe('a local pack', () => {
  it('changes a number, and the finding says which pack it is of', async () => {
    const old = summary('2025-02-01');
    expect((await judged('house', old, 'case-summary-current'))?.outcome).toBe('partly-met');
    const city = await judged('city-of-london', old, 'case-summary-current');
    expect(city?.outcome).toBe('met');
    expect(city?.pack).toEqual({ name: 'City of London (example)', version: '2019.12' });
  });

  it('changes a number for one case type', async () => {
    const file = {
      caseType: 'child-protection',
      entries: [
        {
          kind: 'assessment',
          date: '2025-03-03',
          startedOn: '2025-02-10',
          completedOn: '2025-03-03',
        },
      ],
    };
    const point = 'assessment-timescale';
    expect((await judged('house', file, point))?.outcome).toBe('met');
    expect((await judged('city-of-london', file, point))?.outcome).toBe('not-evidenced');
    const need = { ...file, caseType: 'child-in-need' };
    expect((await judged('city-of-london', need, point))?.outcome).toBe('met');
  });

  it('changes wording and question, and keeps the rest', async () => {
    const finding = await judged('devon', {}, 'case-summary-current');
    expect(finding?.reason).toContain('every three months');
    const rule = loadLibrary('devon').rules.find(({ id }) => id === 'case-summary-current');
    expect(rule?.asks).toBe('Is there a case summary of the last three months?');
  });

  it('switches a rule off, and says for whom a rule is', async () => {
    const pack = local({
      'life-story-work': { off: true },
      'iro-oversight': { caseTypes: ['looked-after', 'child-in-need'] },
    });
    const { rules, faults } = loadLibrary(pack);
    expect(faults).toEqual([]);
    expect(rules.some(({ id }) => id === 'life-story-work')).toBe(false);
    expect((await judged(pack, {}, 'iro-oversight'))?.outcome).toBe('not-evidenced');
  });

  it('brings a rule of its own', () => {
    expect(loadLibrary('devon').rules.map(({ id }) => id)).toContain('pen-picture-on-file');
    expect(loadLibrary('house').rules.map(({ id }) => id)).not.toContain('pen-picture-on-file');
  });
});

describe('a file that does not fit', () => {
  const shipped = loadLibrary();
  const rule = shipped.rules.find(({ id }) => id === 'chronology-current');
  const house = { id: 'house', name: 'House', version: '1', nation: 'England', about: 'x' };
  const load = (points: Record<string, unknown>) =>
    loadLibrary('house', { points, vocabulary: {}, packs: { 'packs/house.json': house } });

  it('is named with place and fault, and the rest goes on', () => {
    const { rules, faults } = load({
      'points/chronology-current.json': rule,
      'points/supervision-on-file.json': {
        ...rule,
        id: 'supervision-on-file',
        asks: 'No question',
      },
    });
    expect(rules.map(({ id }) => id)).toEqual(['chronology-current']);
    expect(faults).toMatchObject([{ file: 'supervision-on-file.json', place: 'asks' }]);
  });

  it('is a fault when it is named for another rule', () => {
    const { faults } = load({ 'points/plan-current.json': rule });
    expect(faults).toMatchObject([{ file: 'plan-current.json', place: 'id' }]);
  });

  it('is a fault when it names a fact, parameter or placeholder that does not exist', () => {
    const { faults, rules } = load({
      'points/chronology-current.json': {
        ...rule,
        parameters: {},
        outcomes: [
          { outcome: 'met', when: { fact: 'moon-phase' }, says: 'The moon is {moon-size}.' },
          { outcome: 'not-evidenced', says: 'Over {parameter.current} days.' },
        ],
      },
    });
    expect(rules).toEqual([]);
    expect(faults.map(({ place, fault }) => `${place}: ${fault}`)).toEqual([
      'outcomes.0.when: no fact "moon-phase"',
      'outcomes.0.says: no fact "moon-size"',
      'outcomes.1.says: no parameter "current"',
    ]);
  });

  it('is a fault when a pack changes what is not there, and the house standard goes on', () => {
    const { faults, rules } = loadLibrary(
      local({
        'no-such-point': { off: true },
        'plan-current': { parameters: { limit: { value: 1, source: 'x' } } },
      }),
    );
    expect(faults.map(({ place }) => place).sort()).toEqual([
      'changes.no-such-point',
      'changes.plan-current',
    ]);
    expect(rules.length).toBe(shipped.rules.length - 1);
  });

  it('is a fault when a pack does not fit, and the house standard takes its place', () => {
    const library = loadLibrary({ name: 'Half a pack' });
    expect(library.pack.name).toBe('House standard');
    expect(library.faults.length).toBeGreaterThan(0);
  });
});
