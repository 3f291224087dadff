import type { Entry } from '../../case-file/model';
import type { GenericReading } from '../../page/generic/generic-reader';

/**
 * Compares what was read from a page with what a person reads there.
 *
 * - An entry is **found** when an entry that was read has the same date (or, where the page has none
 *   that can be understood, the same written one) and at least half of its words; each entry that was
 *   read answers for one at most.
 * - A **property** is one value that the person reads: of an entry its kind, date, title, author,
 *   text, each labelled field, each value of an action, …; of the header the number, name and date
 *   of birth; of a person each value; of a list its stated total. It is **right** when the same value
 *   was read, white space aside. The properties of an entry that was not found are wrong.
 * - An entry that was read is **false** when it answers for none; the share is of all that were read.
 */

/** What a person reads on a page: only what it shows. */
export interface PageLabel {
  /** How the page is made, in a few words. */
  manner: string;
  header?: GenericReading['header'];
  people?: GenericReading['people'];
  entries: Partial<Entry>[];
  covers?: { kind: string; stated: number }[];
  /** The page holds records that it does not show yet. */
  hidden?: boolean;
}

export interface Score {
  entries: number;
  found: number;
  properties: number;
  right: number;
  read: number;
  wrong: number;
  /** What is not right, in words. */
  notes: string[];
}

/** What of a reading is compared. */
export type Read = Pick<GenericReading, 'header' | 'people' | 'entries' | 'covers'>;

/** Scores a reading against the label of its page. */
export function compare(label: PageLabel, reading: Read): Score {
  const score = empty();
  const left = [...reading.entries];
  compareValues(score, 'header', label.header ?? {}, reading.header);
  for (const [at, person] of (label.people ?? []).entries()) {
    const match = reading.people?.find((other) => other.name === person.name);
    compareValues(score, `people.${at}`, person, match);
  }
  for (const entry of label.entries) {
    score.entries += 1;
    const match = bestMatch(entry, left);
    if (match) {
      left.splice(left.indexOf(match), 1);
      score.found += 1;
    } else score.notes.push(`not found: ${entry.kind} ${entry.date} ${brief(entry.text)}`);
    compareValues(score, `${entry.kind} ${entry.date}`, entry, match);
  }
  for (const { kind, stated } of label.covers ?? []) {
    const match = reading.covers.find((cover) => cover.kind === kind);
    compareValues(score, `covers ${kind}`, { stated }, match);
  }
  score.read = reading.entries.length;
  score.wrong = left.length;
  for (const entry of left) {
    score.notes.push(
      `false: ${entry.kind} ${entry.date} ${entry.title ?? ''} | ${brief(entry.text)} ${JSON.stringify(entry.fields ?? {}).slice(0, 200)}`,
    );
  }
  return score;
}

/** Counts every leaf of `wanted` against the same place in `got`. */
function compareValues(score: Score, place: string, wanted: object, got: object | undefined): void {
  for (const [key, value] of Object.entries(wanted)) {
    const other = got ? (got as Record<string, unknown>)[key] : undefined;
    if (value !== null && typeof value === 'object' && !(key === 'attendees')) {
      compareValues(score, `${place}.${key}`, value, other instanceof Object ? other : undefined);
      continue;
    }
    score.properties += 1;
    if (got && normal(value) === normal(other)) score.right += 1;
    else if (got) {
      score.notes.push(
        `${place}.${key}: wanted ${brief(normal(value))} got ${brief(normal(other))}`,
      );
    }
  }
}

/** The entry as read that answers for one that a person reads. */
export function bestMatch(entry: Partial<Entry>, read: Entry[]): Entry | undefined {
  const wanted = wordsOf(entry);
  let best: { entry: Entry; share: number } | undefined;
  for (const other of read) {
    if ((entry.date ?? null) !== other.date) continue;
    if (!entry.date && entry.asWritten?.date !== other.asWritten?.date) continue;
    const got = new Set(wordsOf(other));
    const common = wanted.filter((word) => got.has(word)).length / Math.max(1, wanted.length);
    if (common >= 0.5 && common > (best?.share ?? 0)) best = { entry: other, share: common };
  }
  return best?.entry;
}

function wordsOf(entry: Partial<Entry>): string[] {
  const { title, text, fields, actions } = entry;
  const all = [
    title,
    text,
    ...Object.values(fields ?? {}),
    ...(actions ?? []).map((row) => row.action),
  ];
  return (
    all
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? []
  );
}

function normal(value: unknown): string {
  const text =
    value === undefined || value === null
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  // The mark of a cut may be kept or not; it is none of the record's words.
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?:…|\.\.\.)\s*$/, '')
    .trim();
}

function brief(text = ''): string {
  return text.length > 110 ? `"${text.slice(0, 70)} … ${text.slice(-35)}"` : `"${text}"`;
}

/** Nothing scored yet. */
export function empty(): Score {
  return { entries: 0, found: 0, properties: 0, right: 0, read: 0, wrong: 0, notes: [] };
}

/** Adds a page's score to a total. */
export function add(total: Score, score: Score): void {
  for (const key of ['entries', 'found', 'properties', 'right', 'read', 'wrong'] as const) {
    total[key] += score[key];
  }
}

export function share(part: number, whole: number): string {
  return (whole === 0 ? 0 : part / whole).toFixed(3);
}
