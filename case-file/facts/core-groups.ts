import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import { type Gap, gapsBetween, gapWords, longestGap } from '../gaps';
import type { Entry } from '../model';
import { quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { wasHeld } from './newest';

/** Core groups of the window: how far apart, and whether their records weigh the plan. */
export const coreGroupFacts: Facts = {
  'core-group-gap': {
    of: 'case',
    says: 'the longest gap in days between core groups of the window, and from the last to the as-at date or closure',
    fact: (_, context) => {
      const groups = coreGroups(context);
      const gap = longest(context);
      return gap
        ? known(
            gap.length,
            groups.map((entry) => quoteEntry(entry)),
          )
        : known(null);
    },
  },
  'core-group-arithmetic': {
    of: 'case',
    says: 'the longest gap between core groups in words, against the rule’s parameter `limit`',
    fact: (_, context) => {
      const gap = longest(context);
      return known(gap ? gapWords(gap, context.number('limit'), 'days') : 'no core group was seen');
    },
  },
  'plan-weighed': {
    of: 'record',
    says: 'the record of the meeting says what has or has not changed against the plan',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const analysis = analysisOf(context, entry);
      const continued = new Set(analysis.hits('plan-continues').map(({ sentence }) => sentence));
      const toPlan = [
        ...analysis.hits('plan-references'),
        ...analysis.headingHits('plan-references'),
      ];
      const plan = toPlan.find(
        ({ sentence }) => !continued.has(sentence) && sentence.property !== 'title',
      );
      const progress = analysis
        .hits('progress-words')
        .find(({ sentence, quoted }) => !quoted && sentence.property !== 'title');
      if (!plan || !progress) return known(false, [quoteEntry(entry, 'against')]);
      return known(true, [quoteTokens(analysis, progress.sentence)]);
    },
  },
};

/** Core group meetings of the window, oldest first. */
export const coreGroups = (context: Context): readonly Entry[] =>
  context.memo('core-groups', () =>
    context.inWindow('meeting', 'review').filter((entry) => {
      if (!wasHeld(entry, context)) return false;
      const analysis = analysisOf(context, entry);
      return [
        ...analysis.headingHits('core-group-names'),
        ...analysis.hits('core-group-names'),
      ].some(({ sentence }) => sentence.property === 'title');
    }),
  );

function longest(context: Context): Gap | undefined {
  const { end, file } = context;
  const held = coreGroups(context).flatMap(({ date }) =>
    date && date <= end ? [{ date, what: 'core group' }] : [],
  );
  if (held.length === 0) return undefined;
  const last = end === file.closedOn ? 'case closed' : 'as-at date';
  return longestGap(gapsBetween([...held, { date: end, what: last }], 'days'));
}
