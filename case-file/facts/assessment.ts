import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Who } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { completedAssessments, latestAssessment } from './latest-assessment';
import { tellingSentences, within } from './substance';

/** What the latest assessment rests on (rulebook, assessment-sources). */
export const assessmentFacts: Facts = {
  'assessments-completed': {
    of: 'case',
    says: 'how many assessments were completed in the window',
    fact: (_, context) => known(completedAssessments(context).length),
  },
  'assessment-sources': {
    of: 'case',
    says: 'how many sources the latest assessment attributes information to',
    fact: (_, context) => {
      const entry = latestAssessment(context);
      if (!entry) return known(0);
      const sources = [...sourcesOf(entry, context).values()];
      return known(sources.length, sources.length ? sources : [quoteEntry(entry, 'against')]);
    },
  },
  'assessment-source-names': {
    of: 'case',
    says: 'these sources in words',
    fact: (_, context) => {
      const entry = latestAssessment(context);
      return known(entry ? [...sourcesOf(entry, context).keys()].join(', ') || 'none' : 'none');
    },
  },
};

/** The sources of the rulebook, by the roles that speak for each. Whoever cares for the child is family or agency. */
const SOURCES: readonly [string, readonly string[]][] = [
  ['child', ['child']],
  ['mother', ['mother']],
  ['father or father figure', ['father', 'partner']],
  ['wider family', ['wider-family']],
  ['school', ['school']],
  ['health', ['health']],
  ['police', ['police']],
  ['another agency', ['agency', 'carer']],
];

function sourcesOf(entry: Entry, context: Context): Map<string, Evidence> {
  return context.ofEntry('sources', entry, () => {
    const analysis = analysisOf(context, entry);
    const found = new Map<string, Evidence>();
    for (const sentence of tellingSentences(analysis)) {
      for (const role of speakers(analysis, sentence)) {
        const source = SOURCES.find(([, roles]) => roles.includes(role))?.[0];
        if (source && !found.has(source)) found.set(source, quoteTokens(analysis, sentence));
      }
    }
    return found;
  });
}

/** The roles of those to whom a sentence attributes what it says. */
function speakers(analysis: Analysis, sentence: Sentence): string[] {
  const who: Who[] = [sentence.labelled];
  for (const clause of sentence.clauses) {
    if (clause.modality === 'intended' && clause.source === null) continue;
    who.push(clause.source);
    const said = within(analysis, 'clause-speech', clause).some(({ negated }) => !negated);
    if (said && !clause.passive) who.push(clause.actor);
    for (const { from, to } of within(analysis, 'attribution', clause)) {
      who.push(...clause.mentions.filter((m) => m.to >= from - 1));
      if (to > clause.to)
        who.push(...analysis.mentions.filter((m) => m.from >= to && m.from <= to + 1));
    }
  }
  if (isObserved(analysis, sentence)) return ['child', ...rolesIn(who)];
  return rolesIn(who);
}

/** "It was observed that she opens her mouth": what a child who does not speak shows is from the child. */
const isObserved = (analysis: Analysis, { clauses }: Sentence): boolean =>
  [...analysis.hits('non-verbal'), ...analysis.hits('does-not-speak')].length > 0 &&
  clauses.some(
    ({ actor, from }, place) =>
      place > 0 &&
      actor !== null &&
      actor !== 'author' &&
      actor.roles.includes('child') &&
      analysis.tokens
        .slice(clauses[place - 1]?.from ?? from, from)
        .some(({ lemma }) => lemma === 'observe'),
  );

const rolesIn = (who: readonly Who[]): string[] =>
  who.flatMap((one) => (one === null || one === 'author' ? [] : one.roles.slice(0, 1)));
