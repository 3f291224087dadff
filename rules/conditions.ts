import { Engine } from 'json-rules-engine';
import type { FactValue, Unknown } from '../case-file/facts/fact';
import type { Condition, Leaf, OPERATORS } from './rule';

/**
 * Conditions over flat facts, run by json-rules-engine. A fact that is unknown is tried both ways: a
 * choice stands only when it does not depend on it.
 */

/** The facts of one run by name; an unknown one carries its reason. */
export type FlatFacts = Readonly<Record<string, FactValue | Unknown>>;

/** What an ordered list of conditions comes to. */
export interface Choice {
  /** Places in the list that may be the first that holds: one when the facts suffice. */
  possible: readonly number[];
}

export type Chooser = (facts: FlatFacts) => Promise<Choice>;

const HOLDS = { unknown: 'holds' } as const;
const FAILS = { unknown: 'fails' } as const;

const operators: Record<(typeof OPERATORS)[number], (fact: unknown, value: unknown) => boolean> = {
  is: (fact, value) => fact === value,
  'is-not': (fact, value) => fact !== value,
  'at-least': (fact, value) => isNumber(fact) && isNumber(value) && fact >= value,
  'at-most': (fact, value) => isNumber(fact) && isNumber(value) && fact <= value,
  'more-than': (fact, value) => isNumber(fact) && isNumber(value) && fact > value,
  'less-than': (fact, value) => isNumber(fact) && isNumber(value) && fact < value,
  'one-of': (fact, value) => Array.isArray(value) && value.includes(fact),
};

/**
 * Makes the chooser of an ordered list of conditions; one without a condition always holds. Equal
 * facts are run through the engine once.
 */
export function makeChooser(list: readonly (Condition | undefined)[]): Chooser {
  const engine = new Engine();
  for (const [name, holds] of Object.entries(operators)) {
    engine.addOperator(name, (fact: unknown, value: unknown) =>
      fact === HOLDS || value === HOLDS
        ? true
        : fact === FAILS || value === FAILS
          ? false
          : holds(fact, value),
    );
  }
  list.forEach((when, place) => {
    if (when) engine.addRule({ conditions: asTop(when), event: { type: String(place) } });
  });
  const names = [...new Set(list.flatMap((when) => (when ? comparedFacts(when) : [])))].sort();
  const remembered = new Map<string, Promise<Choice>>();

  const hold = async (facts: FlatFacts, unknowns: typeof HOLDS | typeof FAILS) => {
    const flat = Object.fromEntries(
      names.map((name) => [name, isUnknown(facts[name]) ? unknowns : facts[name]]),
    );
    const { events } = await engine.run(flat);
    const held = new Set(events.map((event) => Number(event.type)));
    return list.map((when, place) => !when || held.has(place));
  };
  const choose = async (facts: FlatFacts): Promise<Choice> => {
    const certain = await hold(facts, FAILS);
    const allKnown = names.every((name) => !isUnknown(facts[name]));
    const perhaps = allKnown ? certain : await hold(facts, HOLDS);
    const possible: number[] = [];
    for (const place of list.keys()) {
      if (perhaps[place]) possible.push(place);
      if (certain[place]) break;
    }
    return { possible };
  };
  return (facts) => {
    const key = JSON.stringify(names.map((name) => (isUnknown(facts[name]) ? HOLDS : facts[name])));
    const known = remembered.get(key) ?? choose(facts);
    if (remembered.size < 10_000) remembered.set(key, known);
    return known;
  };
}

/** The facts that a condition compares, among them those named as values and `parameter.<name>`. */
export function comparedFacts(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(comparedFacts);
  if ('any' in condition) return condition.any.flatMap(comparedFacts);
  const other = otherFact(condition);
  return other ? [condition.fact, other] : [condition.fact];
}

/** The name under which a parameter stands among the flat facts. */
export const parameterFact = (name: string): string => PARAMETER + name;

const PARAMETER = 'parameter.';
export const isParameter = (name: string): boolean => name.startsWith(PARAMETER);
export const parameterOf = (name: string): string => name.slice(PARAMETER.length);

export const isUnknown = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && 'unknown' in value;

function otherFact({ value }: Leaf): string | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  return 'fact' in value ? value.fact : parameterFact(value.parameter);
}

function asEngine(condition: Condition): object {
  if ('all' in condition) return { all: condition.all.map(asEngine) };
  if ('any' in condition) return { any: condition.any.map(asEngine) };
  const other = otherFact(condition);
  return { ...condition, value: other ? { fact: other } : condition.value };
}

/** json-rules-engine wants `all` or `any` at the top. */
const asTop = (condition: Condition) => ({ all: [asEngine(condition) as never] });

const isNumber = (value: unknown): value is number => typeof value === 'number';
