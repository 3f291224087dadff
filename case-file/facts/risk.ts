import type { Context } from '../context';
import { quoteEntry, quoteWhole } from '../evidence';
import type { Entry, EntryKind } from '../model';
import type { Evidence } from '../quote';
import { quoteTokens } from '../text/analyse';
import { analysisOf, readerOf } from '../text/reader';
import { type Facts, known } from './fact';
import { firstSeen } from './seen';

/** Whether the risk assessment kept up with what became known (rulebook, risk-assessment-reviewed). */
export const riskFacts: Facts = {
  'risk-assessments': {
    of: 'case',
    says: 'how many risk assessments there are up to the as-at date',
    fact: (_, context) => {
      const latest = latestRiskAssessment(context);
      return known(context.entries('risk-assessment').length, latest ? [quoteEntry(latest)] : []);
    },
  },
  'risk-assessed-on': {
    of: 'case',
    says: 'the day the risk assessment was last made or reviewed',
    fact: (_, context) => {
      const latest = latestRiskAssessment(context);
      return known(
        latest ? lastDay(latest, context) : null,
        latest ? [dayQuote(latest, context)] : [],
      );
    },
  },
  'latest-risk-trigger': {
    of: 'case',
    says: 'the day of the latest trigger in the window, or nothing',
    fact: (_, context) => {
      const trigger = latestTrigger(context);
      return known(trigger?.on ?? null, trigger ? [trigger.evidence] : []);
    },
  },
  'risk-triggered': {
    of: 'case',
    says: 'new information of risk came in the window',
    fact: (_, context) => {
      const trigger = latestTrigger(context);
      return known(trigger !== null, trigger ? [trigger.evidence] : []);
    },
  },
  'risk-assessed-since-trigger': {
    of: 'case',
    says: 'a risk assessment is dated or reviewed on or after the latest trigger in the window, or there is no trigger',
    fact: (_, context) => {
      const latest = latestRiskAssessment(context);
      const trigger = latestTrigger(context);
      if (!latest) return known(false);
      const since = !trigger || lastDay(latest, context) >= trigger.on;
      return known(since, [dayQuote(latest, context)]);
    },
  },
  'risk-reviewed-in-window': {
    of: 'case',
    says: 'a risk assessment was reviewed, or made anew, in the window',
    fact: (_, context) => {
      const all = context.entries('risk-assessment');
      const reviewed = all.find(
        (one) =>
          one.reviewedOn && one.reviewedOn >= context.windowFrom && one.reviewedOn <= context.asAt,
      );
      const anew = all.slice(1).find((one) => (one.date ?? '') >= context.windowFrom);
      const found = reviewed ?? anew;
      return known(found !== undefined, found ? [dayQuote(found, context)] : []);
    },
  },
};

/** The risk assessment made or reviewed last by the as-at date. */
export function latestRiskAssessment(context: Context): Entry | undefined {
  const all = context.entries('risk-assessment');
  return all.toSorted((a, b) => lastDay(a, context).localeCompare(lastDay(b, context))).at(-1);
}

const reviewedBy = ({ reviewedOn }: Entry, { asAt }: Context): string =>
  reviewedOn && reviewedOn <= asAt ? reviewedOn : '';
const lastDay = (entry: Entry, context: Context): string => {
  const reviewed = reviewedBy(entry, context);
  return reviewed > (entry.date ?? '') ? reviewed : (entry.date ?? '');
};
const dayQuote = (entry: Entry, context: Context): Evidence =>
  quoteWhole(entry, reviewedBy(entry, context) ? 'reviewedOn' : 'date');

interface Trigger {
  on: string;
  evidence: Evidence;
}

/** Kinds whose whole text tells of an event when it comes; of the others only the title does. */
const WHOLE: EntryKind[] = ['contact', 'chronology'];
const BY_TITLE: EntryKind[] = ['meeting', 'case-note', 'status', 'management-decision'];

/** The latest new information of risk in the window. A new adult is one who came to live there in it. */
function latestTrigger(context: Context): Trigger | null {
  return context.memo('latest-risk-trigger', () => {
    const latest = latestEvent(context);
    const moved = newAdult(context);
    return moved && (!latest || moved.on > latest.on) ? moved : latest;
  });
}

function latestEvent(context: Context): Trigger | null {
  for (const entry of context.inWindow('missing-episode', ...WHOLE, ...BY_TITLE).toReversed()) {
    const evidence = context.ofEntry('risk-trigger', entry, () => triggerIn(entry, context));
    if (evidence && entry.date) return { on: entry.date, evidence };
  }
  return null;
}

function triggerIn(entry: Entry, context: Context): Evidence | null {
  if (entry.kind === 'missing-episode') return quoteEntry(entry, 'against');
  const analysis = analysisOf(context, entry);
  const whole = WHOLE.includes(entry.kind);
  const hit = analysis
    .hits(whole ? 'harm' : 'risk-incidents')
    .find(({ negated, clause, sentence }) => {
      if (negated || clause?.history || clause?.modality === 'conditional') return false;
      return whole ? sentence.property !== 'decision' : sentence.property === 'title';
    });
  return hit ? quoteTokens(analysis, hit.sentence, 'against') : null;
}

/** A partner of the parent who came to live with the child in the window, by the relationships panel. */
function newAdult(context: Context): Trigger | null {
  const { people } = readerOf(context).cast;
  const adult = context.file.people.find(({ name, from, livesWithChild }) => {
    const known = people.find((one) => one.name === name);
    return (
      from &&
      livesWithChild &&
      from >= context.windowFrom &&
      from <= context.asAt &&
      known?.roles.includes('partner')
    );
  });
  const entry = firstSeen(context, { key: 'any', look: (one) => one });
  return adult?.from && entry ? { on: adult.from, evidence: quoteEntry(entry, 'against') } : null;
}
