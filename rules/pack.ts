import { z } from 'zod';
import { CaseType } from '../case-file/model';
import { OUTCOMES } from './finding';
import { Parameter, Rule } from './rule';

/**
 * A rule pack: the house standard, or what one council does otherwise. A local pack changes
 * parameters, wording and applicability of rules, switches rules off, and may bring rules of its own.
 */

const Change = z.strictObject({
  /** Not used by this council. */
  off: z.boolean().optional(),
  asks: z.string().endsWith('?').optional(),
  why: z.string().optional(),
  byEye: z.string().optional(),
  caseTypes: z.array(CaseType).min(1).optional(),
  parameters: z.record(z.string(), Parameter).optional(),
  /** Wording by outcome, with the placeholders of the rule. */
  says: z.partialRecord(z.enum(OUTCOMES), z.string().min(1)).optional(),
});
export type Change = z.infer<typeof Change>;

export const Pack = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(1),
  version: z.string().min(1),
  nation: z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland']),
  about: z.string().min(1),
  /** By rule id. */
  changes: z.record(z.string(), Change).default({}),
  rules: z.array(Rule).default([]),
});
export type Pack = z.infer<typeof Pack>;

/** What people choose a pack by. */
export const PackSummary = z.object({
  id: Pack.shape.id,
  name: Pack.shape.name,
  version: Pack.shape.version,
  about: Pack.shape.about,
});
export type PackSummary = z.infer<typeof PackSummary>;

/** A rule as a pack changes it. @throws Error naming a parameter that the rule does not have. */
export function changeRule(rule: Rule, change: Change): Rule {
  const { off: _, says, parameters, ...rest } = change;
  for (const name of Object.keys(parameters ?? {})) {
    if (!(name in rule.parameters)) throw new Error(`${rule.id} has no parameter "${name}"`);
  }
  return {
    ...rule,
    ...rest,
    parameters: { ...rule.parameters, ...parameters },
    outcomes: rule.outcomes.map((outcome) => ({
      ...outcome,
      says: says?.[outcome.outcome] ?? outcome.says,
    })),
  };
}
