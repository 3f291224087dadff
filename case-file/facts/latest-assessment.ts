import type { Context } from '../context';
import type { Entry } from '../model';

/** Assessments completed in the window. */
export const completedAssessments = (context: Context): Entry[] =>
  context.entries('assessment').filter((entry) => {
    const day = completedOn(entry);
    return day !== '' && day >= context.windowFrom && day <= context.asAt;
  });

const completedOn = ({ completedOn, authorisedOn }: Entry): string =>
  completedOn ?? authorisedOn ?? '';

/** The assessment completed last in the window. */
export const latestAssessment = (context: Context): Entry | undefined =>
  completedAssessments(context)
    .toSorted((a, b) => completedOn(a).localeCompare(completedOn(b)))
    .at(-1);
