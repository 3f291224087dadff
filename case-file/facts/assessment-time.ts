import type { Context } from '../context';
import { formatDate } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry, IsoDate } from '../model';
import { addWorkingDays, workingDaysBetween } from '../working-days';
import { extensionOf } from './assessment-extension';
import { type Answer, type Facts, isKnown, known, type Subject, unclear } from './fact';

/** How long an assessment took, from its start to its authorisation or else its completion. */
export const assessmentTimeFacts: Facts = {
  'assessment-time': {
    of: 'case',
    says: 'in-time, over, open-in-time or open-over, against the rule’s `limit` in working days',
    fact: (subject, context) => {
      const time = timeOf(subject, context);
      return isKnown(time) ? known(time.value, time.evidence) : time;
    },
  },
  'assessment-extension': {
    of: 'case',
    says: 'none; sound (by a manager, with a reason, on or before the due date); or weak',
    fact: ({ entry }, context) => {
      if (!entry?.startedOn) return known('none');
      const due = addWorkingDays(entry.startedOn, context.number('limit'));
      const extension = extensionOf(entry, due, context);
      return extension
        ? known(extension.isSound ? 'sound' : 'weak', extension.evidence)
        : known('none');
    },
  },
  'assessment-arithmetic': {
    of: 'case',
    says: 'the time that an assessment took in words, with its extension',
    fact: ({ entry, label }, context) => {
      if (!entry?.startedOn) return known(label);
      const limit = context.number('limit');
      const due = addWorkingDays(entry.startedOn, limit);
      const finished = finishedOn(entry, context);
      const length = workingDaysBetween(entry.startedOn, finished ?? context.end);
      const how = entry.authorisedOn === finished ? 'authorised' : 'completed';
      const end = finished
        ? `${how} ${formatDate(finished)} on working day ${length}`
        : `still open on ${formatDate(context.end)}`;
      const extension = extensionOf(entry, due, context);
      const extended = extension ? `; extended by the entry of ${extension.words}` : '';
      return known(
        `started ${formatDate(entry.startedOn)} + ${limit} working days = ${formatDate(due)}; ${end}${extended}`,
      );
    },
  },
};

function timeOf({ entry, label }: Subject, context: Context): Answer<string> {
  if (!entry) return unclear('This is not an assessment.');
  const { startedOn, asWritten } = entry;
  const malformed = ['startedOn', 'completedOn', 'authorisedOn'].find((name) => asWritten?.[name]);
  if (malformed) {
    return unclear(
      `A date of the ${label} reads “${asWritten?.[malformed]}” and could not be understood.`,
    );
  }
  if (!startedOn) return unclear(`The ${label} does not show when it was started.`);
  const due = addWorkingDays(startedOn, context.number('limit'));
  const finished = finishedOn(entry, context);
  const evidence = [quoteEntry(entry)];
  if (finished) return known(finished <= due ? 'in-time' : 'over', evidence);
  return known(context.end <= due ? 'open-in-time' : 'open-over', evidence);
}

/** Where both dates stand, the authorised one governs; a day after the as-at date is not known yet. */
function finishedOn({ authorisedOn, completedOn }: Entry, { asAt }: Context): IsoDate | null {
  const finished = authorisedOn ?? completedOn ?? null;
  return finished && finished <= asAt ? finished : null;
}

/** Assessments that started in the window; one without a start date counts by its own date. */
export const assessmentsStarted = (context: Context): readonly Entry[] =>
  context.entries('assessment').filter((entry) => {
    const started = entry.startedOn ?? entry.date;
    return started !== null && started >= context.windowFrom && started <= context.asAt;
  });
