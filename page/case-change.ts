import type { Entry } from '../case-file/model';
import type { FrameReading } from './frame-reading';

/**
 * Watches what one document says while it goes from one case to another without a reload. The parts
 * of such a page change one after the other: for a moment it names one child over the record of
 * another, and that must never be read.
 */
export interface CaseWatch {
  /** What may be read; null while the page is not of one case. */
  check(reading: FrameReading): FrameReading | null;
}

export function caseWatch(): CaseWatch {
  /** The case that was read last, the address it was read at, and all that was read of it. */
  let last: { caseId: string; url: string; words: Set<string>; people: string } | null = null;
  /** What was read of the case before, as far as the page may still show it. */
  let before: { words: Set<string>; people: string } | null = null;

  function check(reading: FrameReading): FrameReading | null {
    const { header, page } = reading;
    if (!header) return reading;
    if (last && last.caseId === header.caseId && namesAnother(page.url, last)) return null;
    if (last && last.caseId !== header.caseId) before = last;
    const left = before ? without(reading, before) : reading;
    last = {
      caseId: header.caseId,
      url: page.url,
      words: new Set(left.entries.map(wordsOf)),
      people: JSON.stringify(left.people),
    };
    return left;
  }

  return { check };
}

/** Leaves out what the page showed of another case and still shows, unchanged. */
function without(
  reading: FrameReading,
  before: { words: Set<string>; people: string },
): FrameReading {
  const entries = reading.entries.filter((entry) => !before.words.has(wordsOf(entry)));
  const samePeople =
    reading.people !== undefined &&
    reading.people.length > 0 &&
    JSON.stringify(reading.people) === before.people;
  if (entries.length === reading.entries.length && !samePeople) return reading;
  const { people, ...rest } = reading;
  return {
    ...rest,
    people: samePeople ? undefined : people,
    entries,
    covers: reading.covers
      .filter(({ kind }) => !samePeople || kind !== 'people')
      .filter(({ kind }) => kind === 'people' || entries.some((entry) => entry.kind === kind))
      .map((covers) => ({ ...covers, complete: false })),
    faults: [
      ...reading.faults,
      {
        kind: 'unclear',
        place: reading.page.title,
        message:
          'The page changed to another case and still shows records of the one before. These were not read. If they are of this case, reload the page.',
      },
    ],
  };
}

const wordsOf = ({ id, date, text }: Entry): string => `${id} ${date} ${text}`;

/** Whether an address that named the case now names another in the same place. */
function namesAnother(url: string, last: { caseId: string; url: string }): boolean {
  const [then, now] = [partsOf(last.url), partsOf(url)];
  const at = then.findIndex((part) => namesIn(part, last.caseId));
  const part = now[at];
  if (at < 0 || part === undefined || namesIn(part, last.caseId)) return false;
  const sameWay = then.slice(0, at).every((each, i) => each === now[i]);
  return sameWay && shapeOf(part) === shapeOf(then[at] ?? '');
}

const partsOf = (url: string): string[] => url.split(/[/?#&=]/);
const namesIn = (part: string, caseId: string): boolean =>
  part.replace(/\D+/g, ' ').trim() === caseId.replace(/\D+/g, ' ').trim() && /\d/.test(caseId);
const shapeOf = (part: string): string => part.replace(/\d+/g, '0');
