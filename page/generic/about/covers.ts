import type { Entry, EntryKind } from '../../../case-file/model';
import type { Covers } from '../../../case-file/reading';
import type { Line } from '../outline/line';
import { kindOf } from '../words';

const TOTAL = [
  /\b\d+\s*(?:-|–|to)\s*\d+\s+of\s+(?:about\s+|over\s+)?([\d,]+)\b/i,
  /\b(?:showing|displaying|viewing|loaded)\b[^.]{0,30}?\d+\s+(?:out )?of\s+([\d,]+)\b/i,
  /^\d+ of ([\d,]+)(?: (?:notes|records|entries|items|results|events|visits|shown|loaded))?$/i,
  /^(?:records|entries|items|results|notes)\s*:\s*\d+ of ([\d,]+)\b/i,
  /\btotal(?: number of)?(?: \w+){0,2}\s*:?\s*([\d,]+)\b/i,
  /^([\d,]+) (?:case notes|notes|records|entries|items|results|events|visits|contacts|documents|incidents|messages|items)\b/i,
  /\(([\d,]+) (?:case notes|notes|records|entries|items|results|events|visits)\)/i,
  /\b(?:case notes|notes|records|entries|visits|contacts|documents|events|chronology|supervisions|reviews|meetings|recordings|timeline)\s*\(([\d,]+)\)$/i,
];
/** "Missing episodes (14)" over records that are all of this kind. */
const OF_KIND = /^(\p{L}[\p{L} ]{2,40}s) \((\d+)\)$/u;
const MORE =
  /^(?:load|show|see|view) (?:\d+ )?(?:more|older|earlier|all)\b|^next(?: page)?\s*[>»›]?$|^older\b.*[>»›]$/i;

/** How much of each kind of record the page shows: complete unless it says that there is more. */
export function coversOf(
  entries: Pick<Entry, 'kind'>[],
  { stated, counted, isMore }: Total,
  listKind: EntryKind | null,
  hidesRecords: boolean,
): Covers[] {
  const counts = new Map<EntryKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts.keys()];
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const announced = counted ?? listKind;
  const named =
    announced && (counts.has(announced) || announced === 'case-note') ? announced : most;
  const complete = !hidesRecords && !isMore && (stated === null || stated <= entries.length);
  if (named && !counts.has(named) && stated !== null) kinds.push(named);
  return kinds.map((kind) => ({ kind, complete, stated: kind === named ? stated : null }));
}

/** What the page says of how many records there are. */
interface Total {
  stated: number | null;
  /** The kind that the total is of, as far as it says so. */
  counted: EntryKind | null;
  /** It offers more than it shows. */
  isMore: boolean;
}

/**
 * Looks for totals, and for what shows more, around the records.
 *
 * @param read the records on the page
 */
export function totalIn(lines: readonly Line[], read: readonly Pick<Entry, 'kind'>[]): Total {
  let stated: number | null = null;
  let counted: EntryKind | null = null;
  let isMore = false;
  for (const line of lines) {
    if (line.text.length > 120) continue;
    if (MORE.test(line.text)) isMore = true;
    if (stated !== null || !/\d/.test(line.text)) continue;
    for (const pattern of TOTAL) {
      const match: RegExpExecArray | null = stated === null ? pattern.exec(line.text) : null;
      const count: number = Number(match?.[1]?.replace(/,/g, ''));
      if (!match || isPage(line.text, read.length)) continue;
      stated = count;
      counted = kindOf(line.text);
    }
  }
  return stated === null ? { ...inTitle(lines, read), isMore } : { stated, counted, isMore };
}

/** A total in the title of a list. */
function inTitle(
  lines: readonly Line[],
  read: readonly Pick<Entry, 'kind'>[],
): Pick<Total, 'stated' | 'counted'> {
  for (const { text } of lines) {
    const [, name = '', count] = OF_KIND.exec(text) ?? [];
    const counted = kindOf(name);
    if (counted && Number(count) >= read.length && read.every(({ kind }) => kind === counted))
      return { stated: Number(count), counted };
  }
  return { stated: null, counted: null };
}

/** "1 of 3" beside more records than that is a page, and how many pages there are. */
const isPage = (text: string, read: number): boolean => {
  const [, shown] = /^(\d+) of [\d,]+$/.exec(text) ?? [];
  return shown !== undefined && Number(shown) * 2 <= read;
};
