import { parseDay } from '../days';
import { DATES } from '../entry/take-date';
import { fieldsOf } from '../labels/fields';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';
import { labelKey, meaningsOf } from '../words';

/** Parts of one form: each has labels, and none has one that another has. */
export function areParts(best: Box[], labels: ReadonlySet<Element>): boolean {
  if (best.length < 2 || best.length > 12) return false;
  const all = new Set<string>();
  const parts = best.map((box) => linesOf([box]));
  // "Goal" is a label where "Target review date" is, that is set in the same way.
  const dated = parts.filter(
    ([head, next]) =>
      head && head.heading > 0 && isDateLabel(head.text) && parseDay(next?.text ?? '') !== null,
  );
  const isHeaded = dated.length > 0 && dated.length < parts.length;
  for (const lines of parts) {
    const names = labelsIn(lines, labels);
    const [head] = lines;
    if (isHeaded && head && head.heading > 0) names.add(labelKey(head.text));
    if (names.size === 0) return false;
    for (const label of names) {
      if (all.has(label)) return false;
      all.add(label);
    }
  }
  return true;
}

const isDateLabel = (text: string): boolean => DATES.has(meaningsOf(text)[0] ?? '');

/** The names under which a part of the page says something: labels, and headings that are known as such. */
function labelsIn(lines: Line[], labels: ReadonlySet<Element>): Set<string> {
  const names = fieldsOf(lines, labels).fields.map(({ label }) => labelKey(label));
  const heads = lines.filter(({ heading, strong }) => heading > 0 || strong);
  for (const { text } of heads) if (meaningsOf(text).length > 0) names.push(labelKey(text));
  return new Set(names);
}
