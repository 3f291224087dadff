import { type Rule, THEMES } from '../rules/rule';
import { sourceName, THEME_NAMES } from './names';
import type { Point } from './point';

const files = import.meta.glob<Rule>('../rules/points/*.json', { eager: true, import: 'default' });

/**
 * The rules as texts, by id, in the order of the checklist, without the engine that judges them.
 * The files are checked where they are judged.
 */
export const RULES: ReadonlyMap<string, Rule> = new Map(
  Object.values(files)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.id.localeCompare(b.id))
    .map((rule) => [rule.id, rule]),
);

/** What the screens show of each rule. */
export const POINTS: readonly Point[] = [...RULES.values()].map(
  ({ id, theme, asks, why, source, byEye, falseAlarms }) => ({
    ruleId: id,
    theme: THEME_NAMES[theme],
    asks,
    why,
    source: sourceName(source),
    byEye,
    falseAlarms,
  }),
);

function placeOf({ theme, order }: Rule): number {
  return THEMES.indexOf(theme) * 1000 + order;
}
