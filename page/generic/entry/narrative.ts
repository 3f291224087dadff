import type { Line } from '../outline/line';
import { isLeftOut, isStatus, meaningsOf } from '../words';
import { CUT, type Gathered } from './gathered';
import { FOOT, hasDate, isDateOnly, isHeadOnly, isProse, isStray } from './line-parts';
import { takeMeta } from './meta';
import { afterDate, isBetterTitle, isSigned } from './narrative-head';

/** The lines without a label: first who, when and what, then the narrative. */
export function takeBody(record: Gathered, rest: Line[]): void {
  const narrative: Line[] = [];
  if (record.entry.author)
    record.meta.author = { name: record.entry.author, role: record.entry.authorRole };
  let first = record.entry.title === undefined;
  for (const line of rest.map((each, at) =>
    at < 3 && narrative.length === 0 ? afterDate(record, each) : each,
  )) {
    if (record.opened === line) {
      narrative.push(line);
      continue;
    }
    if (isBetterTitle(record, line, narrative)) continue;
    const isSection =
      (line.heading > 0 || line.strong) &&
      record.meta.title !== undefined &&
      !isLeftOut(line.text) &&
      !isStatus(line.text);
    const standsOut =
      narrative.length === 0
        ? !isSection || hasDate(line)
        : line.text.length < 120 &&
          (FOOT.test(line.text) || (!record.meta.date && isDateOnly(line)));
    if (
      standsOut &&
      !isProse(line) &&
      takeMeta(line, record.meta, first && narrative.length === 0)
    ) {
      first = first && record.meta.title === undefined;
      continue;
    }
    if (narrative.length > 0 && isSigned(record, line)) continue;
    if (narrative.length === 0 && isHeadOnly(line)) continue;
    if (
      line.heading > 0 &&
      record.region.actions.length > 0 &&
      meaningsOf(line.text)[0] === 'actions'
    )
      continue;
    narrative.push(line);
  }
  narrative.push(...record.loose);
  while (narrative[0] && narrative[1] && isStray(narrative[0], narrative[1])) narrative.shift();
  while (narrative.at(-1)?.heading) narrative.pop();
  const text = narrative.map((line) => line.text).join('\n');
  if (CUT.test(text)) record.cut = true;
  if (record.texts.length === 0 || text.length > 80)
    record.texts.unshift({ label: '', value: text });
}
