import type { Context } from '../context';
import { daysBetween, formatDate } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry, IsoDate } from '../model';
import type { Evidence } from '../quote';
import { quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { latestPlan } from './latest-plan';
import { lastWorkedOn } from './newest';
import { isStated } from './stated';

/** How old the latest plan is, reckoned from its last review. */
export const planAgeFacts: Facts = {
  'plan-age': {
    of: 'case',
    says: 'days from the latest plan, or its last review, to the as-at date or closure; nothing where there is no plan',
    fact: (_, context) => {
      const worked = planWorkedOn(context);
      return worked ? known(ageOf(worked.date, context), worked.evidence) : known(null);
    },
  },
  'plan-age-words': {
    of: 'case',
    says: 'the age of the latest plan in words',
    fact: (_, context) => {
      const plan = latestPlan(context);
      const worked = planWorkedOn(context);
      if (!plan?.date || !worked) return known('no plan was seen on the record');
      const reviewed = worked.date > plan.date ? `, reviewed ${formatDate(worked.date)}` : '';
      const end = context.end === context.file.closedOn ? 'closure' : 'the as-at date';
      return known(
        `the latest plan is of ${formatDate(plan.date)}${reviewed}, ${ageOf(worked.date, context)} days before ${end}`,
      );
    },
  },
};

const ageOf = (date: IsoDate, { end }: Context): number => Math.max(0, daysBetween(date, end));

/** The day that the latest plan was last made, reviewed, or updated or confirmed by a review meeting. */
function planWorkedOn(context: Context): { date: IsoDate; evidence: Evidence[] } | undefined {
  const plan = latestPlan(context);
  const own = plan && lastWorkedOn(plan, context.asAt);
  if (!plan || !own) return undefined;
  const evidence = [quoteEntry(plan)];
  const later = context.entries('review').filter(({ date }) => date !== null && date > own);
  for (const review of later.toReversed()) {
    const words = planConfirmedAt(review, context);
    if (words && review.date) return { date: review.date, evidence: [...evidence, words] };
  }
  return { date: own, evidence };
}

/** The words of a review that say that the plan was updated or confirmed there. */
function planConfirmedAt(review: Entry, context: Context): Evidence | undefined {
  const analysis = analysisOf(context, review);
  const plans = analysis.hits('plan-names');
  const confirmed = analysis
    .hits('plan-confirmed')
    .find((hit) => isStated(hit) && plans.some(({ sentence }) => sentence === hit.sentence));
  return confirmed && quoteTokens(analysis, confirmed.sentence);
}
