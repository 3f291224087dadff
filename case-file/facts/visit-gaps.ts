import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import { type Gap, gapsInWindow, gapWords, longestGap, type Unit } from '../gaps';
import type { Entry } from '../model';
import { type Answer, type Facts, isKnown, known, unclear } from './fact';
import { successfulVisits, unclearVisits, unsuccessfulVisits, wasSuccessful } from './visits';

/**
 * Gaps between successful visits, with those from the start of the window (or the day the case
 * opened) to the first and from the last to the as-at date or closure. The rule's parameters say the
 * `limit` and the `unit` that it is counted in.
 */
export const visitGapFacts: Facts = {
  'visit-gap-over': {
    of: 'case',
    says: 'by how much the longest gap between successful visits is over the rule’s limit; negative when within it',
    fact: (_, context) => longestOver(context),
  },
  'visit-gap-arithmetic': {
    of: 'case',
    says: 'the longest gap between successful visits in words, against the rule’s limit',
    fact: (_, context) => {
      const longest = longestGap(gapsWith(context, successfulVisits(context)));
      return known(gapWords(longest, context.number('limit'), unitOf(context)));
    },
  },
  'visit-gaps-over': {
    of: 'case',
    says: 'how many gaps between successful visits are over the rule’s limit',
    fact: (_, context) =>
      known(
        gapsWith(context, successfulVisits(context)).filter((gap) => overBy(gap, context) > 0)
          .length,
      ),
  },
  'visits-seen': {
    of: 'case',
    says: 'the number of successful visits in the window',
    fact: (_, context) => known(successfulVisits(context).length),
  },
};

function longestOver(context: Context): Answer<number> {
  const seen = successfulVisits(context);
  const unclearOnes = unclearVisits(context);
  const over = longestOf(context, seen);
  const perhaps = longestOf(context, sorted([...seen, ...unclearOnes]));
  const [first] = unclearOnes;
  if (first && perhaps !== over) {
    const why = wasSuccessful(first, context);
    if (!isKnown(why) && why.cause === 'not-read') return why;
    return unclear(`It cannot be told whether the child was seen at the visit of ${first.date}.`);
  }
  const between = gapsWith(context, seen).filter((gap) => overBy(gap, context) > 0);
  const missed = unsuccessfulVisits(context).filter(({ date }) =>
    between.some((gap) => date && date >= gap.from && date <= gap.to),
  );
  return known(over, [
    ...seen.map((entry) => quoteEntry(entry)),
    ...missed.map((entry) => quoteEntry(entry, 'against')),
  ]);
}

const longestOf = (context: Context, visits: readonly Entry[]): number =>
  Math.max(...gapsWith(context, visits).map((gap) => overBy(gap, context)));

const overBy = (gap: Gap, context: Context): number => gap.length - context.number('limit');

const gapsWith = (context: Context, visits: readonly Entry[]): Gap[] =>
  gapsInWindow(
    visits.map(({ date }) => date),
    'visit',
    unitOf(context),
    context,
  );

const unitOf = ({ parameter }: Pick<Context, 'parameter'>): Unit =>
  parameter('unit') === 'days' ? 'days' : 'working days';

const sorted = (visits: Entry[]): Entry[] =>
  visits.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
