import { foldText, isDerivedId } from './entry-id';
import type { CaseFile, Coverage, Entry } from './model';
import type { CaseHeader, Covers, PageReading } from './reading';

/**
 * Adds what one page says to the case file of its case.
 *
 * An entry counts once, however often and on however many pages it was seen: it is known again by
 * the case system's id, else by kind, date, author and text. A whole text takes the place of its
 * start, fields of list and record add up, and what changed on the record since is replaced. The
 * window and the day that the audit looks at stay: they are the auditor's.
 *
 * @throws Error when the page is of another case.
 */
export function merge(file: CaseFile, reading: PageReading): CaseFile {
  if (file.caseId !== reading.header.caseId) {
    throw new Error(
      'The page shows another case than the one under audit; nothing was added to either.',
    );
  }
  const entries = mergeEntries(file.entries, reading.entries);
  return {
    ...file,
    ...headerFacts(reading.header),
    child: { ...file.child, ...defined(reading.header.child ?? {}) },
    people: reading.people ?? file.people,
    entries,
    coverage: coverageOf(file, reading, entries),
  };
}

/** The facts of the case that the record itself states; the audit's own stay out. */
function headerFacts({ status, openedOn, closedOn, team }: CaseHeader): Partial<CaseFile> {
  return defined({ status, openedOn, closedOn, team });
}

/** Adds entries to those known, each once; the order in which they were first seen stays. */
export function mergeEntries(known: readonly Entry[], seen: readonly Entry[]): Entry[] {
  const entries = [...known];
  const byId = new Map(entries.map((entry, i) => [entry.id, i]));
  const byDay = new Map<string, number[]>();
  entries.forEach((entry, i) => {
    addTo(byDay, dayKey(entry), i);
  });
  for (const entry of seen) {
    const ofDay = byDay.get(dayKey(entry)) ?? [];
    const at = byId.get(entry.id) ?? ofDay.find((i) => isSame(entries[i], entry));
    const other = at === undefined ? undefined : entries[at];
    if (at === undefined || !other) {
      byId.set(entry.id, entries.length);
      addTo(byDay, dayKey(entry), entries.length);
      entries.push(entry);
    } else {
      const merged = mergeEntry(other, entry);
      entries[at] = merged;
      byId.set(merged.id, at);
    }
  }
  return entries;
}

const dayKey = ({ kind, date }: Entry): string => `${kind} ${date}`;

function addTo(index: Map<string, number[]>, key: string, at: number): void {
  const known = index.get(key);
  if (known) known.push(at);
  else index.set(key, [at]);
}

/** Whether two entries of one kind and day with unlike ids are one: only where at most one id is the case system's. */
function isSame(one: Entry | undefined, other: Entry): boolean {
  if (!one || !(isDerivedId(one.id) || isDerivedId(other.id))) return false;
  if (one.author && other.author && one.author !== other.author) return false;
  const [a, b] = [foldText(one.text), foldText(other.text)];
  // Where neither has a text, the titles must not tell them apart.
  if (a === b) return a !== '' || !one.title || !other.title || one.title === other.title;
  if (a === '' || b === '') return false;
  return (other.part === 'start' && a.startsWith(b)) || (one.part === 'start' && b.startsWith(a));
}

/** One entry of what was known and what is seen now. */
function mergeEntry(known: Entry, seen: Entry): Entry {
  const id = isDerivedId(known.id) && !isDerivedId(seen.id) ? seen.id : known.id;
  const samePage = known.page?.url === seen.page?.url && known.page?.title === seen.page?.title;
  if (seen.part === 'whole' && known.part === 'whole' && samePage) return { ...seen, id };
  const keepsText = known.part === 'whole' && seen.part === 'start' && isStartOf(seen, known);
  const merged: Entry = { ...known, ...defined(seen), id, date: seen.date ?? known.date };
  if (known.fields && seen.fields) merged.fields = { ...known.fields, ...seen.fields };
  if (known.part === seen.part && isFlattened(seen.text, known.text)) merged.text = known.text;
  if (keepsText) {
    merged.text = known.text;
    merged.part = 'whole';
    merged.page = known.page;
  }
  const asWritten = { ...known.asWritten, ...seen.asWritten };
  for (const property of Object.keys(asWritten)) {
    if (Reflect.get(merged, property)) delete asWritten[property];
  }
  if (Object.keys(asWritten).length > 0) merged.asWritten = asWritten;
  else delete merged.asWritten;
  return merged;
}

/** Whether a page shows the same words, and runs lines together that another shows apart. */
const isFlattened = (text: string, whole: string): boolean =>
  text.split('\n').length < whole.split('\n').length && foldText(text) === foldText(whole);

/** A cut text that no longer stands in the whole one tells that the record changed since. */
const isStartOf = (start: Entry, whole: Entry): boolean =>
  foldText(whole.text).includes(foldText(start.text));

function coverageOf(file: CaseFile, reading: PageReading, entries: Entry[]): CaseFile['coverage'] {
  const coverage = { ...file.coverage };
  const count = (kinds: string[]) => entries.filter(({ kind }) => kinds.includes(kind)).length;
  for (const kind of new Set(reading.entries.map((entry) => entry.kind))) {
    const before: Coverage = coverage[kind] ?? { read: 0, stated: null, complete: false };
    coverage[kind] = { ...before, read: count([kind]) };
  }
  for (const covers of reading.covers) {
    const { kind } = covers;
    const read = kind === 'people' ? (reading.people ?? file.people).length : count([kind]);
    coverage[kind] = covered(covers, coverage[kind], read, count([kind, ...(covers.among ?? [])]));
  }
  return coverage;
}

/** @param counted how many of the entries that the stated total counts were read */
function covered(
  covers: Covers,
  before: Coverage | undefined,
  read: number,
  counted: number,
): Coverage {
  const alone = !covers.among?.length;
  const stated = (alone ? covers.stated : null) ?? before?.stated ?? null;
  if (covers.complete) return { read, stated, complete: true };
  if (covers.stated !== null) return { read, stated, complete: counted >= covers.stated };
  return { read, stated, complete: before?.complete ?? false };
}

/** Without what is undefined, so that what a page does not show does not wipe what another did. */
function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
