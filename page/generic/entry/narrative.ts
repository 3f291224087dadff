import type { Line } from '../outline/line';
import { isName } from '../people-words';
import { isLeftOut, isOrganisation, isStatus, meaningsOf } from '../words';
import type { Region } from './draft';
import { CUT, type Gathered } from './gathered';
import {
  endsSentence,
  FOOT,
  hasDate,
  isAttachment,
  isDateOnly,
  isHeadOnly,
  isProse,
  isStray,
} from './line-parts';
import { takeMeta } from './meta';
import { withoutFoot } from './narrative-foot';
import {
  afterCode,
  afterDate,
  afterWriter,
  isBetterTitle,
  isSignature,
  isSigned,
  takesBadge,
} from './narrative-head';

/** A name or a team set as a heading below the title: who wrote it. */
function takesPart({ meta, region }: Gathered, { text }: Line): boolean {
  const under = meta.title ?? meta.date ?? region.context.date;
  if (meta.author || !under || !(isName(text) || isOrganisation(text))) return false;
  meta.author = { name: text };
  return true;
}

/** A name between the narrative and the day below it: who wrote it. */
function takeWriterAbove({ meta }: Gathered, narrative: Line[]): void {
  const { text = '' } = narrative.at(-1) ?? {};
  if (meta.author || narrative.length < 2 || !isName(text)) return;
  meta.author = { name: text };
  narrative.pop();
}

/** A heading with nothing below it: what stood there was read in another way. */
const isTail = (line: Line | undefined): boolean =>
  line !== undefined &&
  (line.heading > 0 || (line.text.length < 30 && meaningsOf(line.text)[0] === 'actions'));

/**
 * Of a form, what stands beside its labels without counts, hints and marks. A short line is kept where
 * the page sets it as it sets prose: no words of a record are lost.
 */
function proseOf({ region, fields }: Gathered, lines: Line[]): Line[] {
  if (region.structure !== 'page' || Object.keys(fields).length < 3) return lines;
  const setAsProse = new Set(lines.filter(isWords).map(settingOf));
  const isKept = (line: Line): boolean => isWords(line) || setAsProse.has(settingOf(line));
  return lines.filter((line, at) => {
    const next = lines[at + 1];
    const isHead = line.heading > 0 || line.strong;
    return isKept(line) || (isHead && next !== undefined && isKept(next));
  });
}
const isWords = ({ text, heading }: Line): boolean =>
  heading === 0 && (text.length >= 50 || endsSentence(text));
const settingOf = ({ box, heading, strong }: Line): string =>
  `${box.tag} ${box.names} ${heading} ${strong}`;

/** Of a page that is one form, its title stands above all but a few of its labels. */
function headOf({ structure, lines }: Region, rest: readonly Line[]): (line: Line) => boolean {
  if (structure !== 'page') return () => true;
  const loose = new Set(rest);
  const labelled = lines.filter((line) => !loose.has(line) && !line.action);
  const below = labelled[LABELS_ABOVE * 2];
  const end = below ? lines.indexOf(below) : lines.length;
  return (line) => lines.indexOf(line) < end;
}
const LABELS_ABOVE = 6;

/** What the system adds to what was written: "State changed to: Closed". */
const SYSTEM_LINE = /^(?:state|status|priority|stage) (?:was )?changed (?:to|from)\b.{1,60}$/i;

/** The lines without a label: first who, when and what, then the narrative. */
export function takeBody(record: Gathered, rest: Line[]): void {
  let narrative: Line[] = [];
  if (record.entry.author)
    record.meta.author = { name: record.entry.author, role: record.entry.authorRole };
  let first = record.entry.title === undefined;
  const isHead = headOf(record.region, rest);
  const lines = rest.map((each, at) =>
    at < 3 ? afterCode(record, afterWriter(record, afterDate(record, each))) : each,
  );
  for (const [at, line] of lines.entries()) {
    if (record.opened === line) {
      narrative.push(line);
      continue;
    }
    if (isHead(line) && isBetterTitle(record, line, narrative)) continue;
    if (narrative.length === 0 && (line.heading > 0 || line.strong) && takesPart(record, line))
      continue;
    const isSection =
      (line.heading > 0 || line.strong) &&
      record.meta.title !== undefined &&
      !isName(line.text) &&
      !isLeftOut(line.text) &&
      !isStatus(line.text);
    const standsOut =
      narrative.length === 0
        ? !isSection || hasDate(line)
        : line.text.length < 120 &&
          (FOOT.test(line.text) ||
            (isDateOnly(line) && (!record.meta.date || record.region.structure === 'page')));
    if (
      standsOut &&
      !isProse(line) &&
      (isHead(line) || hasDate(line)) &&
      takeMeta(line, record.meta, first && narrative.length === 0)
    ) {
      first = first && record.meta.title === undefined;
      takeWriterAbove(record, narrative);
      continue;
    }
    if (
      narrative.length > 0 &&
      (isSigned(record, line) || isSignature(record, line, lines[at + 1]))
    )
      continue;
    if (
      narrative.length === 0 &&
      (isHeadOnly(line) || takesBadge(record, line, lines.slice(at + 1, at + 4)))
    )
      continue;
    if (
      line.text.length < 30 &&
      record.region.actions.length > 0 &&
      meaningsOf(line.text)[0] === 'actions'
    )
      continue;
    narrative.push(line);
  }
  if (narrative.some((line) => isWords(line) && !isAttachment(line)))
    narrative = narrative.filter((line) => !isAttachment(line));
  if (narrative.some((line) => !SYSTEM_LINE.test(line.text)))
    narrative = narrative.filter((line) => !SYSTEM_LINE.test(line.text));
  narrative.push(...record.loose);
  while (narrative[0] && narrative[1] && isStray(narrative[0], narrative[1])) narrative.shift();
  while (isTail(narrative.at(-1))) narrative.pop();
  const text = withoutFoot(record, proseOf(record, narrative))
    .map((line) => line.text)
    .join('\n');
  if (CUT.test(text)) record.cut = true;
  if (record.texts.length === 0 || text.length > 80)
    record.texts.unshift({ label: '', value: text });
}
