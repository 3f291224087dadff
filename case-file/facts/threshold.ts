import type { Context } from '../context';
import type { Entry } from '../model';
import type { Analysis, Hit, Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';

/**
 * The threshold decisions of the window (rulebook, threshold-rationale): on a contact; step up, not
 * to step up or down, step down, closure. "Continue" is none, nor is a change of legal status.
 */
export const thresholdDecisions = (context: Context): Entry[] =>
  context
    .inWindow('contact', 'management-decision', 'review', 'meeting')
    .filter((entry) =>
      entry.kind === 'contact' ? !!entry.decision?.trim() : decidesThreshold(entry, context),
    );

/** The sentence of a review or meeting that decides; what stands before it is no reason. */
export const decidingSentence = (analysis: Analysis): Sentence | undefined =>
  analysis.hits('threshold-decisions').find((hit) => isDecided(analysis, hit))?.sentence;

const decidesThreshold = (entry: Entry, context: Context): boolean =>
  context.ofEntry('threshold', entry, () =>
    analysisOf(context, entry)
      .hits('threshold-decisions')
      .some(
        (hit) =>
          !hit.quoted &&
          hit.clause?.modality !== 'conditional' &&
          hit.clause?.history !== true &&
          ((entry.kind !== 'review' && entry.kind !== 'meeting') ||
            isDecided(analysisOf(context, entry), hit)),
      ),
  );

/** Of a review or meeting, only what it says was decided: "Decision: step down to Early Help". */
const isDecided = ({ tokens }: Analysis, { sentence, to }: Hit): boolean =>
  DECIDED.test(sentence.label ?? '') ||
  tokens.slice(sentence.from, to).some(({ lemma, pos }) => pos === 'VERB' && lemma === 'decide');
const DECIDED = /^(?:decision|outcome)s?\b/i;
