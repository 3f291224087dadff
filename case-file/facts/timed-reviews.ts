import type { Context } from '../context';
import { dayNumber, formatDate } from '../dates';
import { quoteEntry } from '../evidence';
import { between, plus, type Unit } from '../gaps';
import type { Entry, IsoDate } from '../model';
import type { Analysis } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { workingDaysBetween } from '../working-days';
import { becameLookedAfter } from './became-looked-after';
import { type Facts, known, type Subject, unclear } from './fact';
import { allSeen } from './seen';
import { isStated } from './stated';

/**
 * Reviews with a time limit, each with the event it is counted from: becoming looked after, the
 * initial conference, the last pathway plan; then the review before. The rule's parameters `first`,
 * `second` and `later` say the limits, `first-unit` what the first is counted in.
 */
interface Step {
  subject: Subject;
  from: { date: IsoDate; what: string };
  due: IsoDate;
  limit: string;
  held: IsoDate | null;
}

/** The reviews that were held or due in the window. */
export function timedReviews(context: Context): readonly Subject[] {
  const steps = stepsOf(context).map(({ subject }) => subject);
  const held = reviewsHeld(context).some(({ date }) => date >= context.windowFrom);
  return steps.length === 0 && held && !startOf(context) ? [UNKNOWN_START] : steps;
}

/** A review was held, and the record does not show what its time is counted from. */
const UNKNOWN_START: Subject = { key: 'unknown-start', label: 'review' };

export const timedReviewFacts: Facts = {
  'review-lateness': {
    of: 'case',
    says: 'working days by which a review was held after it was due; 0 when in time, nothing when it was not held',
    fact: (subject, context) => {
      const step = stepsOf(context).find((one) => one.subject.key === subject.key);
      if (!step) return unclear('The record does not show what the review’s time is counted from.');
      const evidence = subject.entry ? [quoteEntry(subject.entry)] : [];
      return known(step.held ? workingDaysBetween(step.due, step.held) : null, evidence);
    },
  },
  'review-arithmetic': {
    of: 'case',
    says: 'when a review was due and when it was held, in words',
    fact: (subject, context) => {
      const step = stepsOf(context).find((one) => one.subject.key === subject.key);
      if (!step) return known(subject.label);
      const { from, due, limit, held } = step;
      const late = held ? workingDaysBetween(due, held) : 0;
      const when = held
        ? `held ${formatDate(held)}${late ? `: ${late} working ${late === 1 ? 'day' : 'days'} late` : ', in time'}`
        : 'none held by the as-at date was seen';
      return known(
        `${from.what} ${formatDate(from.date)} + ${limit} = ${formatDate(due)}; ${when}`,
      );
    },
  },
};

const stepsOf = (context: Context): Step[] =>
  context.memo(
    `review steps ${['first', 'first-unit', 'second', 'later'].map(context.parameter).join()}`,
    () => steps(context),
  );

function steps(context: Context): Step[] {
  const start = startOf(context);
  const reviews = reviewsHeld(context).filter(({ date }) => !start || date > start.date);
  const found: Step[] = [];
  const isWhole = !!start && !missesReviews(start, reviews[0]?.date);
  let from = isWhole ? start : null;
  let place = isWhole ? 0 : 2;
  for (const review of [...reviews, null]) {
    const named =
      review && context.file.caseType !== 'care-leaver' ? placeNamed(review.entry) : null;
    // The record counts its own reviews: with one before it that is not on the file, its time is not known.
    if (named !== null && named > place) from = null;
    place = named ?? place;
    if (from) {
      const { due, limit } = limitOf(place, from.date, context);
      const entry = review?.entry ?? from.entry;
      const subject = {
        key: `review-${found.length + 1}-${due}`,
        label: 'review',
        ...(entry && { entry }),
      };
      found.push({ subject, from, due, limit, held: review?.date ?? null });
    }
    place += 1;
    if (review) from = { date: review.date, what: 'review', entry: review.entry };
  }
  return found
    .filter(({ due, held }) => {
      if (held && held >= context.windowFrom) return true;
      return due >= context.windowFrom && due < context.end;
    })
    .filter(({ due, held }) => held || due < context.end);
}

/**
 * So long after the start that the first and second review must have come before: the file that was
 * read does not reach back to them, and a later review is counted from the one before it.
 */
const missesReviews = (start: Start, first: IsoDate | undefined): boolean =>
  first !== undefined && between(start.date, first, 'days') > TWO_REVIEWS;
