import type { Context } from '../context';
import { quoteEntry, quoteWhole } from '../evidence';
import { entryLabel } from '../labels';
import type { Entry } from '../model';
import { quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Answer, type Facts, isKnown, known, notRead, unclear } from './fact';

/** Whether a visit was successful: the child, or the care leaver, was seen; before birth, the mother. */
export function wasSuccessful(entry: Entry, context: Context): Answer<boolean> {
  return context.ofEntry('visit-successful', entry, () => judgeVisit(entry, context));
}

/** Visits of the window at which the child was seen, oldest first. */
export const successfulVisits = (context: Context): readonly Entry[] => visitsThat(context, true);

/** Visits of the window at which the child was not seen, oldest first. */
export const unsuccessfulVisits = (context: Context): readonly Entry[] =>
  visitsThat(context, false);

/** Visits of the window of which the record does not tell whether the child was seen. */
export const unclearVisits = (context: Context): readonly Entry[] =>
  context.inWindow('visit').filter((entry) => !isKnown(wasSuccessful(entry, context)));

const visitsThat = (context: Context, value: boolean): readonly Entry[] =>
  context.memo(`visits ${value}`, () =>
    context.inWindow('visit').filter((entry) => {
      const answer = wasSuccessful(entry, context);
      return isKnown(answer) && answer.value === value;
    }),
  );

function judgeVisit(entry: Entry, context: Context): Answer<boolean> {
  const unborn = isUnborn(entry, context);
  if (entry.childSeen === true || (entry.childSeen === false && !unborn)) {
    return known(entry.childSeen, [quoteEntry(entry)]);
  }
  for (const [name, value] of Object.entries(entry.fields ?? {})) {
    if (!SEEN_BOX.test(name) || ALONE.test(name)) continue;
    if (YES.test(value)) return known(true, [quoteWhole(entry, `fields.${name}`)]);
    if (NO.test(value) && !unborn) return known(false, [quoteWhole(entry, `fields.${name}`)]);
  }
  if (entry.part === 'start')
    return notRead(`Open the ${entryLabel(entry)}: only its start was read.`);
  const analysis = analysisOf(context, entry);
  const failed = [...analysis.headingHits('visit-failed'), ...analysis.hits('visit-failed')].find(
    ({ quoted, negated, sentence }) => !quoted && !negated && sentence.index <= OPENING,
  );
  if (failed) return known(false, [quoteTokens(analysis, failed.sentence, 'for', failed)]);
  const met = unborn ? 'mother' : 'child';
  const seen = analysis.mentions.find(({ roles }) => roles.includes(met));
  return seen
    ? known(true, [quoteEntry(entry)])
    : unclear('Neither a box nor the text of the visit tells whether the child was seen.');
}

/** True when the child was not yet born on the day of the entry. */
export function isUnborn({ date }: Entry, { file }: Context): boolean {
  const { dateOfBirth, expectedOn } = file.child;
  return dateOfBirth ? date !== null && date < dateOfBirth : !!expectedOn;
}

/** A visit's title and its first sentences say whether anybody was seen. */
const OPENING = 4;
const SEEN_BOX = /\b(?:child|children|young person|yp|baby|seen)\b.*\bseen\b|^seen\b/i;
const ALONE = /alone|by (?:him|her|them)sel/i;
const YES = /^\s*y(?:es)?\b/i;
const NO = /^\s*no?\b/i;

export const visitFacts: Facts = {
  'visit-successful': {
    of: 'record',
    says: 'the child (before birth the mother) was seen at this visit',
    fact: ({ entry }, context) =>
      entry ? wasSuccessful(entry, context) : unclear('This is not a visit.'),
  },
};
