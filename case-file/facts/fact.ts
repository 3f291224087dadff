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