const TWO_REVIEWS = 275;

const PLACES = [
  /\b(?:first|1st|initial)\b/i,
  /\b(?:second|2nd)\b/i,
  /\b(?:third|3rd|fourth|4th|fifth|5th|sixth|6th|seventh|7th|eighth|8th)\b/i,
];
const REVIEW = /\b(?:review|RCPC|conference)\b/i;

/** Which review it says it is in its title or first sentence ("Second review."): 0 for the first; null where it does not say. */
function placeNamed({ title = '', text }: Entry): number | null {
  const [opening = ''] = text.split(/[.\n]/, 1);
  const said = [title, opening.length <= OPENING_LENGTH ? opening : ''].find(
    (one) => REVIEW.test(one) && PLACES.some((place) => place.test(one)),
  );
  return said === undefined ? null : PLACES.findIndex((place) => place.test(said));
}
const OPENING_LENGTH = 40;

function limitOf(place: number, from: IsoDate, context: Context) {
  const name = ['first', 'second'][place] ?? 'later';
  const unit: Unit =
    place === 0 && context.parameter('first-unit') === 'working days' ? 'working days' : 'days';
  const length = context.number(name);
  return { due: plus(from, length, unit), limit: `${length} ${unit}` };
}

type Start = { date: IsoDate; what: string; entry?: Entry };

function startOf(context: Context): Start | undefined {
  const { caseType } = context.file;
  if (caseType === 'looked-after') {
    const began = becameLookedAfter(context);
    return began && { date: began.date, what: 'became looked after' };
  }
  if (caseType === 'care-leaver') {
    const [plan] = context.entries('plan');
    const [review] = context.entries('review');
    // Where a review stands before the first plan on the file, the next is counted from that.
    if (review?.date && plan?.date && review.date < plan.date) return undefined;
    return plan?.date ? { date: plan.date, what: 'pathway plan', entry: plan } : undefined;
  }
  const conference = context
    .entries('review', 'chronology', 'status')
    .findLast((entry) => names(entry, 'initial-conference', context));
  return conference?.date
    ? { date: conference.date, what: 'initial conference', entry: conference }
    : undefined;
}

interface Held {
  date: IsoDate;
  entry: Entry;
}

/** Reviews held, oldest first: review records, and what the chronology tells of where no record stands. */
const reviewsHeld = (context: Context): readonly Held[] =>
  context.memo('reviews-held', () => findReviewsHeld(context));

function findReviewsHeld(context: Context): Held[] {
  const reviews = context
    .entries('review')
    .filter((entry) => isTimedReview(entry, context) && !names(entry, 'not-held', context));
  // A new pathway plan is a review of the one before.
  const plans = context.file.caseType === 'care-leaver' ? context.entries('plan') : [];
  const records = [...reviews, ...plans];
  const days = records.flatMap(({ date }) => (date ? [dayNumber(date)] : []));
  const rows = allSeen(context, {
    key: 'review-row',
    kinds: ['chronology'],
    look: (row) =>
      names(row, 'timed-review-names', context) &&
      !names(row, 'initial-conference', context) &&
      !names(row, 'not-held', context)
        ? dayNumber(row.date ?? '')
        : null,
  }).flatMap(({ entry, seen }) =>
    days.some((day) => Math.abs(day - seen) <= SAME) ? [] : [entry],
  );
  return [...records, ...rows]
    .flatMap((entry) => (entry.date ? [{ date: entry.date, entry }] : []))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/** Days within which a chronology row tells of the same review as a record. */
const SAME = 21;

const isTimedReview = (entry: Entry, context: Context): boolean =>
  !names(entry, 'initial-conference', context) && !names(entry, 'other-reviews', context);

/** A list names the entry in its title, or opens its text where it has none. */
const names = (entry: Entry, list: string, context: Context): boolean =>
  context.ofEntry(`names ${list}`, entry, () => isNamed(analysisOf(context, entry), list));

function isNamed({ entry, ...analysis }: Analysis, list: string): boolean {
  return [...analysis.headingHits(list), ...analysis.hits(list)].some(
    (hit) =>
      isStated(hit) &&
      (entry.kind === 'chronology' ? hit.from <= OPENING : hit.sentence.property === 'title'),
  );
}

/** Tokens at the start of a chronology row that may stand before what it is about. */
const OPENING = 3;
