import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry, EntryKind } from '../model';
import { rolesOf } from '../people-roles';
import type { Evidence } from '../quote';
import { quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { allSeen, firstSeen } from './seen';
import { isStated } from './stated';

/** The footprint of the independent reviewing officer between reviews. */
export const iroFacts: Facts = {
  'iro-midpoint-check': {
    of: 'case',
    says: 'an entry of the window records a mid-point check by the IRO',
    fact: (_, context) => {
      const check = firstSeen(context, {
        key: 'iro-midpoint',
        kinds: OUTSIDE_REVIEWS,
        where: 'inWindow',
        look: (entry) => midpointIn(entry, context),
      });
      return check ? known(true, [check]) : known(false);
    },
  },
  'iro-entry': {
    of: 'case',
    says: 'there is an entry by the IRO in the window, other than a review',
    fact: (_, context) => {
      const own = allSeen(context, {
        key: 'iro-entry',
        kinds: OUTSIDE_REVIEWS,
        where: 'inWindow',
        look: (entry) => (isByIro(entry, context) ? quoteEntry(entry) : null),
      });
      return known(
        own.length > 0,
        own.map(({ seen }) => seen),
      );
    },
  },
};

const OUTSIDE_REVIEWS: readonly EntryKind[] = [
  'case-note',
  'management-decision',
  'meeting',
  'document',
  'visit',
];

/** The words of an entry that tell of a mid-point check, by the IRO or naming the IRO. */
function midpointIn(entry: Entry, context: Context): Evidence | null {
  const analysis = analysisOf(context, entry);
  const hit = [...analysis.headingHits('iro-midpoint'), ...analysis.hits('iro-midpoint')].find(
    (one) =>
      isStated(one) &&
      (isByIro(entry, context) ||
        analysis.mentions.some(
          ({ roles, from }) =>
            roles.includes('iro') && from >= one.sentence.from && from < one.sentence.to,
        )),
  );
  return hit ? quoteTokens(analysis, hit.sentence) : null;
}

function isByIro({ author = '', authorRole = '' }: Entry, { file }: Context): boolean {
  if (rolesOf(authorRole).roles.includes('iro') || /\bIRO\b/.test(author)) return true;
  return file.people.some(
    ({ name, role }) => name === author && rolesOf(role).roles.includes('iro'),
  );
}
