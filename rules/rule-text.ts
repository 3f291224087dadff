import { z } from 'zod';
import type { Library } from './library';
import { Rule } from './rule';

const { id, theme, asks, why, source, outcomesIndicators, byEye, falseAlarms } = Rule.shape;

/** What a rule says of its point, without what the engine judges by: for screens and trackers. */
export const RuleText = z.object({
  id,
  theme,
  asks,
  why,
  source,
  outcomesIndicators,
  byEye,
  falseAlarms,
});
export type RuleText = z.infer<typeof RuleText>;

/** The points of a library as its pack words them, in the order of the checklist. */
export const ruleTexts = ({ rules }: Pick<Library, 'rules'>): RuleText[] =>
  rules.map((rule) => RuleText.parse(rule));
