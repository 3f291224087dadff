import type { Context } from '../context';
import { ageOn } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { isChild, isOfFamily, isViewSection, quotesChild } from './child-view-section';
import { type Facts, known } from './fact';
import { latestAssessment } from './latest-assessment';
import { contentLeft, isStated, tellingSentences, within } from './substance';

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
      if (saysOnlyThat(analysis, sentence) || gathers(analysis, sentence))
        views.general ??= quoteTokens(analysis, sentence);
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
    return !negated && isChild(actor) && !isOfFamily(clause?.source ?? null);
  });

/** The child's words as told by the child, or under a heading for them; behaviour only where the child does not speak. */
function speaksForChild(analysis: Analysis, sentence: Sentence, speechless: boolean): boolean {
  if (quotesChild(analysis, sentence) || setsOut(analysis, sentence)) return true;
  const section = isViewSection(analysis, sentence);
  return sentence.clauses.some((clause) => {
    const { actor, source, passive, negator } = clause;
    // "Priya: Year 2, wears glasses" says nothing of hers; "Priya - scared of the stairs" does.
    if (isChild(source))
      return source !== sentence.labelled || section || saysOrFeels(analysis, clause);
    if (!isChild(actor)) return section && isOfSection(analysis, sentence, clause);
    if (speechless) return !passive && negator === null && isBehaviour(analysis, clause);
    return (
      section ||
      (!passive && within(analysis, 'clause-speech', clause).length > 0) ||
      voices(analysis, clause)
    );
  });
}

const saysOrFeels = (analysis: Analysis, clause: Clause): boolean =>
  voices(analysis, clause) || within(analysis, 'clause-speech', clause).length > 0;

/** In a section for the child: a line that leaves its subject out, views of somebody's, or words in quotation marks. */
const isOfSection = (analysis: Analysis, sentence: Sentence, clause: Clause): boolean =>
  leftOut(analysis, sentence, clause) ||
  mentionsViews(analysis, sentence) ||
  quotes(analysis, sentence);

/** Says, asks or feels; what is denied of wants and likes is told too: "does not want to go". */
const voices = (analysis: Analysis, clause: Clause): boolean =>
  within(analysis, 'child-voice', clause).some(
    ({ negated, from }) => !negated || WANTS.has(analysis.tokens[from]?.lemma ?? ''),
  );
const WANTS = new Set('want like love enjoy miss prefer wish feel think would'.split(' '));

/** What a child is, has or receives is no behaviour: "is under the paediatrician", "lives with", "has seizures". */
const isBehaviour = ({ tokens }: Analysis, { from, to }: Clause): boolean =>
  tokens.slice(from, to).some(({ pos, lemma }) => pos === 'VERB' && !STANDING.has(lemma));
const STANDING = new Set(
  'be have continue remain need require receive attend live reside suffer become appear seem present meet know call name diagnose suspect register describe reach make gain weigh'.split(
    ' ',
  ),
);

/** "His wishes and feelings have been sought", "an advocate ascertained her views": that there are some, not what they are. */
const gathers = (analysis: Analysis, sentence: Sentence): boolean =>
  within(analysis, 'view-nouns', sentence).some(({ clause, from }) => {
    if (!clause || !isStated(clause) || !VIEWS.test(analysis.tokens[from]?.lemma ?? ''))
      return false;
    const { actor, source } = clause;
    const whose = analysis.mentions.findLast((one) => one.possessive && one.to <= from);
    const isTheirs = whose !== undefined && from - whose.to <= BETWEEN && isChild(whose);
    return isTheirs && !isOfFamily(actor) && !isOfFamily(source);
  });
/** "Her voice is clear: no more moves, and the cat comes too." */
const setsOut = (analysis: Analysis, sentence: Sentence): boolean => {
  const colon = analysis.tokens.findIndex(
    ({ text }, at) => at >= sentence.from && at < sentence.to && text === ':',
  );
  const after = { from: colon + 1, to: sentence.to };
  return (
    colon > 0 &&
    gathers(analysis, sentence) &&
    contentLeft(analysis, after, ['view-generic']).length >= ENOUGH
  );
};
const VIEWS = /^(?:wish|feeling|view|voice|opinion)$/;
/** "Sam's own wishes", "his wishes and feelings". */
const BETWEEN = 2;

/** "Wants her own bed.", "Sad about school.": in a box for the child, whom a line leaves out is the child. */
function leftOut(analysis: Analysis, { from }: Sentence, clause: Clause): boolean {
  const { actor, passive, negator } = clause;
  const named = actor !== null && actor !== 'author' && actor.to > from;
  if (clause.from !== from || passive || named) return false;
  return negator === null || voices(analysis, clause);
}

const mentionsViews = (analysis: Analysis, sentence: Sentence): boolean =>
  within(analysis, 'view-nouns', sentence).length > 0;
const quotes = ({ tokens }: Analysis, { from, to }: Sentence): boolean =>
  tokens.slice(from, to).some(({ text }) => /^["“‘']$/.test(text));
