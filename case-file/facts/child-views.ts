import type { Context } from '../context';
import { ageOn } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { latestAssessment } from './latest-assessment';
import { contentLeft, tellingSentences, within } from './substance';

/** Whether the latest assessment holds the child's wishes, feelings or lived experience (rulebook, child-views-in-assessment). */
export const childViewFacts: Facts = {
  'assessed-before-birth': {
    of: 'case',
    says: 'the child was unborn when the latest assessment was completed',
    fact: (_, context) => {
      const day = latestAssessment(context)?.completedOn;
      const born = context.file.child.dateOfBirth;
      return known(day !== undefined && (born ? (day ?? '') < born : true));
    },
  },
  'child-views': {
    of: 'case',
    says: 'what the latest assessment holds of the child’s views: specific, general or none',
    fact: (_, context) => {
      const entry = latestAssessment(context);
      if (!entry) return known('none');
      const { specific, general } = viewsIn(entry, context);
      if (specific) return known('specific', [specific]);
      return general ? known('general', [general]) : known('none', [quoteEntry(entry, 'against')]);
    },
  },
};

interface Views {
  specific: Evidence | null;
  general: Evidence | null;
}

/** Words beside the general ones ("happy", "at home") that make a view specific. */
const ENOUGH = 2;
const SPEAKS_FROM = 3;

function viewsIn(entry: Entry, context: Context): Views {
  return context.ofEntry('child-views', entry, () => {
    const analysis = analysisOf(context, entry);
    const speechless = doesNotSpeak(analysis, entry, context);
    const views: Views = { specific: null, general: null };
    for (const sentence of tellingSentences(analysis)) {
      if (saysOnlyThat(analysis, sentence)) views.general ??= quoteTokens(analysis, sentence);
      if (!speaksForChild(analysis, sentence, speechless)) continue;
      const left = contentLeft(analysis, sentence, ['view-generic']);
      const side = left.length >= ENOUGH ? 'specific' : 'general';
      views[side] ??= quoteTokens(analysis, sentence);
    }
    return views;
  });
}

function doesNotSpeak(analysis: Analysis, entry: Entry, { file }: Context): boolean {
  const { dateOfBirth } = file.child;
  const young = dateOfBirth
    ? ageOn(dateOfBirth, entry.completedOn ?? file.asAt) < SPEAKS_FROM
    : false;
  return young || analysis.hits('non-verbal').length > 0;
}

/** "Demi was consulted and is happy": that the child was asked or is well, without what was said. */
const saysOnlyThat = (analysis: Analysis, sentence: Sentence): boolean =>
  within(analysis, 'view-bare', sentence).some(({ clause, negated }) => {
    const actor = clause?.actor ?? null;
    return !negated && actor !== null && actor !== 'author' && actor.roles.includes('child');
  });

/** The child's words as told by the child, or under a heading for them; behaviour only where the child does not speak. */
function speaksForChild(analysis: Analysis, sentence: Sentence, speechless: boolean): boolean {
  const section = isViewSection(analysis, sentence);
  return sentence.clauses.some((clause) => {
    const { actor, source } = clause;
    const acts = actor !== null && actor !== 'author' && actor.roles.includes('child');
    const told = source !== null && source !== 'author' && source.roles.includes('child');
    if (told || sentence.labelled?.roles.includes('child')) return true;
    if (clause.passive && childsViews(analysis, sentence)) return true;
    if (!acts) return section && (mentionsViews(analysis, sentence) || quotes(analysis, sentence));
    if (speechless)
      return !clause.passive && clause.negator === null && isBehaviour(analysis, clause);
    return (
      section ||
      (!clause.passive && within(analysis, 'clause-speech', clause).length > 0) ||
      within(analysis, 'child-voice', clause).some(({ negated }) => !negated)
    );
  });
}

/** What a child is, has or receives is no behaviour: "is under the paediatrician", "lives with", "has seizures". */
const isBehaviour = ({ tokens }: Analysis, { from, to }: Clause): boolean =>
  tokens.slice(from, to).some(({ pos, lemma }) => pos === 'VERB' && !STANDING.has(lemma));
const STANDING = new Set(
  'be have continue remain need require receive attend live reside suffer become appear seem present meet know call name diagnose suspect register describe reach make gain weigh'.split(
    ' ',
  ),
);

/** "His wishes and feelings have been sought". */
const childsViews = (analysis: Analysis, sentence: Sentence): boolean =>
  mentionsViews(analysis, sentence) &&
  analysis.mentions.some(
    (m) =>
      m.from >= sentence.from && m.from < sentence.to && m.possessive && m.roles.includes('child'),
  );

const mentionsViews = (analysis: Analysis, sentence: Sentence): boolean =>
  within(analysis, 'view-nouns', sentence).length > 0;
const quotes = ({ tokens }: Analysis, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ text }) => /^["“‘']$/.test(text));

/** Under a heading, in a box or on a line for the child's wishes and feelings. */
function isViewSection(analysis: Analysis, { heading, label }: Sentence): boolean {
  const names = [heading, label].filter((name) => name !== null);
  return names.some((name) => CHILD_VIEWS.test(name)) || headed(analysis, heading);
}
const CHILD_VIEWS =
  /\b(?:wishes|feelings|views?|voice|lived experience|life (?:is )?like|day in)\b(?!.*\b(?:parent|mother|father|carer|mum|dad|professional|agency))/i;

const headed = (analysis: Analysis, heading: string | null): boolean =>
  heading !== null &&
  analysis
    .headingHits('child-view-headings')
    .some(({ sentence }) => sentence.heading === heading && !PARENTS.test(heading));
const PARENTS = /\b(?:parent|mother|father|carer|mum|dad|professional|agency|family)\b/i;
