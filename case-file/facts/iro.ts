import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import { rolesOf } from '../people-roles';
import { quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { isStated } from './stated';

/** The footprint of the independent reviewing officer between reviews. */
export const iroFacts: Facts = {
  'iro-midpoint-check': {
    of: 'case',
    says: 'an entry of the window records a mid-point check by the IRO',
    fact: async (_, context) => {
      for (const entry of outsideReviews(context)) {
        const check = midpointIn(entry, context);
        if (check) return known(true, [check]);
        await context.breathe();
      }
      return known(false);
    },
  },
  'iro-entry': {
    of: 'case',
    says: 'there is an entry by the IRO in the window, other than a review',
    fact: (_, context) => {
      const own = outsideReviews(context).filter((entry) => isByIro(entry, context));
      return known(
        own.length > 0,
        own.map((entry) => quoteEntry(entry)),
      );
    },
  },
};

const outsideReviews = (context: Context): readonly Entry[] =>
  context.inWindow('case-note', 'management-decision', 'meeting', 'document', 'visit');

/** The words of an entry that tell of a mid-point check, by the IRO or naming the IRO. */
const midpointIn = (entry: Entry, context: Context) =>
  context.ofEntry('iro-midpoint', entry, () => {
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
    return hit && quoteTokens(analysis, hit.sentence);
  });

function isByIro({ author = '', authorRole = '' }: Entry, { file }: Context): boolean {
  if (rolesOf(authorRole).roles.includes('iro') || /\bIRO\b/.test(author)) return true;
  return file.people.some(
    ({ name, role }) => name === author && rolesOf(role).roles.includes('iro'),
  );
}
