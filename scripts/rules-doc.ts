import { writeFileSync } from 'node:fs';
import { collections } from '../case-file/facts/collections';
import { facts } from '../case-file/facts/registry';
import { CASE_TYPES } from '../case-file/model';
import { loadLibrary } from '../rules/library';
import { OPERATORS, type Parameter, type Rule, THEMES } from '../rules/rule';

/** docs/rules.md: the catalogue of rules, facts and collections, written from the rules themselves. */
export const CATALOGUE = 'docs/rules.md';

const THEME_WORDS: Record<(typeof THEMES)[number], string> = {
  referral: 'Referral and response',
  assessment: 'Assessment',
  implementation: 'Implementation and intervention',
  planning: 'Planning and review',
  supervision: 'Supervision and management oversight',
};

export function rulesDoc(): string {
  const { rules, pack } = loadLibrary();
  const parts = [
    '# The rules',
    'Written by `node scripts/run.mjs scripts/rules-doc.ts` from `rules/points/`; do not edit. How to add one: [adding-a-rule.md](adding-a-rule.md).',
    `${rules.length} rules of the ${pack.name.toLowerCase()} ${pack.version}. The numbers in brackets are the indicators of Devon’s outcomes framework that a rule serves.`,
    ...THEMES.flatMap((theme) => [
      `## ${THEME_WORDS[theme]}`,
      ...rules.filter((rule) => rule.theme === theme).map(ruleDoc),
    ]),
    '## Facts',
    'What a condition may compare, or a wording show. Write an argument behind a colon: `days-since:supervision`. What is “in words” is for `says`, not for comparing.',
    list(Object.entries(facts).map(([name, { of, says }]) => `\`${name}\` (${of}): ${says}`)),
    '## Collections',
    'What `per` may name.',
    list(Object.keys(collections).map((name) => `\`${name}\``)),
    '## Operators',
    list(OPERATORS.map((name) => `\`${name}\``)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function ruleDoc(rule: Rule): string {
  const types =
    rule.caseTypes.length < CASE_TYPES.length ? ` · for ${rule.caseTypes.join(', ')}` : '';
  const status = rule.status === 'live' ? '' : ` · ${rule.status}`;
  const head = `### ${rule.id}\n\n**${rule.asks}** ${rule.why}`;
  const meta = `Looks at ${rule.looksAt} [${rule.outcomesIndicators.join(', ')}] · source: ${rule.source}${types}${status} · version ${rule.version}`;
  const parameters = Object.entries(rule.parameters).map(
    ([name, one]) => `\`${name}\`: ${parameterDoc(one)}`,
  );
  const alarms = rule.falseAlarms.length
    ? [`Known false alarms: ${rule.falseAlarms.join(' ')}`]
    : [];
  return [head, meta, ...(parameters.length ? [list(parameters)] : []), ...alarms].join('\n\n');
}

function parameterDoc({ value, unit, source }: Parameter): string {
  const values =
    typeof value === 'object'
      ? Object.entries(value)
          .map(([type, one]) => `${type} ${one}`)
          .join(', ')
      : `${value}`;
  return `${values}${unit ? ` ${unit}` : ''} (${source})`;
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

if (process.argv[1]?.endsWith('rules-doc.ts')) writeFileSync(CATALOGUE, rulesDoc());
