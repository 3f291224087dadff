import type { Context } from '../context';
import { daysBetween, formatDate } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry, IsoDate } from '../model';
import { daysNamed } from '../note-dates';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known, unclear } from './fact';
import { allSeen, within } from './seen';

/** Missing episodes that ended in the window. */
export const endedEpisodes = (context: Context): readonly Entry[] =>
  context.memo('ended-episodes', () =>
    context
      .entries('missing-episode')
      .filter(
        ({ returnedOn, asWritten }) =>
          asWritten?.returnedOn ||
          (returnedOn && returnedOn >= context.windowFrom && returnedOn <= context.asAt),
      ),
  );

/** When a return interview was offered or held after an episode. */
export const returnInterviewFacts: Facts = {
  'return-interview-delay': {
    of: 'case',
    says: 'days from the return to the return interview held or offered, nothing where none was',
    fact: ({ entry, label }, context) => {
      const written = entry?.asWritten?.returnedOn ?? entry?.asWritten?.interviewOn;
      if (!entry?.returnedOn || written) {
        return unclear(`A date of the ${label} reads “${written}” and could not be understood.`);
      }
      const interview = interviewAfter(entry, entry.returnedOn, context);
      if (!interview) return known(null, [quoteEntry(entry, 'against')]);
      if (!interview.on) {
        return unclear(`The ${label} tells of a return interview and not of the day.`);
      }
      return known(Math.max(0, daysBetween(entry.returnedOn, interview.on)), interview.evidence);
    },
  },
  'return-interview-words': {
    of: 'case',
    says: 'the time from the return to the return interview in words',
    fact: ({ entry, label }, context) => {
      const returned = entry?.returnedOn;
      const interview = returned ? interviewAfter(entry, returned, context) : undefined;
      if (!returned || !interview?.on) return known(`${label}: none seen`);
      const days = Math.max(0, daysBetween(returned, interview.on));
      return known(
        `returned ${formatDate(returned)}, interview held or offered ${formatDate(interview.on)}: ${days} ${days === 1 ? 'day' : 'days'}`,
      );
    },
  },
};

interface Interview {
  /** Null where the words do not tell the day. */
  on: IsoDate | null;
  evidence: Evidence[];
}

function interviewAfter(
  episode: Entry,
  returnedOn: IsoDate,
  context: Context,
): Interview | undefined {
  if (episode.interviewOn && episode.interviewOn <= context.asAt) {
    return { on: episode.interviewOn, evidence: [quoteEntry(episode)] };
  }
  const own = context.ofEntry('return-interview', episode, () => toldIn(episode, context));
  if (own) {
    const [on = null] = daysNamed(own.quote, returnedOn);
    if (on) return { on, evidence: [own] };
  }
  const next = endedEpisodes(context).find(({ date }) => (date ?? '') > returnedOn)?.date;
  const told = allSeen(context, {
    key: 'return-interview',
    kinds: ['case-note', 'visit', 'contact', 'document'],
    look: (entry) => toldIn(entry, context),
  });
  const [after] = within(told, ({ entry }) => entry.date, returnedOn, context.asAt);
  if (after && (!next || (after.entry.date ?? '') < next)) {
    return { on: after.entry.date, evidence: [after.seen] };
  }
  return own ? { on: null, evidence: [own] } : undefined;
}

/** Where an entry says that a return interview was offered or held. */
function toldIn(entry: Entry, context: Context): Evidence | null {
  const analysis = analysisOf(context, entry);
  const named = [
    ...analysis.hits('return-interview-names'),
    ...analysis.headingHits('return-interview-names'),
  ].find(({ sentence, negated, quoted }) => !negated && !quoted && isTold(sentence, analysis));
  return named ? quoteTokens(analysis, named.sentence) : null;
}

/** Offered or held in the same sentence, in a sentence that says that something happened. */
function isTold(sentence: Sentence, analysis: Analysis): boolean {
  if (sentence.property === 'title') return true;
  const happened = sentence.clauses.some(
    ({ modality, negator }) => modality === 'stated' && negator === null,
  );
  return (
    happened &&
    analysis.hits('interview-acts').some((hit) => hit.sentence === sentence && !hit.negated)
  );
}
