import { describe, expect, it } from 'vitest';
import { propertyText } from '../../../case-file/evidence';
import { parseInterchange } from '../../../case-file/interchange';
import { judge } from '../../../rules/judge';
import { loadLibrary } from '../../../rules/library';

const files = import.meta.glob('../../clean/*.json', { eager: true, import: 'default' });
const library = loadLibrary();

const bare = import.meta.glob('../../bare/*.json', { eager: true, import: 'default' });

describe.each(Object.entries(bare))('a bare record: %s', (_, json) => {
  it('meets nothing', async () => {
    const findings = await judge(parseInterchange(json), library);
    const met = findings.filter(({ outcome }) => outcome === 'met');
    expect(met.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([]);
    expect(findings.filter(({ outcome }) => outcome === 'needs-judgement')).toEqual([]);
  });
});

describe.each(Object.entries(files))('good practice: %s', (_, json) => {
  const file = parseInterchange(json);

  it('raises nothing', async () => {
    const raised = (await judge(file, library)).filter(
      ({ outcome }) => outcome !== 'met' && outcome !== 'not-applicable',
    );
    expect(raised.map(({ ruleId, outcome, reason }) => `${ruleId} ${outcome}: ${reason}`)).toEqual(
      [],
    );
  });

  it('shows for every point met the exact words that it rests on', async () => {
    for (const { ruleId, outcome, evidence } of await judge(file, library)) {
      if (outcome === 'met' && ruleId !== 'supervision-actions-followed-up') {
        expect(evidence.length, ruleId).toBeGreaterThan(0);
      }
      for (const { entryId, property, quote } of evidence) {
        const entry = file.entries.find(({ id }) => id === entryId);
        expect(entry && propertyText(entry, property), ruleId).toContain(quote);
      }
    }
  });
});
