import { collections } from '../case-file/facts/collections';
import { facts } from '../case-file/facts/registry';
import { comparedFacts, isParameter, parameterOf } from './conditions';
import type { Condition, Rule } from './rule';
import { placeholders } from './wording';

/** What stands in a rule that does not exist: facts, collections, parameters, placeholders. */

export interface RuleFault {
  place: string;
  fault: string;
}

/** Counts over the records, which conditions and wording of a rule with a collection may use. */
export const COUNTS = ['records', 'pass', 'partly', 'fail', 'share'] as const;
const LISTS = ['passes', 'partials', 'failures', 'others'] as const;
const OF_RECORD = ['label'] as const;

/** The definition of a fact by the name a rule uses, `name` or `name:argument`. */
export const factNamed = (name: string) => facts[name.split(':')[0] ?? ''];

export function ruleFaults(rule: Rule): RuleFault[] {
  const found: RuleFault[] = [];
  const inRecords = rule.per !== 'case';
  if (inRecords && !collections[rule.per]) {
    found.push({ place: 'per', fault: `no collection "${rule.per}"` });
  }
  const check = (place: string, name: string, more: readonly string[], records: boolean) => {
    if (more.includes(name)) return;
    if (isParameter(name)) {
      if (!rule.parameters[parameterOf(name)]) {
        found.push({ place, fault: `no parameter "${parameterOf(name)}"` });
      }
      return;
    }
    const fact = factNamed(name);
    if (!fact) found.push({ place, fault: `no fact "${name}"` });
    else if (fact.of === 'record' && !records) {
      found.push({ place, fault: `"${name}" is about a record, not about the case` });
    }
  };
  const checkWhen = (
    place: string,
    when: Condition | undefined,
    more: readonly string[],
    records: boolean,
  ) => {
    for (const name of when ? comparedFacts(when) : []) check(place, name, more, records);
  };
  const counts = inRecords ? COUNTS : [];
  rule.notFor.forEach(({ when, says }, index) => {
    checkWhen(`notFor.${index}.when`, when, [], false);
    for (const name of placeholders(says)) check(`notFor.${index}.says`, name, [], false);
  });
  rule.each.forEach(({ when, says }, index) => {
    checkWhen(`each.${index}.when`, when, [], true);
    for (const name of placeholders(says ?? '')) check(`each.${index}.says`, name, OF_RECORD, true);
  });
  rule.outcomes.forEach(({ when, says, cites }, index) => {
    checkWhen(`outcomes.${index}.when`, when, counts, false);
    const lists = inRecords ? [...counts, ...LISTS] : [];
    for (const name of placeholders(says)) check(`outcomes.${index}.says`, name, lists, false);
    for (const name of cites ?? []) check(`outcomes.${index}.cites`, name, [], false);
  });
  return found;
}
