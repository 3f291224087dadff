import type { Analysis, Sentence } from '../text/analyse';
import { ADULTS } from './declined-alone';
import { proseOf } from './sentences';

/** A child who was seen with the others named as not there. */

const WITHOUT_WITHIN = 8;
const OTHERS =
  /^(?:anyone|anybody|adults?|parents?|carers?|famil(?:y|ies)|members?|staff|teachers?|siblings?|others|professionals?)$/;
const SEES = /^(?:see|speak|talk|meet|chat|interview|spend)$/;

/** "Seen without his sisters or the carers present", "spoke to him without any family members in the room". */
export const seenWithout = (analysis: Analysis): Sentence | undefined =>
  proseOf(analysis).find(({ from, to, clauses }) => {
    const { tokens, mentions } = analysis;
    const without = tokens.findIndex(
      ({ lower }, at) => at > from && at < to && lower === 'without',
    );
    if (without < 0) return false;
    const clause = clauses.find((one) => without < one.to);
    if (clause?.modality !== 'stated' || (clause.negator ?? without) < without) return false;
    const end = Math.min(without + WITHOUT_WITHIN, to);
    const sees = tokens
      .slice(clause.from, without)
      .some(({ lemma, pos }) => pos === 'VERB' && SEES.test(lemma));
    return (
      sees &&
      (tokens.slice(without, end).some(({ lower }) => OTHERS.test(lower)) ||
        mentions.some(
          (one) =>
            one.from > without && one.to <= end && one.roles.some((role) => ADULTS.has(role)),
        ))
    );
  });
