import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import { type Gap, gapsInWindow, gapWords, longestGap } from '../gaps';
import { type Facts, known } from './fact';

/** Gaps between supervisions in the window, with those from its start (or the day the case opened) and to the as-at date or closure. */
export const supervisionGapFacts: Facts = {
  'supervision-gap': {
    of: 'case',
    says: 'the longest gap between supervisions, in days',
    fact: (_, context) =>
      known(
        longest(context).length,
        context.inWindow('supervision').map((entry) => quoteEntry(entry)),
      ),
  },
  'supervision-gap-arithmetic': {
    of: 'case',
    says: 'the longest gap between supervisions in words, against the rule’s parameter `regular`',
    fact: (_, context) => known(gapWords(longest(context), context.number('regular'), 'days')),
  },
};

const longest = (context: Context): Gap =>
  longestGap(
    gapsInWindow(
      context.inWindow('supervision').map(({ date }) => date),
      'supervision',
      'days',
      context,
    ),
  );
