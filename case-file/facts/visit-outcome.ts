import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { saysWhatFollows } from './follow-up';
import { saysWhatItMeans } from './inference';
import { covered, hitsIn, isOfLabel, proseOf } from './sentences';
import { PURPOSE } from './visit-purpose';

/** Whether a visit says what was learned, what it means, or what follows (rulebook, visit-outcome-recorded). */
export const visitOutcomeFacts: Facts = {
  'visit-outcome-recorded': {
    of: 'record',
    says: 'the visit says what was learned, what it means for the child, or what follows from it',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const outcome = outcomeOf(analysisOf(context, entry));
      return outcome ? known(true, [outcome]) : known(false, [quoteEntry(entry, 'against')]);
    },
  },
};

function outcomeOf(analysis: Analysis): Evidence | null {
  const boxes = analysis.sentences.filter((one) => one.kind === 'prose' && isOutcomeBox(one));
  const said =
    boxes.find((one) => saysAnOutcome(analysis, one)) ??
    proseOf(analysis).find(
      (one) =>
        !PURPOSE.test(one.heading ?? '') &&
        (saysWhatItMeans(analysis, one) || saysWhatFollows(analysis, one)),
    );
  return said ? quoteTokens(analysis, said) : null;
}

const OUTCOME_NAME =
  /\b(?:outcome|analysis|impact|so what|mean|next steps?|what next|actions?|follow[- ]?up|reflections?|professional (?:view|judgement)|conclusion|learn(?:ed|t|ing)?|evaluation|recommendations?|going forward|way forward|agreed|what (?:i|we) (?:make|take|think|thought)|what (?:this|it) tells)\b|^(?:plan|so|then)$/i;

function isOutcomeBox({ property, label, heading }: Sentence): boolean {
  if (property.startsWith('fields.')) return OUTCOME_NAME.test(property);
  return property === 'text' && [label, heading].some((name) => OUTCOME_NAME.test(name ?? ''));
}

/** Something is left of an outcome box beside "no concerns" and the next date. */
function saysAnOutcome(analysis: Analysis, sentence: Sentence): boolean {
  const none = [
    ...hitsIn(analysis, 'no-outcome', sentence),
    ...hitsIn(analysis, 'visiting-again', sentence),
  ];
  let after = false;
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = analysis.tokens[at];
    if (!token || covered(none, at)) after = true;
    else if (/^[.;,+]$/.test(token.lower)) after = false;
    else if (
      !after &&
      (token.pos === 'VERB' || token.pos === 'ADJ' || token.pos === 'NOUN') &&
      !isOfLabel(sentence, token)
    )
      return true;
  }
  return false;
}
