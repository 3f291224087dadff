import { quoteEntry } from '../evidence';
import { type Facts, known } from './fact';
import { latestPlan } from './latest-plan';

/** What there is of plans and supervision, for the points that read them. */
export const planFacts: Facts = {
  'plan-on-file': {
    of: 'case',
    says: 'the child’s main plan is on the file up to the as-at date',
    fact: (_, context) => {
      const plan = latestPlan(context);
      return plan ? known(true, [quoteEntry(plan)]) : known(false);
    },
  },
  'supervision-records': {
    of: 'case',
    says: 'how many supervision records lie in the window',
    fact: (_, context) => {
      const records = context.inWindow('supervision');
      return known(
        records.length,
        records.map((one) => quoteEntry(one, 'against')),
      );
    },
  },
};
