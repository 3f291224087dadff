import type { Context } from '../context';
import { ageOn } from '../dates';
import { quoteEntry, quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { childDoesNotSpeak } from './child-speech';
import { isBoxed, isQuoteOfChild } from './child-words';
import { type Facts, known } from './fact';

/** Whether the child took part in the latest review of the window (rulebook, child-in-review). */
export const childInReviewFacts: Facts = {
  'reviews-in-window': {
    of: 'case',
    says: 'how many conferences, looked after, child in need and pathway reviews lie in the window',
    fact: (_, context) => known(reviews(context).length),
  },
  'age-at-latest-review': {
    of: 'case',
    says: 'the child’s age in years at the latest review; -1 before birth',
    fact: (_, context) => {
      const [latest, born] = [reviews(context).at(-1), context.file.child.dateOfBirth];
      if (!latest?.date) return known(null);
      return known(!born || latest.date < born ? -1 : ageOn(born, latest.date));
    },
  },
  'child-in-review': {
    of: 'case',
    says: 'said: the child’s words or wishes at the latest review are recorded; took-part: attended or was consulted, without them; none',
    fact: (_, context) => {
      const latest = reviews(context).at(-1);
      if (!latest) return known('none');
      return judgeReview(latest, context);
    },
  },
  'latest-review-date': {
    of: 'case',
    says: 'the day of the latest review of the window',
    fact: (_, context) => known(reviews(context).at(-1)?.date ?? null),
  },
};

/** A team around the family is not a review (rulebook, note). */
const NO_REVIEW = /\b(?:taf|tac|tam|team around)\b/i;

const reviews = (context: Context): Entry[] =>
  context.inWindow('review').filter(({ title = '' }) => !NO_REVIEW.test(title));

function judgeReview(review: Entry, context: Context) {
  const analysis = analysisOf(context, review);
  const part = tookPart(review, analysis, context);
  const said = saidIn(analysis) ?? (part ? likedIn(analysis, childDoesNotSpeak(context)) : null);
  if (said) return known('said', [said]);
  return part ? known('took-part', [part]) : known('none', [quoteEntry(review, 'against')]);
}

const OTHER_OF_NAME = /\b(?:snr|senior|sr|father|foc|dad|mother|moc|mum|brother|sister)\b/i;
const ATTENDED_BOX = /attend|present|views|wishes|consult|contribut/i;
const YES = /^\s*(?:y(?:es)?\b|shared|obtained|part)/i;

/** Among those present, by a box of the form, or in the text. */
function tookPart(review: Entry, analysis: Analysis, { file }: Context): Evidence | null {
  const [first = ''] = file.child.name.split(' ');
  const place = (review.attendees ?? []).findIndex(
    (one) => new RegExp(String.raw`^${first}\b`, 'i').test(one) && !OTHER_OF_NAME.test(one),
  );
  if (place >= 0) return quoteWhole(review, `attendees.${place}`);
  const box = Object.entries(review.fields ?? {}).find(
    ([name, value]) =>
      ATTENDED_BOX.test(name) && !/father|mother|parent|pr holder/i.test(name) && YES.test(value),
  );
  if (box) return quoteWhole(review, `fields.${box[0]}`);
  const told = analysis.hits('child-took-part').find((hit) => {
    const { negated, quoted, clause, from } = hit;
    if (negated || quoted || clause?.modality === 'intended') return false;
    // "Apologies Dean Pascoe; SW gave his views": somebody else's.
    const whose = analysis.mentions.find((one) => one.from === from && one.pronoun);
    return !whose || whose.roles.includes('child');
  });
  return told ? quoteTokens(analysis, told.sentence) : null;
}

const isChilds = (who: Clause['actor']): boolean =>
  who !== null && who !== 'author' && who.roles.includes('child');

/** What the child said, asked or wants, in words of the child's or as reported: that is a contribution. */
function saidIn(analysis: Analysis): Evidence | null {
  const reported = analysis.sentences.find(
    (one) =>
      one.property !== 'title' &&
      !PART_LABEL.test(one.label ?? '') &&
      isChilds(one.clauses.find(({ source }) => source !== null)?.source ?? null),
  );
  const quoted = analysis.sentences.find((one) => isQuoteOfChild(analysis, one));
  const told = analysis
    .hits('child-says')
    .find((hit) => isTold(analysis, hit) && ASKS.has(analysis.tokens[hit.from]?.lemma ?? ''));
  const boxed = analysis.sentences.find((one) => isBoxed(analysis, one));
  const sentence = quoted ?? reported ?? told?.sentence ?? boxed;
  return sentence ? quoteTokens(analysis, sentence) : null;
}

/** "Child's participation: PN1 attended": how the child took part, not what was said. */
const PART_LABEL = /participat|attend|present|method/i;
const ASKS = new Set([
  'say',
  'talk',
  'complain',
  'suggest',
  'request',
  'argue',
  'reckon',
  'insist',
  'tell',
  'ask',
  'want',
  'wish',
  'hope',
  'explain',
  'share',
  'express',
  'would',
  "'d",
]);

/** Of a child who took part also what is liked or felt; of one who does not speak, what was chosen or shown. */
function likedIn(analysis: Analysis, shows: boolean): Evidence | null {
  const marks = shows ? [...analysis.hits('child-marks'), ...analysis.hits('child-gestures')] : [];
  const told = [...analysis.hits('child-says'), ...marks].find((hit) => isTold(analysis, hit));
  return told ? quoteTokens(analysis, told.sentence) : null;
}

const isTold = (
  { tokens }: Analysis,
  { clause, sentence, quoted, negated, from }: Hit,
): boolean => {
  if (quoted || sentence.property === 'title' || !clause) return false;
  // "Is worried about the new school" is a feeling; "was told" is done to the child.
  if (clause.passive && tokens[from]?.lemma !== 'be') return false;
  if (!isChilds(clause.actor)) return false;
  const isWish = WISHES.has(tokens[from]?.lemma ?? '');
  const coming = tokens.slice(from, from + SOON).some(({ lemma }) => COMING.test(lemma));
  if (coming && negated) return false;
  const isSaid = isWish || (!negated && clause.modality === 'stated');
  return isSaid && !isFamilys(clause.source);
};

/** Wishes that the worker, an advocate or the reviewing officer passes on count; what the family says of them does not. */
const FAMILY = /^(?:mother|father|partner|parents|carer|wider-family|sibling|other)$/;
const isFamilys = (who: Clause['source']): boolean =>
  who !== null && who !== 'author' && who.roles.some((role) => FAMILY.test(role));

/** "Did not wish to attend" is about coming, not about what the review decides. */
const COMING = /^(?:attend|come|participate|join|take|contribute)$/;
const SOON = 4;

/** What a child also says by denying it, or as not yet so: "does not want to move", "would like". */
const WISHES = new Set(['want', 'like', 'feel', 'think', 'wish', 'hope', 'would', "'d"]);
