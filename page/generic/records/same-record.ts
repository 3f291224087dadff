import type { Draft } from '../entry/draft';
import type { Found } from './finding';

/** One record shown twice (pinned, in a side list) is one: the longer text wins. */
export function unique(records: Found[]): Found[] {
  const kept: Found[] = [];
  const byDay = new Map<string, { record: Found; start: string }[]>();
  for (const record of records) {
    const { draft } = record;
    const start = plain(draft.text.slice(0, 400));
    const key = `${draft.kind} ${draft.date ?? draft.asWritten?.date ?? ''}`;
    const sameDay = byDay.get(key) ?? [];
    const same = sameDay.find((other) => isSame(other.record.draft, other.start, draft, start));
    if (same) {
      if (draft.text.length > same.record.draft.text.length) {
        Object.assign(same.record, record);
        same.start = start;
      }
      continue;
    }
    kept.push(record);
    sameDay.push({ record, start });
    byDay.set(key, sameDay);
  }
  return kept;
}

function isSame(a: Draft, startA: string, b: Draft, startB: string): boolean {
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
    const { draft } = record;
    const base = hash(
      [
        draft.kind,
        draft.date ?? draft.asWritten?.date ?? '',
        draft.author ?? '',
        draft.title ?? '',
        plain(draft.text.slice(0, 60)).slice(0, 40),
      ].join('|'),
    );
    const nth = used.get(base) ?? 0;
    used.set(base, nth + 1);
    return { record, id: nth === 0 ? `~g-${base}` : `~g-${base}-${nth + 1}` };
  });
}

/** FNV-1a, 32 bits, as eight hexadecimal digits: the same record gets the same id on every reading. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
