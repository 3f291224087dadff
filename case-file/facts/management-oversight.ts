import type { Context } from '../context';
import { quoteEntry, quoteWhole } from '../evidence';
import { isByManager, namesManager } from '../managers';
import type { Entry, EntryKind } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { allSeen } from './seen';

/** A manager's direction on the file outside supervision. */
export const managementOversightFacts: Facts = {
  'manager-direction': {
    of: 'case',
    says: 'a manager’s entry of the window, outside supervision, says more than “noted” or “agreed”',
    fact: (_, context) => {
      const found = allSeen(context, {
        key: 'direction',
        kinds: WRITTEN,
        where: 'inWindow',
        look: (entry) => (isByManager(entry, context) ? directionIn(entry, context) : null),
      });
      return known(
        found.length > 0,
        found.map(({ seen }) => seen),
      );
    },
  },
  'manager-sign-off': {
    of: 'case',
    says: 'a manager signed something off in the window: “noted”, “agreed”, or an authorisation',
    fact: (_, context) => {
      const signed = allSeen(context, {
        key: 'managers-voice',
        kinds: WRITTEN,
        where: 'inWindow',
        look: (entry) =>
          isByManager(entry, context) && hasManagersVoice(entry, context)
            ? quoteEntry(entry)
            : null,
      });
      const found = [...signed.map(({ seen }) => seen), ...authorisations(context)];
      return known(found.length > 0, found);
    },
  },
};

/** Where managers write outside supervision. */
const WRITTEN: readonly EntryKind[] = ['management-decision', 'case-note'];

/** The first sentence of an entry that is more than a sign-off. */
function directionIn(entry: Entry, context: Context): Evidence | null {
  const analysis = analysisOf(context, entry);
  const signs = new Set(analysis.hits('sign-off-only').map(({ sentence }) => sentence));
  if (!hasManagersVoice(entry, context)) return null;
  const said = analysis.sentences.find(
    (one) =>
      one.kind === 'prose' && one.property !== 'title' && !isSignOff(analysis, one, signs.has(one)),
  );
  return said ? quoteTokens(analysis, said) : null;
}

/** A manager also writes notes of calls and visits; those that direct or comment say so. */
const hasManagersVoice = (entry: Entry, context: Context): boolean =>
  entry.kind !== 'case-note' ||
  ['managers-voice', 'sign-off-only'].some((list) => {
    const analysis = analysisOf(context, entry);
    return analysis.hits(list).length > 0 || analysis.headingHits(list).length > 0;
  });

/** Words that a sign-off may hold beside "noted": what was noted, by whom. */
const SHORT = 6;

/** "Noted.", "Agreed, SW to proceed." is short; "12 weeks." beside it says nothing by itself. */
const isSignOff = ({ tokens }: Analysis, { from, to }: Sentence, isSigned: boolean): boolean => {
  const says = tokens.slice(from, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return to - from <= 2 || (to - from <= SHORT && (isSigned || !says));
};

function authorisations(context: Context): Evidence[] {
  return context
    .entries('plan', 'assessment', 'risk-assessment')
    .filter(({ authorisedBy, authorisedOn }) => {
      if (!authorisedBy || !authorisedOn) return false;
      if (authorisedOn < context.windowFrom || authorisedOn > context.asAt) return false;
      return namesManager(authorisedBy, context) === true;
    })
    .map((entry) => quoteWhole(entry, 'authorisedBy'));
}
