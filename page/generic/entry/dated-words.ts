import type { FoundDate } from '../../../case-file/uk-dates';
import { authorOf, NAME, withNames } from '../people-words';
import type { Meta } from './meta';

const RECORDED =
  /\b(?:recorded|entered|created|added|logged|written(?: up)?|posted|uploaded|submitted|saved|input|typed)\b/i;
const CHANGED = '(?:updated|edited|modified|modification|amended|last saved)';
const ASIDE = `${CHANGED}|printed|due|next|until|review by`;
/** "Achieve this goal by": the day is not the record's, and the words are its title. */
const UPDATED = new RegExp(
  `\\b(?:${ASIDE}|aiming to (?:\\w+ ){0,3}by|(?:achieve|complete|finish|do)d? (?:\\w+ ){0,2}by)\\b`,
  'i',
);
/** "by 30 July 2025" */
const DEADLINE = /^\s*by\s*$/i;
const SAYS_ASIDE = new RegExp(`\\b(?:${ASIDE})\\b`, 'i');
const LAST_CHANGE = new RegExp(`\\b${CHANGED}\\b`, 'i');
/** Who agreed is not who wrote. */
const AGREED = /\b(?:agreed|shared|approved|authorised) (?:by|with)\b/i;
const WRITTEN_BY = withNames(
  `\\b(?:(?:recorded|entered|created|added|logged|written|posted|uploaded|submitted|completed|chaired|visited|seen|signed|reported|minuted) )?(?:by|^from):?\\s+(${NAME}(?:\\s*\\([^)]*\\)|,\\s+\\p{Ll}[^,.;|·]*)?)`,
);
/** "Recorded by Nia Prosser (Social Worker)". Most words do not say "by", and need no look at names. */
export const BY = {
  exec: (text: string) => (/by|^from/.test(text) ? WRITTEN_BY.exec(text) : null),
};

/** "Nia Prosser wrote on 14 May 2025:" */
const WROTE = withNames(
  `^(${NAME}(?:\\s*\\([^)]*\\))?) (?:wrote|said|noted|commented|replied|added|posted|recorded|reported|updated)\\b`,
);

/** Takes words with dates in them: which is the event's day, which that of recording, who wrote it and where. */
export function takeDated(segment: string, dates: FoundDate[], meta: Meta): boolean {
  let rest = segment;
  for (const found of [...dates].reverse()) {
    const before = segment.slice(Math.max(0, found.start - 80), found.start);
    if (UPDATED.test(before)) {
      if (LAST_CHANGE.test(before)) meta.updatedOn ??= found.date ?? undefined;
      continue;
    }
    if (RECORDED.test(before)) meta.recordedOn ??= found.date ?? undefined;
  }
  const event = dates.find((found) => {
    const before = segment.slice(Math.max(0, found.start - 80), found.start);
    return !RECORDED.test(before) && !UPDATED.test(before) && !DEADLINE.test(before);
  });
  if (event && !meta.date) {
    meta.date = { iso: event.date, written: segment.slice(event.start, event.end) };
  }
  const by = BY.exec(segment) ?? WROTE.exec(segment);
  if (by?.[1] && !UPDATED.test(segment.slice(0, by.index)) && !AGREED.test(segment))
    meta.author ??= authorOf(by[1]);
  for (const found of [...dates].reverse())
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  if (by) rest = rest.replace(by[0], ' ');
  rest = rest.replace(RECORDED, ' ').replace(SAYS_ASIDE, ' ');
  const place = /^\s*(?:(?:held|met|seen|visited)\s+on\s+(?:at\s+)?|on\s+at\s+)(.*)$/i.exec(rest);
  if (place) {
    if (place[1]?.trim()) meta.location ??= place[1].trim().replace(/[.,]+$/, '');
    return true;
  }
  const words = rest.replace(
    /\b(?:on|at|date|last|held|the|by|of|from|to|and|hrs|(?:this )?version (?:is )?from)\b|[^\p{L}]/giu,
    '',
  );
  return words.length < 4;
}
