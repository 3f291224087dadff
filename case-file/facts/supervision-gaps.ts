import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import { type Gap, gapsInWindow, gapWords, longestGap } from '../gaps';
import type { Entry } from '../model';
import { type Facts, known } from './fact';
import { wasHeld } from './newest';

/** Gaps between supervisions in the window, with those from its start (or the day the case opened) and to the as-at date or closure. */
export const supervisionGapFacts: Facts = {
  'supervision-gap': {
    of: 'case',
    says: 'the longest gap between supervisions, in days',
    fact: (_, context) =>
      known(
        longest(context).length,
        supervisions(context).map((entry) => quoteEntry(entry)),
      ),
  },
  'supervision-gap-arithmetic': {
    of: 'case',
    says: 'the longest gap between supervisions in words, against the rule’s parameter `regular`',
    fact: (_, context) => known(gapWords(longest(context), context.number('regular'), 'days')),
  },
};

const supervisions = (context: Context): readonly Entry[] =>
  context.inWindow('supervision').filter((entry) => wasHeld(entry, context));

const longest = (context: Context): Gap =>
  longestGap(
    gapsInWindow(
      supervisions(context).map(({ date }) => date),
      'supervision',
      'days',
      context,
    ),
  );
