import { findDays } from '../days';
import type { Line } from '../outline/line';
import { authorOf, isName } from '../people-words';
import { isStatus, kindOf } from '../words';
import type { Gathered } from './gathered';
import { endsSentence } from './line-parts';
import type { Meta } from './meta';
import { segmentsOf } from './segments';
import { takeSegment } from './take-segment';
import { TIME_ONLY } from './time-words';

const LONGEST_FOOT = 140;

/**
 * The lines of a narrative without those at its end that only say who wrote it and when: "Comment
 * added by Nia Prosser on 4 March 2025", "Children in care · 2 October 2025 at 4:20pm · Nia Prosser".
 * What they say goes to the record, where nothing else says it.
 */
export function withoutFoot(record: Gathered, lines: readonly Line[]): Line[] {
  const said = [...lines];
  for (let left = 2; left > 0 && said.length > 1; left--) {
    while (said.length > 1 && EDITED.test(said.at(-1)?.text ?? '')) said.pop();
    const foot = footOf(said.at(-1), said.at(-2));
    if (!foot) break;
    said.pop();
    addFoot(record, foot);
  }
  return said;
}

/** "(edited)", "Revised 2 times": a mark that the system sets. */
const EDITED = /^\(?(?:edited|revised|amended|modified)(?: \d+ times?)?\)?$/i;

function footOf(line: Line | undefined, before: Line | undefined): Meta | null {
  if (!line || line.text.length > LONGEST_FOOT || line.heading > 0 || /[.!?]$/.test(line.text))
    return null;
  // Who and when is said in digits, with "by" or in a few words.
  if (line.text.length > 50 && !/\d|\bby\b/i.test(line.text)) return null;
  const meta: Meta = { kindWords: [], labelled: [], leftOut: false };
  if (isKindBelow(line, before)) {
    meta.kindWords.push(line.text);
    return meta;
  }
  const signed = POSTED.exec(line.text);
  if (signed?.[1] && findDays(signed[2] ?? '').length > 0) {
    const author = authorOf(signed[1]);
    const [day] = findDays(signed[2] ?? '');
    if (day?.date && author.name.length < 40)
      return {
        ...meta,
        author,
        recordedOn: day.date,
        date: { iso: day.date, written: signed[2] ?? '' },
      };
  }
  const segments = segmentsOf(line);
  const left = segments.filter((segment) => !takeSegment(segment, meta));
  if (isWriter(line, before) && !meta.leftOut && meta.author) return meta;
  const saysWho = meta.author !== undefined || meta.recordedOn !== undefined;
  const saysWhen =
    meta.date !== undefined ||
    meta.recordedOn !== undefined ||
    segments.some((segment) => TIME_ONLY.test(segment));
  if (meta.leftOut || meta.labelled.length > 0 || !(saysWho || saysWhen)) return null;
  if (!saysWhen && !BYLINE.test(line.text)) return null;
  if (!left.every((segment) => isMark(segment, line))) return null;
  // "Telephone call · 30.09.2025": what it was.
  const named = left.find((segment) => !isStatus(segment) && kindOf(segment) !== null);
  if (named) meta.title = named;
  return meta;
}

/** "Posted by Calderbrook Council (Nadia Furlong) at 16:20, Mon 3 November 2025", whoever that is. */
const POSTED =
  /^(?:posted|added|written|recorded|submitted|sent|entered|created|commented)(?: anonymously)? by (.{3,70}?),? (?:at|on) (.{5,50})$/i;

/** A name on its own, set in another way than the sentence above it. */
const isWriter = ({ text, box }: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  endsSentence(before.text) &&
  `${box.tag} ${box.names}` !== `${before.box.tag} ${before.box.names}` &&
  isName(text);

/** "Added by", "by": a name alone may be the last word of the narrative. */
const BYLINE = /\bby:?\s+\p{Lu}/u;

/** A badge beside who and when, or what was added: "Comment". */
const isMark = (segment: string, { pieces }: Line): boolean =>
  isStatus(segment) ||
  (segment.length <= 30 &&
    findDays(segment).length === 0 &&
    pieces.length > 1 &&
    pieces.some(({ text, tag }) => tag !== '' && text === segment));

/** "Home visit" in an element of its own below what was said on it. */
const isKindBelow = ({ text, inner, heading }: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  heading === 0 &&
  text.length <= 40 &&
  /^\p{Lu}[^.!?:]*$/u.test(text) &&
  before.text.length > 60 &&
  inner !== before.inner &&
  !/^(?:p|li)$/.test(inner.tag) &&
  kindOf(text) !== null;

function addFoot({ meta, dates, region, entry }: Gathered, foot: Meta): void {
  for (const kind of foot.kindWords) {
    meta.kindWords.push(kind);
    if (entry.title === undefined) meta.title ??= kind;
  }
  if (foot.title && !entry.title) {
    meta.title ??= foot.title;
    meta.kindWords.push(foot.title);
  }
  if (foot.author && !entry.author) meta.author ??= foot.author;
  if (foot.recordedOn) meta.recordedOn ??= foot.recordedOn;
  if (!foot.date) return;
  const hasDay = meta.date ?? dates.get('date') ?? region.context.date;
  if (!hasDay) meta.date = foot.date;
  else if (foot.date.iso) meta.recordedOn ??= foot.date.iso;
}
