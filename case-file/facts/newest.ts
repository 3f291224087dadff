import type { Context } from '../context';
import { daysBetween, formatDate } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry, EntryKind, IsoDate } from '../model';
import type { Analysis, Hit } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { allSeen } from './seen';

/** The records of which a rule may ask how old the newest is: `days-since:<name>`. */
const SUBJECTS: Readonly<
  Record<string, { what: string; of: (context: Context) => readonly Entry[] }>
> = {
  chronology: { what: 'chronology row', of: (context) => context.entries('chronology') },
  supervision: {
    what: 'supervision',
    of: (context) => context.entries('supervision').filter((entry) => wasHeld(entry, context)),
  },
  'case-summary': { what: 'case summary', of: (context) => titled(context, 'case-summary-names') },
  'pen-picture': { what: 'pen picture', of: (context) => titled(context, 'pen-picture-names') },
  genogram: { what: 'genogram', of: (context) => maps(context, 'genogram-names') },
  ecomap: { what: 'ecomap', of: (context) => maps(context, 'ecomap-names') },
};

export const newestFacts: Facts = {
  'days-since': {
    of: 'case',
    says: `days from the newest record of a kind to the as-at date or closure, nothing where there is none: days-since: ${Object.keys(SUBJECTS).join(', ')}`,
    fact: (_, context, name) => {
      const newest = newestOf(context, name);
      return newest ? known(ageOf(newest, context), [quoteEntry(newest.entry)]) : known(null);
    },
  },
  newest: {
    of: 'case',
    says: 'the newest record of a kind with its age in words, as days-since counts it',
    fact: (_, context, name) => {
      const newest = newestOf(context, name);
      const what = SUBJECTS[name]?.what ?? name;
      if (!newest) return known(`no ${what} was seen on the record`);
      const end = context.end === context.file.closedOn ? 'closure' : 'the as-at date';
      return known(
        `the newest ${what} is of ${formatDate(newest.date)}, ${ageOf(newest, context)} days before ${end} (${formatDate(context.end)})`,
      );
    },
  },
};

interface Dated {
  entry: Entry;
  date: IsoDate;
}

function newestOf(context: Context, name: string): Dated | undefined {
  const subject = SUBJECTS[name];
  if (!subject) throw new Error(`days-since does not know "${name}"`);
  let newest: Dated | undefined;
  for (const entry of subject.of(context)) {
    const date = lastWorkedOn(entry, context.asAt);
    if (date && (!newest || date >= newest.date)) newest = { entry, date };
  }
  return newest;
}

const ageOf = ({ date }: Dated, { end }: Context): number => Math.max(0, daysBetween(date, end));

/** The day of an entry, or of its last review by the as-at date where that is later. */
export function lastWorkedOn({ date, reviewedOn }: Entry, asAt: IsoDate): IsoDate | null {
  return reviewedOn && reviewedOn <= asAt && (!date || reviewedOn > date) ? reviewedOn : date;
}

const DOCUMENTS: readonly EntryKind[] = ['document', 'case-note'];

/** Documents, and notes filed as such, whose title is one of a vocabulary. */
function titled(context: Context, list: string): readonly Entry[] {
  return allSeen(context, {
    key: `titled ${list}`,
    kinds: DOCUMENTS,
    look: (entry) => inTitle(analysisOf(context, entry), list) || null,
  }).map(({ entry }) => entry);
}

/** Documents whose title, or whose text under the title of another family map, names a family map. */
function maps(context: Context, list: string): readonly Entry[] {
  return allSeen(context, {
    key: `map ${list}`,
    kinds: ['document'],
    look: (entry) => isMap(analysisOf(context, entry), list) || null,
  }).map(({ entry }) => entry);
}

function isMap(analysis: Analysis, list: string): boolean {
  if (inTitle(analysis, list)) return true;
  if (!inTitle(analysis, 'genogram-names') && !inTitle(analysis, 'ecomap-names')) return false;
  return analysis.hits(list).some(isStated);
}

/** A meeting whose title says that it was cancelled or moved was not held. */
export const wasHeld = (entry: Entry, context: Context): boolean =>
  context.ofEntry('was-held', entry, () => !inTitle(analysisOf(context, entry), 'not-held'));

const inTitle = (analysis: Analysis, list: string): boolean =>
  [...analysis.headingHits(list), ...analysis.hits(list)].some(
    ({ sentence }) => sentence.property === 'title',
  );

const isStated = ({ negated, clause }: Hit): boolean =>
  !negated && (clause === null || clause.modality === 'stated');
