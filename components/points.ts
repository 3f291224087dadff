import type { RuleText } from '../rules/rule-text';
import { sourceName, THEME_NAMES } from './names';
import type { Point } from './point';

/** What the screens show of each rule, in the order of the checklist. */
export const pointsOf = (rules: readonly RuleText[]): Point[] =>
  rules.map(({ id, theme, asks, why, source, byEye, falseAlarms }) => ({
    ruleId: id,
    theme: THEME_NAMES[theme],
    asks,
    why,
    source: sourceName(source),
    byEye,
    falseAlarms,
  }));
