import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInterchange } from '../../../case-file/interchange';
import { judge } from '../../../rules/judge';
import { loadLibrary } from '../../../rules/library';
import { agreement, kappa } from '../../../scripts/agreement';

/** What an auditor labelled, file by file: a change of a word list must not undo what was learned from others. */

const library = loadLibrary();

async function pairsOf(cases: string, labels: string) {
  const pairs: { point: string; pair: readonly [string, string] }[] = [];
  for (const name of readdirSync(cases)) {
    const file = parseInterchange(JSON.parse(readFileSync(`${cases}/${name}`, 'utf8')));
    const given = JSON.parse(readFileSync(`${labels}/${name}`, 'utf8')).labels;
    for (const { ruleId, outcome } of await judge(file, library)) {
      pairs.push({ point: ruleId, pair: [given[ruleId].outcome, outcome] });
    }
  }
  return pairs;
}

describe.each([
  ['the sixteen examples', 'demo/cases', 'tests/gold/labels'],
  ['files of further authorities', 'tests/unseen/cases', 'tests/unseen/labels'],
])('%s', async (_, cases, labels) => {
  const pairs = await pairsOf(cases, labels);

  it('are judged as they are labelled', () => {
    const all = pairs.map(({ pair }) => pair);
    expect(agreement(all)).toBeGreaterThan(0.97);
    expect(kappa(all)).toBeGreaterThan(0.96);
  });

  it.each(library.rules.map(({ id }) => id))('%s', (id) => {
    const applicable = pairs
      .filter(({ point, pair }) => point === id && pair[0] !== 'not-applicable')
      .map(({ pair }) => pair);
    if (applicable.length >= 6) expect(agreement(applicable)).toBeGreaterThanOrEqual(0.75);
  });
});
