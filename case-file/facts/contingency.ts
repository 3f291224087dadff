import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import type { Token } from '../text/tokens';
import { type Facts, known } from './fact';
import { latestPlan } from './latest-plan';
import { finderOf } from './phrase-finder';
import { covered, hitsIn, isOfLabel } from './sentences';

/** What the current plan says of the case that it does not work (rulebook, contingency-plan). */
export const contingencyFacts: Facts = {
  contingency: {
    of: 'case',
    says: 'specific: a trigger or action of this child; generic: one that fits any child; none',
    fact: (_, context) => {
      const plan = latestPlan(context);
      if (!plan) return known('no-plan');
      return context.ofEntry('contingency', plan, () => judgePlan(plan, context));
    },
  },
};

function judgePlan(plan: Entry, context: Context) {
  const analysis = analysisOf(context, plan);
  const blank = finderOf(context, 'nothing-written');
  const written = analysis.sentences.filter(
    (one) => isContingency(analysis, one) && !isBlank(textOf(analysis, one), blank),
  );
  const specific = written.filter((one) => isSpecific(analysis, one));
  if (specific.length) return known('specific', quoteAll(analysis, specific));
  if (written.length) return known('generic', quoteAll(analysis, written));
  const box = analysis.sentences.find(isUnderName);
  return known(
    'none',
    box ? [quoteTokens(analysis, box, 'against')] : [quoteEntry(plan, 'against')],
  );
}

const quoteAll = (analysis: Analysis, sentences: readonly Sentence[]): Evidence[] =>
  sentences.map((one) => quoteTokens(analysis, one));

const NAME =
  /\b(?:contingenc\w+|triggers?\b.*|worst[- ]case\b.*|plan (?:b|if)\b.*|bottom lines?|if (?:things|it|this|the plan|needed|we|concerns?|risks?|placement)\b.*|what (?:if|will happen if|happens if)\b.*|in (?:a|an) (?:crisis|emergency)|crisis plan|back[- ]?up plan|parallel plan\w*|twin[- ]track\w*)/i;

/** The sentence stands under a heading, label or box that names the contingency. */
const isUnderName = ({ property, label, heading, kind }: Sentence): boolean =>
  kind === 'prose' &&
  NAME.test(property.startsWith('fields.') ? property : (label ?? heading ?? ''));

/** So named, or a sentence of the plan that itself opens with a condition: "If Mum relapses, …". */
const isContingency = (analysis: Analysis, sentence: Sentence): boolean =>
  isUnderName(sentence) ||
  (sentence.kind === 'prose' && IN_THE_EVENT.test(textOf(analysis, sentence))) ||
  (sentence.kind === 'prose' &&
    sentence.property === 'text' &&
    OPENERS.has(analysis.tokens[sentence.from]?.lower ?? '') &&
    (sentence.clauses.length > 1 || hitsIn(analysis, ACTIONS, sentence).length > 0));

const IN_THE_EVENT = /\b(?:contingency|worst case|in (?:this|that|the) event)\b/i;

const textOf = (analysis: Analysis, { from, to }: Sentence): string =>
  analysis.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** "Contingency: n/a at this stage": opens with a word for nothing, and names no condition. */
function isBlank(text: string, blank: (text: string) => string | null): boolean {
  const said = text
    .replace(/^[^:]{0,40}:/, '')
    .replace(/[\s.]+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .trim();
  const found = blank(said);
  return said === '' || (found !== null && said.startsWith(found) && !/\bif\b/i.test(said));
}

const CONTENT = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ']);
const NETWORK = new Set<string>([
  'mother',
  'father',
  'partner',
  'wider-family',
  'sibling',
  'carer',
  'other',
  'parents',
]);

/** A condition about this child, or somebody of the family who does more than ring a service. */
const isSpecific = (analysis: Analysis, sentence: Sentence): boolean =>
  (TRIGGER_NAME.test(sentence.label ?? sentence.heading ?? '') &&
    hasOwnContent(analysis, sentence, sentence, TRIGGERS)) ||
  sentence.clauses.some((clause) => {
    const trigger = triggerOf(analysis, clause);
    return trigger
      ? hasOwnContent(analysis, sentence, trigger, TRIGGERS)
      : isByFamily(clause) && hasOwnContent(analysis, sentence, clause, ACTIONS);
  });

const TRIGGER_NAME = /\btriggers?\b/i;
const TRIGGERS = 'contingency-triggers';
const ACTIONS = 'contingency-generic';
const OPENERS = new Set(['if', 'should', 'unless', 'when']);

const isByFamily = ({ actor }: Clause): boolean =>
  actor !== null && actor !== 'author' && actor.roles.some((role) => NETWORK.has(role));

type Range = Pick<Clause, 'from' | 'to'>;

/** "If things go wrong, contact duty": from the word that opens the condition to where the consequence begins. */
function triggerOf({ tokens, mentions }: Analysis, clause: Clause): Range | null {
  let from = clause.from;
  while (from < clause.to && !OPENERS.has(tokens[from]?.lower ?? '')) from++;
  if (from === clause.to) return null;
  for (let at = from + 1; at < clause.to; at++) {
    const before = tokens[at - 1];
    const hasSubject =
      before?.pos === 'PRON' || before?.pos === 'AUX' || mentions.some(({ to }) => to === at);
    const { lower = '' } = tokens[at] ?? {};
    if (WILL.has(lower)) return { from, to: subjectBefore(tokens, at, from) };
    if (lower === ',' || (!hasSubject && INSTRUCTION.has(lower))) return { from, to: at };
  }
  return { from, to: clause.to };
}

const WILL = new Set(['will', "'ll", 'shall']);
const OF_SUBJECT = new Set(['DET', 'ADJ', 'NOUN', 'PROPN']);

/** "… progress the LA will": where the subject of the consequence begins. */
function subjectBefore(tokens: readonly Token[], at: number, from: number): number {
  let start = at;
  while (start > from + 1 && OF_SUBJECT.has(tokens[start - 1]?.pos ?? '')) {
    start--;
    if (tokens[start]?.pos === 'DET') break;
  }
  return start;
}

const INSTRUCTION = new Set([
  'contact',
  'call',
  'ring',
  'refer',
  'seek',
  'inform',
  'notify',
  'alert',
  'consult',
  'phone',
]);

/** Something is said from one token to another beside people and what would fit any child. */
function hasOwnContent(
  analysis: Analysis,
  sentence: Sentence,
  { from, to }: Range,
  list: string,
): boolean {
  const general = hitsIn(analysis, list, sentence);
  return analysis.tokens.slice(from, to).some((token, offset) => {
    const at = from + offset;
    return (
      CONTENT.has(token.pos) &&
      !covered(general, at) &&
      !isOfLabel(sentence, token) &&
      !analysis.mentions.some((one) => one.from <= at && at < one.to)
    );
  });
}
