import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../rules/library';
import type { Rule } from '../../../rules/rule';
import { placeholders } from '../../../rules/wording';
import { Cases } from './case-of';

const files = import.meta.glob('../../rules/*.cases.json', { eager: true, import: 'default' });
const cases = new Map(
  Object.entries(files).map(([path, json]) => [
    path.split('/').at(-1)?.replace('.cases.json', ''),
    Cases.parse(json).cases,
  ]),
);
const packs = ['house', 'city-of-london', 'devon'].map((id) => loadLibrary(id));
const rules = [...new Map(packs.flatMap((pack) => pack.rules.map((r) => [r.id, r]))).values()];
const vocabularies = Object.values(packs[0]?.vocabularies ?? {});
const rulebook = import.meta.glob('../../../docs/rulebook.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

describe('the folder of rules', () => {
  it('loads whole: every file fits, named for its id, over facts, operators and parameters that exist', () => {
    expect(packs.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('holds every point of the rulebook, and no point twice', () => {
    const points = [...String(Object.values(rulebook)[0]).matchAll(/^\|\s*`([a-z-]+)`\s*\|/gm)];
    const house = packs[0]?.rules.map(({ id }) => id) ?? [];
    expect([...house].sort()).toEqual(points.map(([, id]) => id).sort());
    const asked = rules.map(({ asks }) => asks);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('has cases for rules only', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect([...cases.keys()].filter((id) => !ids.has(id ?? ''))).toEqual([]);
  });

  it('has no term twice in one word list', () => {
    for (const { id, terms } of vocabularies) {
      expect(new Set(terms).size, id).toBe(terms.length);
    }
  });
});

describe.each(rules.filter(({ status }) => status !== 'by-eye'))('$id', (rule) => {
  const own = cases.get(rule.id) ?? [];

  it('has a case for each outcome that it can give', () => {
    const tried = new Set<string>(own.map(({ outcome }) => outcome));
    expect(outcomesOf(rule).filter((outcome) => !tried.has(outcome))).toEqual([]);
  });

  it('has no case twice', () => {
    expect(new Set(own.map(({ says }) => says)).size).toBe(own.length);
    expect(new Set(own.map(({ file }) => JSON.stringify(file))).size).toBe(own.length);
  });
});

describe('the wording of rules', () => {
  it.each(rules.flatMap((rule) => wordsOf(rule).map((words) => [rule.id, words] as const)))(
    '%s: %s',
    (_, words) => {
      const plain = words.replace(/\{[^}]*\}/g, 'x');
      expect(plain, 'says what the record shows, blames nobody').not.toMatch(BLAME);
      expect(plain, 'speaks of no template').not.toMatch(/replace:|todo|lorem/i);
      expect(plain, 'is one plain sentence').not.toMatch(/[{}]|\s{2}|^\s|\s$|\s[,.;]/);
    },
  );

  it('fills every placeholder', () => {
    for (const rule of rules) {
      for (const { says } of rule.outcomes) {
        for (const name of placeholders(says)) expect(name, rule.id).toMatch(/^[a-z]/);
      }
    }
  });
});

/** Words that judge a person, or say what nobody can know from a record. */
const BLAME =
  /\b(?:fail(?:s|ed|ing|ure)?|neglect(?:ed|ful)?|should have|ought|poor|bad|wrong|careless|lazy|blame|fault|guilty|never done|not done|did not do|didn['’]t)\b/i;

function outcomesOf(rule: Rule): string[] {
  const given: string[] = rule.outcomes.map(({ outcome }) => outcome);
  const narrow = rule.caseTypes.length < 5 || rule.notFor.length > 0;
  return [...new Set([...given, ...(narrow ? ['not-applicable'] : [])])];
}

/** What the tool says of a record; the questions and what to look for are the rulebook's. */
const wordsOf = ({ why, notFor, outcomes }: Rule): string[] => [
  why,
  ...notFor.map(({ says }) => says),
  ...outcomes.map(({ says }) => says),
];
