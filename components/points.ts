import { type Rule, THEMES } from '../rules/rule';
import { THEME_NAMES } from './names';
import type { Point } from './point';

const files = import.meta.glob<Rule>('../rules/points/*.json', { eager: true, import: 'default' });

/**
 * The points of the checklist in its order: what the screens show of the rules, without the
 * conditions and the engine that judge them. The files are checked where they are judged.
 */
export const POINTS: readonly Point[] = Object.values(files)
  .toSorted((a, b) => placeOf(a) - placeOf(b) || a.id.localeCompare(b.id))
  .map(({ id, theme, asks, why, source, byEye, falseAlarms }) => ({
    ruleId: id,
    theme: THEME_NAMES[theme],
    asks,
    why,
    source,
    byEye,
    falseAlarms,
  }));

function placeOf({ theme, order }: Rule): number {
  return THEMES.indexOf(theme) * 1000 + order;
}
