import type { Context } from '../context';
import type { Action, Entry, Person } from '../model';
import type { Evidence } from '../quote';

/**
 * What a fact about a case file, or about one record of it, may be. A fact is three-valued: known
 * with its evidence, or unknown with a reason; missing data never becomes a value.
 */
export type FactValue = string | number | boolean | null;

export interface Known<Value extends FactValue = FactValue> {
  value: Value;
  evidence: Evidence[];
}

export interface Unknown {
  /** One plain sentence for the auditor: what cannot be told, and why. */
  unknown: string;
  /** `not-read`: a part of the file must be opened first; `unclear`: read, and it cannot be told. */
  cause: 'not-read' | 'unclear';
}

export type Answer<Value extends FactValue = FactValue> = Known<Value> | Unknown;

/** True when the answer is known. */
export const isKnown = <Value extends FactValue>(answer: Answer<Value>): answer is Known<Value> =>
  !('unknown' in answer);

/** A known answer. */
export const known = <Value extends FactValue>(
  value: Value,
  evidence: Evidence[] = [],
): Known<Value> => ({ value, evidence });

/** An answer that the record, as it was read, does not give. */
export const unclear = (why: string): Unknown => ({ unknown: why, cause: 'unclear' });

/** An answer for which a part of the file must be opened first. */
export const notRead = (why: string): Unknown => ({ unknown: why, cause: 'not-read' });

/** What is judged: the case, or one record of a collection (collections.ts). */
export interface Subject {
  /** Unique in the case file: `case`, an entry's id, `e12/actions/0`, a person's name. */
  key: string;
  /** In words for the auditor: `visit of 3 Nov 2025`. */
  label: string;
  entry?: Entry;
  /** One of the entry's actions, with its place in the list. */
  action?: Action & { index: number };
  person?: Person;
}

/** What a subject is within its entry: nothing for the entry itself, `/actions/0` for one of its actions. */
export const keyWithin = ({ key, entry }: Subject): string =>
  entry && key.startsWith(entry.id) ? key.slice(entry.id.length) : ` ${key}`;

/** What answers about a record are remembered under beside the fact's name. */
export const givenOf = ({ given }: FactDefinition, context: Context): string =>
  given ? ` ${given(context)}` : '';

/** Looks at a subject and says one thing about it. `argument` is what stands behind the colon of its name in a rule. */
export type Fact = (
  subject: Subject,
  context: Context,
  argument: string,
) => Answer | Promise<Answer>;

/** A fact as the registry lists it. */
export interface FactDefinition {
  /**
   * `record`: about one record, from that record and the case header, people and vocabularies alone;
   * remembered from one judging to the next. `case`: may look at the whole file; computed per rule.
   */
  of: 'record' | 'case';
  /** The one thing that a fact about a record takes from the rest of the file; remembered for each value of it. */
  given?: (context: Context) => FactValue;
  /** What it says, in a phrase; docs/rules.md lists it. */
  says: string;
  fact: Fact;
}

/** The facts of one file, by the name that rules use. */
export type Facts = Readonly<Record<string, FactDefinition>>;
