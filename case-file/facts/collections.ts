import type { Context } from '../context';
import { entryLabel } from '../labels';
import type { Entry } from '../model';
import { assessmentsStarted } from './assessment-time';
import { coreGroups } from './core-groups';
import type { Subject } from './fact';
import { fathers } from './father-figures';
import { latestPlan } from './latest-plan';
import { endedEpisodes } from './return-interview';
import { thresholdDecisions } from './threshold';
import { timedReviews } from './timed-reviews';
import { successfulVisits, unsuccessfulVisits } from './visits';

/** Lists the records that a rule with `"per": "<name>"` judges one by one. */
export type Collection = (context: Context) => readonly Subject[];

/** An entry as a subject. */
export const entrySubject = (entry: Entry): Subject => ({
  key: entry.id,
  label: entryLabel(entry),
  entry,
});

/** Each action of an entry as a subject. */
export const actionSubjects = (entry: Entry): Subject[] =>
  (entry.actions ?? []).map((action, index) => ({
    key: `${entry.id}/actions/${index}`,
    label: `action ${index + 1} of the ${entryLabel(entry)}`,
    entry,
    action: { ...action, index },
  }));

/** The collections by the name that rules use: one line each. */
export const collections: Readonly<Record<string, Collection>> = {
  'chronology-row': (context) => context.entries('chronology').map(entrySubject),
  contact: (context) => context.inWindow('contact').map(entrySubject),
  'management-decision': (context) => context.inWindow('management-decision').map(entrySubject),
  'latest-plan-action': (context) => {
    const plan = latestPlan(context);
    return plan ? actionSubjects(plan) : [];
  },
  father: fathers,
  'threshold-decision': (context) => thresholdDecisions(context).map(entrySubject),
  'successful-visit': (context) => successfulVisits(context).map(entrySubject),
  'unsuccessful-visit': (context) => unsuccessfulVisits(context).map(entrySubject),
  'assessment-started': (context) => assessmentsStarted(context).map(entrySubject),
  'ended-episode': (context) => endedEpisodes(context).map(entrySubject),
  'timed-review': timedReviews,
  'core-group': (context) => coreGroups(context).map(entrySubject),
  'dated-record': (context) =>
    context.inWindow('visit', 'case-note', 'meeting', 'supervision').map(entrySubject),
  supervision: (context) => context.inWindow('supervision').map(entrySubject),
  'supervision-action': (context) => context.inWindow('supervision').flatMap(actionSubjects),
};
