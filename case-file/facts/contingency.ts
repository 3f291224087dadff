import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { isInverted, markedTrigger, OPENERS, type Range, triggerOf } from './contingency-trigger';
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
  (property.startsWith('fields.')
    ? NAME.test(property)
    : [label, heading].some((name) => name !== null && NAME.test(name)));

/** So named, or a sentence of the plan that itself opens with a condition: "If Mum relapses, …". */
const isContingency = (analysis: Analysis, sentence: Sentence): boolean =>
  isUnderName(sentence) ||
  (sentence.kind === 'prose' && IN_THE_EVENT.test(textOf(analysis, sentence))) ||
  (sentence.kind === 'prose' &&
    sentence.property === 'text' &&
    !REWARD.test(textOf(analysis, sentence)) &&
    (((OPENERS.has(analysis.tokens[sentence.from]?.lower ?? '') ||
      isInverted(analysis.tokens, sentence)) &&
      (sentence.clauses.length > 1 || hitsIn(analysis, ACTIONS, sentence).length > 0)) ||
      endsOnCondition(analysis, sentence)));

/** "If Dougie gets five stickers he picks the film": what a child earns is no contingency. */
const REWARD =
  /\b(?:stickers?|rewards?|treats?|earns?|prizes?|picks?|chooses?|pocket money|stars?)\b/i;

/** "Nan will have him if Mum relapses": somebody of the family steps in, and the condition stands last. */
const endsOnCondition = ({ tokens }: Analysis, { clauses }: Sentence): boolean =>
  clauses.some(
    (clause, place) =>
      place > 0 &&
      clause.modality === 'conditional' &&
      LAST.test(tokens[clause.from]?.lower ?? '') &&
      clauses.slice(0, place).some((one) => isByFamily(one) && one.modality === 'intended'),
  );
const LAST = /^(?:if|unless)$/;

const IN_THE_EVENT =
  /\b(?:contingency|worst case|in (?:this|that|the) event|fall[- ]?back|failing (?:that|this|which)|in case of|at the first sign)\b/i;

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
  marksOwnTrigger(analysis, sentence) ||
  (TRIGGER_NAME.test(sentence.label ?? sentence.heading ?? '') &&
    hasOwnContent(analysis, sentence, sentence, TRIGGERS)) ||
  sentence.clauses.some((clause) => {
    const trigger = triggerOf(analysis, clause);
    return trigger
      ? hasOwnContent(analysis, sentence, trigger, TRIGGERS)
      : isByFamily(clause) && hasOwnContent(analysis, sentence, clause, ACTIONS);
  });

/** "out past 10 & phone off: Nasreen rings Lyn": without an "if", and more than the hour or the service. */
function marksOwnTrigger(analysis: Analysis, sentence: Sentence): boolean {
  if (!isUnderName(sentence)) return false;
  const named = sentence.label !== null && NAME.test(sentence.label);
  const start = named
    ? analysis.tokens.findIndex((token, at) => at >= sentence.from && !isOfLabel(sentence, token)) +
      1
    : sentence.from;
  const trigger = markedTrigger(analysis, sentence, start);
  if (!trigger) return false;
  const general = [...hitsIn(analysis, TRIGGERS, sentence), ...hitsIn(analysis, ACTIONS, sentence)];
  const own = analysis.tokens
    .slice(trigger.from, trigger.to)
    .filter(({ pos }, offset) => CONTENT.has(pos) && !covered(general, trigger.from + offset));
  return own.length >= OWN_ENOUGH;
}
const OWN_ENOUGH = 2;

const TRIGGER_NAME = /\btriggers?\b/i;
const TRIGGERS = 'contingency-triggers';
const ACTIONS = 'contingency-generic';

const isByFamily = ({ actor }: Clause): boolean =>
  actor !== null && actor !== 'author' && actor.roles.some((role) => NETWORK.has(role));

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
