import type { Context } from '../context';
import { daysBetween, formatDate } from '../dates';
import type { Entry, IsoDate } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { becameLookedAfter } from './became-looked-after';
import { type Facts, known, unclear } from './fact';

/** When an option for permanence was first named as the plan of a looked after child. */
export const permanenceFacts: Facts = {
  'days-looked-after': {
    of: 'case',
    says: 'days from becoming looked after to the as-at date or closure',
    fact: (_, context) => {
      const began = becameLookedAfter(context);
      return began
        ? known(daysBetween(began.date, context.end), began.evidence)
        : unclear('The record does not show when the child became looked after.');
    },
  },
  'permanence-plan-day': {
    of: 'case',
    says: 'days from becoming looked after to the first plan that names an option for permanence; nothing where there is none',
    fact: (_, context) => {
      const began = becameLookedAfter(context);
      const plan = firstPlan(context);
      if (!plan) return known(null);
      if (!began) return unclear('The record does not show when the child became looked after.');
      return known(daysBetween(began.date, plan.date), [plan.evidence, ...began.evidence]);
    },
  },
  'permanence-words': {
    of: 'case',
    says: 'becoming looked after and the first plan for permanence in words',
    fact: (_, context) => {
      const began = becameLookedAfter(context);
      const plan = firstPlan(context);
      const since = began ? `looked after since ${formatDate(began.date)}` : 'looked after';
      if (!began || !plan) return known(since);
      const day = daysBetween(began.date, plan.date);
      return known(
        `${since}; an option is first named as the plan on ${formatDate(plan.date)}, day ${day}`,
      );
    },
  },
};

function firstPlan(context: Context): { date: IsoDate; evidence: Evidence } | undefined {
  for (const entry of context.entries(
    'plan',
    'review',
    'document',
    'meeting',
    'management-decision',
  )) {
    const evidence = optionIn(entry, context);
    if (entry.date && evidence) return { date: entry.date, evidence };
  }
  return undefined;
}

/** The words that name an option as the plan. */
const optionIn = (entry: Entry, context: Context) =>
  context.ofEntry('permanence-option', entry, () => {
    const analysis = analysisOf(context, entry);
    const about = [
      ...analysis.headingHits('permanence-names'),
      ...analysis.hits('permanence-names'),
    ].some(({ sentence }) => sentence.property === 'title');
    const option = analysis
      .hits('permanence-options')
      .find((hit) => isPlanned(hit, analysis) && (about || isNamedAsPlan(hit, analysis)));
    return option && quoteTokens(analysis, option.sentence);
  });

/** What is planned has not happened yet; what is denied, dismissed, only possible or asked is no plan. */
const isPlanned = ({ sentence, quoted, clause }: Hit, analysis: Analysis): boolean =>
  !quoted &&
  sentence.clauses.every(({ negator }) => negator === null) &&
  !analysis.hits('options-dismissed').some((hit) => hit.sentence === sentence) &&
  (clause === null || ['stated', 'intended'].includes(clause.modality));

const isNamedAsPlan = ({ sentence }: Hit, analysis: Analysis): boolean =>
  ['permanence-names', 'permanence-plan-words'].some(
    (list) =>
      analysis.hits(list).some((hit) => hit.sentence === sentence) ||
      analysis
        .headingHits(list)
        .some((hit) => hit.sentence.index < sentence.index && isHeadingOf(hit, sentence.heading)),
  );

const isHeadingOf = ({ sentence }: Hit, heading: string | null): boolean =>
  heading !== null && sentence.heading === heading;
