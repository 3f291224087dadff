import { z } from 'zod';
import { CASE_TYPES, CaseType, ENTRY_KINDS, EntryKind } from '../case-file/model';
import { OUTCOMES } from './finding';

/**
 * One point of an audit as data: rules/points/<id>.json. docs/adding-a-rule.md says how to write
 * one; docs/rules.md lists those that there are.
 */

/** Where a rule stands among the themes of the rulebook, in their order. */
export const THEMES = [
  'referral',
  'assessment',
  'implementation',
  'planning',
  'supervision',
] as const;

/** A number or word that a condition compares with, a parameter of the rule, or another fact. */
const Comparand = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.string()),
  z.strictObject({ parameter: z.string() }),
  z.strictObject({ fact: z.string() }),
]);

export const OPERATORS = [
  'is',
  'is-not',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'one-of',
] as const;

const Leaf = z.strictObject({
  fact: z.string(),
  operator: z.enum(OPERATORS).default('is'),
  value: Comparand.default(true),
});
export type Leaf = z.infer<typeof Leaf>;

/** Conditions of json-rules-engine, without `not` and `path`: a fact's value is compared as it is. */
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] };
export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    Leaf,
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
  ]),
);

/** How one record may stand against the point; `skip` leaves it out of the count. */
export const VERDICTS = ['pass', 'partly', 'fail', 'unknown', 'skip'] as const;
export type Verdict = (typeof VERDICTS)[number];

const Each = z.strictObject({
  is: z.enum(VERDICTS),
  /** Left out in the last one: every other record. */
  when: Condition.optional(),
  /** What to say of this record where the outcome's wording lists {passes}, {partials} or {failures}. */
  says: z.string().optional(),
});

const RuleOutcome = z.strictObject({
  outcome: z.enum(OUTCOMES).exclude(['not-read']),
  /** Left out in the last one: otherwise. */
  when: Condition.optional(),
  /** One plain sentence about the record, with {placeholders}. */
  says: z.string().min(1),
  /** Case facts whose evidence is cited beside that of the records; otherwise those of `when`. */
  cites: z.array(z.string()).optional(),
});
export type RuleOutcome = z.infer<typeof RuleOutcome>;

const ParameterValue = z.union([z.number(), z.string(), z.boolean()]);

export const Parameter = z.strictObject({
  /** One value, or one for each case type. */
  value: z.union([ParameterValue, z.partialRecord(CaseType, ParameterValue)]),
  unit: z.string().optional(),
  /** Where the number comes from: a law, guidance, a report, a local procedure. */
  source: z.string().min(1),
});
export type Parameter = z.infer<typeof Parameter>;

export const Rule = z
  .strictObject({
    /** The file's name; never used again once retired. */
    id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
    version: z.number().int().positive(),
    /** `by-eye`: shown in the checklist for the auditor to judge; `retired`: kept for old audits. */
    status: z.enum(['live', 'trial', 'by-eye', 'retired']),
    theme: z.enum(THEMES),
    /** Place within its theme. */
    order: z.number(),
    asks: z.string().endsWith('?'),
    why: z.string().min(1),
    /** Paragraphs of the reports, law or guidance behind it (docs/rulebook.md names them). */
    source: z.string().min(1),
    /** The indicators of Devon's outcomes framework that it serves (seed report 004, Appendix 3). */
    outcomesIndicators: z.array(z.number().int().min(1).max(12)).min(1),
    looksAt: z.enum(['process', 'outcome']),
    caseTypes: z
      .array(CaseType)
      .min(1)
      .default([...CASE_TYPES]),
    /** What must have been read: lists to their end, entries to their whole text, dates understood. */
    requires: z.strictObject({
      read: z.array(z.enum([...ENTRY_KINDS, 'people'])),
      whole: z.array(EntryKind).default([]),
      dated: z.array(EntryKind).default([]),
    }),
    /** `case`, or the collection whose records are judged one by one (case-file/facts/collections.ts). */
    per: z.string().default('case'),
    parameters: z.record(z.string(), Parameter).default({}),
    /** When the point does not apply, told before anything need be read. */
    notFor: z.array(z.strictObject({ when: Condition, says: z.string().min(1) })).default([]),
    /** For each record, in order: the first that fits. */
    each: z.array(Each).default([]),
    /** For the case, in order: the first that fits. */
    outcomes: z.array(RuleOutcome).default([]),
    byEye: z.string().min(1),
    falseAlarms: z.array(z.string()),
  })
  .refine((rule) => (rule.status === 'by-eye') === (rule.outcomes.length === 0), {
    message: 'a rule judged by eye has no outcomes; every other has some',
    path: ['outcomes'],
  })
  .refine((rule) => (rule.per === 'case') === (rule.each.length === 0), {
    message: '"each" and a collection in "per" go together',
    path: ['each'],
  })
  .refine((rule) => rule.outcomes.length === 0 || rule.outcomes.at(-1)?.when === undefined, {
    message: 'the last outcome has no "when": it says what holds otherwise',
    path: ['outcomes'],
  });
export type Rule = z.infer<typeof Rule>;
