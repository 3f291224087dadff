import type { Context } from '../context';
import { quoteEntry, quoteWhole } from '../evidence';
import { isByManager, namesManager } from '../managers';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { latestRiskAssessment } from './latest-risk-assessment';
import { isStated } from './stated';

/** Whether a manager has seen the latest risk assessment. */
export const signOffFacts: Facts = {
  'has-risk-assessment': {
    of: 'case',
    says: 'there is a risk assessment up to the as-at date',
    fact: (_, context) => {
      const latest = latestRiskAssessment(context);
      return known(latest !== undefined, latest ? [quoteEntry(latest)] : []);
    },
  },
  'risk-assessment-sign-off': {
    of: 'case',
    says: 'signed: a manager is named as having authorised the latest risk assessment, or wrote of having agreed it; awaited; or none',
    fact: async (_, context) => {
      const latest = latestRiskAssessment(context);
      if (!latest) return known('none');
      const signed = authorised(latest, context) ?? (await agreedElsewhere(latest, context));
      if (signed) return known('signed', [signed]);
      const awaited = awaitedIn(latest, context);
      return awaited ? known('awaited', [awaited]) : known('none', [quoteEntry(latest, 'against')]);
    },
  },
};

const SIGN_OFF_BOX =
  /sign(?:ed)?[ -]?off|authori[sz]|approv|endors|countersign|manager.*(?:agree|sign)/i;
const EMPTY = /^\s*(?:no|n\/?a|none|not? yet|-|)\s*$/i;

/** The authorisation on the form: a name that is no other professional's, or a box with a manager's. */
function authorised(entry: Entry, context: Context): Evidence | undefined {
  const { authorisedBy, fields } = entry;
  const later = (entry.authorisedOn ?? '') > context.asAt;
  if (authorisedBy && !later && namesManager(authorisedBy, context) !== false) {
    return quoteWhole(entry, 'authorisedBy');
  }
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!SIGN_OFF_BOX.test(name) || EMPTY.test(value)) continue;
    const property = `fields.${name}`;
    if (hasAwaited(entry, property, context)) continue;
    if (namesManager(value, context) ?? /manager/i.test(name)) return quoteWhole(entry, property);
  }
  return undefined;
}

/** A manager's entry, of the day or later, that says the risk assessment was agreed. */
async function agreedElsewhere(risk: Entry, context: Context): Promise<Evidence | undefined> {
  const later = context
    .entries('management-decision', 'supervision', 'case-note')
    .filter(({ date }) => date !== null && date >= (risk.date ?? ''));
  for (const entry of later) {
    await context.breathe();
    if (!isByManager(entry, context)) continue;
    const analysis = analysisOf(context, entry);
    const named = analysis.hits('risk-assessment-names');
    const agreed = analysis
      .hits('sign-off-acts')
      .find((hit) => isStated(hit) && named.some(({ sentence }) => sentence === hit.sentence));
    if (agreed) return quoteTokens(analysis, agreed.sentence);
  }
  return undefined;
}

/** Where the form says that sign-off is still to come. */
function awaitedIn(entry: Entry, context: Context): Evidence | undefined {
  const analysis = analysisOf(context, entry);
  const hit = analysis
    .hits('sign-off-awaited')
    .find(
      ({ sentence, negated }) =>
        !negated &&
        (SIGN_OFF_BOX.test(sentence.heading ?? '') ||
          analysis.hits('sign-off-acts').some((act) => act.sentence === sentence)),
    );
  return hit && quoteTokens(analysis, hit.sentence);
}

const hasAwaited = (entry: Entry, property: string, context: Context): boolean =>
  analysisOf(context, entry)
    .hits('sign-off-awaited')
    .some(({ sentence }) => sentence.property === property);
