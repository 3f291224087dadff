import type { Draft } from '../entry/draft';
import type { Found } from './finding';

/** Records that are compared before the page is let on. */
const AT_ONCE = 200;

/** One record shown twice (pinned, in a side list) is one: the longer text wins. */
export async function unique(records: Found[], breathe: () => Promise<void>): Promise<Found[]> {
  const kept: Found[] = [];
  const byDay = new Map<string, number[]>();
  for (const [count, record] of records.entries()) {
    if (count % AT_ONCE === 0) await breathe();
    const { key } = marksOf(record.draft);
    const sameDay = byDay.get(key) ?? [];
    const at = sameDay.find((index) => isSame(kept[index]?.draft, record.draft));
    const same = at === undefined ? undefined : kept[at];
    if (at !== undefined && same) {
      if (record.draft.text.length > same.draft.text.length) kept[at] = record;
      continue;
    }
    sameDay.push(kept.length);
    kept.push(record);
    byDay.set(key, sameDay);
  }
  return kept;
}

function isSame(a: Draft | undefined, b: Draft): boolean {
  if (!a) return false;
  const [startA, startB] = [marksOf(a).start, marksOf(b).start];
  if (a.author && b.author && a.author !== b.author) return false;
  const [short, long] = startA.length < startB.length ? [startA, startB] : [startB, startA];
  if (!short) return a.title === b.title || (Boolean(long) && !(a.fields && b.fields));
  return long.startsWith(short.slice(0, 200)) && (short.length > 20 || short === long);
}

/** The start of a text as it is compared: white space and the mark of a cut aside. */
const plain = (text: string): string =>
  text
    .replace(/[\s…]+/g, ' ')
    .replace(/\.\.\.$/, '')
    .trim();

/** Gives each record an id that is the same on every reading, told by kind, day, writer, title and text. */
export function withIds(records: Found[]): { record: Found; id: string }[] {
  const used = new Map<string, number>();
  return records.map((record) => {
    const { base } = marksOf(record.draft);
    const nth = used.get(base) ?? 0;
    used.set(base, nth + 1);
    return { record, id: nth === 0 ? `~g-${base}` : `~g-${base}-${nth + 1}` };
  });
}

interface Marks {
  /** Its text as far as it is compared. */
  start: string;
  /** Kind and day: records of another are never the same. */
  key: string;
  /** What its id is made of. */
  base: string;
}

/** A draft stays the same object as long as its record does. */
const MARKS = new WeakMap<Draft, Marks>();

function marksOf(draft: Draft): Marks {
  const known = MARKS.get(draft);
  if (known) return known;
  const day = draft.date ?? draft.asWritten?.date ?? '';
  const marks = {
    start: plain(draft.text.slice(0, 400)),
    key: `${draft.kind} ${day}`,
    base: hash(
      [
        draft.kind,
        day,
        draft.author ?? '',
        draft.title ?? '',
        plain(draft.text.slice(0, 60)).slice(0, 40),
      ].join('|'),
    ),
  };
  MARKS.set(draft, marks);
  return marks;
}

/** FNV-1a, 32 bits, as eight hexadecimal digits: the same record gets the same id on every reading. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
