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

/** Entries as subjects. */
const subjects = (context: Context, entries: readonly Entry[]): Subject[] =>
  entries.map((entry) =>
    context.ofEntry('subject', entry, () => ({ key: entry.id, label: entryLabel(entry), entry })),
  );

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
  'chronology-row': (context) => subjects(context, context.entries('chronology')),
  contact: (context) => subjects(context, context.inWindow('contact')),
  'management-decision': (context) => subjects(context, context.inWindow('management-decision')),
  'latest-plan-action': (context) => {
    const plan = latestPlan(context);
    return plan ? actionSubjects(plan) : [];
  },
  father: fathers,
  'threshold-decision': (context) => subjects(context, thresholdDecisions(context)),
  'successful-visit': (context) => subjects(context, successfulVisits(context)),
  'unsuccessful-visit': (context) => subjects(context, unsuccessfulVisits(context)),
  'assessment-started': (context) => subjects(context, assessmentsStarted(context)),
  'ended-episode': (context) => subjects(context, endedEpisodes(context)),
  'timed-review': timedReviews,
  'core-group': (context) => subjects(context, coreGroups(context)),
  'dated-record': (context) =>
    subjects(context, context.inWindow('visit', 'case-note', 'meeting', 'supervision')),
  supervision: (context) => subjects(context, context.inWindow('supervision')),
  'supervision-action': (context) => context.inWindow('supervision').flatMap(actionSubjects),
};
