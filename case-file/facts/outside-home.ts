import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { EntryKind } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { firstSeen } from './seen';
import { contentLeft, tellingSentences, within } from './substance';

const DOCUMENTS: readonly EntryKind[] = ['assessment', 'risk-assessment', 'plan'];
const ELSEWHERE: readonly EntryKind[] = [
  'visit',
  'case-note',
  'supervision',
  'management-decision',
  'meeting',
];

/** Whether risks or strengths outside the family are considered (rulebook, contextual-safeguarding). */
export const outsideHomeFacts: Facts = {
  'outside-home-in-documents': {
    of: 'case',
    says: 'an assessment, risk assessment or plan in the window says something specific of life outside the family',
    fact: (_, context) => first(context, DOCUMENTS, 'outside', specific),
  },
  'outside-home-elsewhere': {
    of: 'case',
    says: 'visits, case notes or supervision in the window do',
    fact: (_, context) => first(context, ELSEWHERE, 'outside', specific),
  },
  'outside-home-bare': {
    of: 'case',
    says: 'a document in the window has a bare statement of no concern outside the home',
    fact: (_, context) => first(context, DOCUMENTS, 'outside-bare', bare),
  },
  'outside-home-nearest': {
    of: 'case',
    says: 'the latest document of the window',
    fact: (_, context) => {
      const entry = context.inWindow(...DOCUMENTS).at(-1);
      return known(entry !== undefined, entry ? [quoteEntry(entry, 'against')] : []);
    },
  },
};

function first(
  context: Context,
  kinds: readonly EntryKind[],
  key: string,
  look: (analysis: Analysis) => Evidence | null,
) {
  const seen = firstSeen(context, {
    key,
    kinds,
    where: 'inWindow',
    look: (entry) => look(analysisOf(context, entry)),
  });
  return seen ? known(true, [seen]) : known(false);
}

const ENOUGH = 2;
const OUTSIDE_HEADING =
  /\b(?:outside the (?:home|family)|extra-?\s?familial|contextual|exploitation|peers?|friends|online|community|neighbourhood)\b/i;

/** Names something outside the family, or stands under a heading for it, and is more than "no concerns". */
function specific(analysis: Analysis): Evidence | null {
  const said = tellingSentences(analysis, ...properties(analysis)).find((sentence) => {
    if (nothing(analysis, sentence)) return false;
    const named = within(analysis, 'outside-home', sentence).some(
      (hit) => !hit.negated && isChilds(analysis, hit) && !isRoute(analysis, hit),
    );
    const headed =
      OUTSIDE_HEADING.test(sentence.heading ?? '') || OUTSIDE_HEADING.test(sentence.label ?? '');
    return (
      (named || headed) && contentLeft(analysis, sentence, namesOnly(sentence)).length >= ENOUGH
    );
  });
  return said ? quoteTokens(analysis, said) : null;
}

/** Words that consider nothing; in an action, what it is about and a vague act: "Explore volunteering". */
const namesOnly = ({ property }: Sentence): readonly string[] => [
  ...['nothing-of-concern', 'outside-headings'],
  ...(property.startsWith('actions.') ? ['outside-home', 'vague-acts'] : []),
];

/** Where documents and notes speak in prose; a plan's actions too. */
const properties = ({ sentences }: Analysis): string[] =>
  [...new Set(sentences.map(({ property }) => property))].filter(
    (property) => property !== 'title' && property !== 'decision',
  );

/** The sentence is about the child, or leaves out whom it is about; not about a parent's friends. */
function isChilds(analysis: Analysis, { sentence, from }: Hit): boolean {
  const before = analysis.mentions.filter(
    (m) => m.from >= sentence.from && m.from < sentence.to && !m.pronoun,
  );
  const own = analysis.mentions.find((m) => m.to === from || m.to + 1 === from);
  if (own?.possessive && !own.roles.includes('child')) return false;
  return (
    before.length === 0 ||
    before.some(({ roles }) => roles.includes('child')) ||
    sentence.clauses.some(
      ({ actor }) => actor !== null && actor !== 'author' && actor.roles.includes('child'),
    )
  );
}

/** "WhatsApp msg from Bao": how a note came, not where the child spends time. */
const isRoute = (analysis: Analysis, { from, sentence }: Hit): boolean =>
  from === sentence.from && within(analysis, 'route-text', { from, to: from + 1 }).length > 0;

const nothing = (analysis: Analysis, sentence: Sentence): boolean =>
  within(analysis, 'nothing-of-concern', sentence).length > 0 &&
  contentLeft(analysis, sentence, ['nothing-of-concern', 'outside-headings', 'outside-home'])
    .length < ENOUGH;

function bare(analysis: Analysis): Evidence | null {
  const said = tellingSentences(analysis).find((sentence) => {
    const headed =
      OUTSIDE_HEADING.test(sentence.heading ?? '') ||
      OUTSIDE_HEADING.test(sentence.label ?? '') ||
      within(analysis, 'outside-headings', sentence).length > 0;
    return headed && nothing(analysis, sentence);
  });
  return said ? quoteTokens(analysis, said) : null;
}
