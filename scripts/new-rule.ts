import { existsSync, writeFileSync } from 'node:fs';

/** npm run new-rule ID: writes a rule and its cases to start from. */

const id = process.argv[2] ?? '';
if (!/^[a-z]+(-[a-z]+)*$/.test(id)) {
  stop('Name the rule in small letters with hyphens: npm run new-rule -- pets-considered');
}
const rule = `rules/points/${id}.json`;
const cases = `tests/rules/${id}.cases.json`;
for (const path of [rule, cases]) if (existsSync(path)) stop(`${path} is there already.`);

write(rule, {
  id,
  version: 1,
  status: 'trial',
  theme: 'implementation',
  order: 900,
  asks: 'Replace: what does the auditor ask?',
  why: 'Replace: why it matters to the child.',
  source: 'Replace: the report, law or guidance behind it',
  outcomesIndicators: [12],
  looksAt: 'process',
  requires: { read: ['document'], dated: ['document'] },
  parameters: { current: { value: 92, unit: 'days', source: 'Replace: where the number is from' } },
  outcomes: [
    {
      outcome: 'met',
      when: {
        fact: 'days-since:case-summary',
        operator: 'at-most',
        value: { parameter: 'current' },
      },
      says: 'Replace: {newest:case-summary}.',
    },
    { outcome: 'not-evidenced', says: 'Replace: no … was seen on the record.' },
  ],
  byEye: 'Replace: what the auditor looks for when the tool cannot tell.',
  falseAlarms: [],
});
write(cases, {
  cases: [
    {
      says: 'Replace: what this file shows',
      file: { entries: [{ kind: 'document', date: '2025-06-01', title: 'Case summary' }] },
      outcome: 'met',
      evidence: ['e1'],
    },
    { says: 'Replace: what this file shows', file: { entries: [] }, outcome: 'not-evidenced' },
  ],
});
console.log(`Wrote ${rule} and ${cases}.
Replace what says "Replace:" (docs/adding-a-rule.md), then:
  npx vitest run tests/unit/rules -t ${id}
  npm run --silent accuracy -- --point ${id}
  npm run docs`);

function write(path: string, content: object): void {
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
