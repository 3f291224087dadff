import type { Context } from '../context';
import type { Entry } from '../model';
import { lastWorkedOn } from './newest';

/** The risk assessment made or reviewed last up to the as-at date, whether or not it lies in the window. */
export const latestRiskAssessment = (context: Context): Entry | undefined =>
  context.memo('latest-risk-assessment', () => {
    const day = (entry: Entry) => lastWorkedOn(entry, context.asAt) ?? '';
    return context
      .entries('risk-assessment')
      .toSorted((a, b) => day(a).localeCompare(day(b)))
      .at(-1);
  });
