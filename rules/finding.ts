import { z } from 'zod';
import { Evidence } from '../case-file/quote';

/** What the record shows on one point of the rulebook (docs/rulebook.md, "How every point is read"). */
export const OUTCOMES = [
  'met',
  'partly-met',
  'not-evidenced',
  'not-applicable',
  'not-read',
  'needs-judgement',
] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** What the tool suggests on one point, kept apart from what the auditor decides. */
export const Finding = z.object({
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  /** The rule pack that judged it. */
  pack: z.object({ name: z.string(), version: z.string() }),
  /** What was judged: `case`, or an entry's id for a rule that judges each record apart. */
  recordKey: z.string(),
  outcome: Outcome,
  /** One plain sentence about the record, with counts and the arithmetic of dates. */
  reason: z.string(),
  evidence: z.array(Evidence),
});
export type Finding = z.infer<typeof Finding>;
