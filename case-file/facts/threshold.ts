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
  context.ofEntry('threshold', entry, () => {
    const analysis = analysisOf(context, entry);
    const isMeeting = entry.kind === 'review' || entry.kind === 'meeting';
    const told = analysis
      .hits('threshold-decisions')
      .some(
        (hit) =>
          !hit.quoted &&
          hit.clause?.modality !== 'conditional' &&
          hit.clause?.history !== true &&
          (!isMeeting || isDecided(analysis, hit)),
      );
    return told || (!isMeeting && isHeaded(analysis));
  });

/** "CLOSURE" or "Reason for closing" above what a manager wrote: a heading of little else, with something below it. */
const isHeaded = (analysis: Analysis): boolean =>
  analysis
    .headingHits('threshold-decisions')
    .some(
      ({ sentence, from, to }) =>
        sentence.to - sentence.from - (to - from) <= FEW &&
        analysis.sentences.some(({ kind, heading }) => kind === 'prose' && heading !== null),
    );
const FEW = 2;

/** Of a review or meeting, only what it says was decided: "Decision: step down to Early Help", "the plan ends". */
const isDecided = ({ tokens }: Analysis, { sentence, clause, from, to }: Hit): boolean =>
  DECISION.test(sentence.label ?? '') ||
  DECISION.test(sentence.heading ?? '') ||
  tokens.slice(sentence.from, to).some(({ lemma, pos }) => pos === 'VERB' && DECIDES.test(lemma)) ||
  (clause?.modality === 'stated' &&
    clause.negator === null &&
    tokens.slice(from, to).some(({ lower }) => ENDS.test(lower)));
const DECIDES = /^(?:decide|conclude|resolve)$/;
/** What ends or moves in the telling of a conference is what it decided. */
const ENDS = /^(?:ends|moves|deplan|removed|delisted)$/;

/** A label or heading for what was decided. */
export const DECISION = /\b(?:decisions?|outcomes?)\b(?!.*\b(?:sought|star|desired)\b)/i;
