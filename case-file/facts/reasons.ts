import { quoteEntry } from '../evidence';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { contentLeft, tellingSentences, within } from './substance';
import { DECISION, decidingSentence } from './threshold';

/** Whether a decision says why (rulebook, decision-rationale and threshold-rationale). */
export const reasonFacts: Facts = {
  'decision-says-why': {
    of: 'record',
    says: 'the management decision gives a reason',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const analysis = analysisOf(context, entry);
      const isMeeting = entry.kind === 'review' || entry.kind === 'meeting';
      const told = tellingSentences(
        analysis,
        'text',
        'decision',
        ...Object.keys(entry.fields ?? {}).map((name) => `fields.${name}`),
      );
      const from = isMeeting ? (decidingSentence(analysis)?.index ?? 0) : 0;
      const why = reasonIn(
        analysis,
        told.filter((one) => (entry.kind === 'contact' ? isOfDecision(one) : one.index >= from)),
      );
      return why ? known(true, [why]) : known(false, [quoteEntry(entry, 'against')]);
    },
  },
};

const FAMILY = new Set([
  'child',
  'mother',
  'father',
  'partner',
  'parents',
  'wider-family',
  'sibling',
  'carer',
]);
const REASON_BOX = /\b(?:reason|rationale|because|why)\b/i;
const REASON_LINK = new Set(['because', 'as', 'since', 'so', 'cos']);
const ENOUGH = 2;

/** Of a contact, its decision: the box for it, or a line of the text so labelled ("Manager's decision: …"). */
const isOfDecision = ({ property, label }: Sentence): boolean =>
  property === 'decision' || (property === 'text' && DECISION.test(label ?? ''));

/** The sentence that gives a reason: one that is marked as one, or one that states something of the family. */
function reasonIn(analysis: Analysis, sentences: readonly Sentence[]): Evidence | null {
  const marked = sentences.find((one) => isMarked(analysis, one));
  const reason =
    marked ??
    sentences.find(
      (one) =>
        one.clauses.some((clause) => statesFact(analysis, clause)) || statesMany(analysis, one),
    );
  return reason ? quoteTokens(analysis, reason) : null;
}

function isMarked(analysis: Analysis, sentence: Sentence): boolean {
  const box =
    REASON_BOX.test(sentence.label ?? '') ||
    (sentence.heading !== null && REASON_BOX.test(sentence.heading));
  const left = contentLeft(analysis, sentence, ['process-log', 'reason-empty']);
  if (left.length < ENOUGH) return false;
  if (box) return true;
  const empty = within(analysis, 'reason-empty', sentence);
  const free = (from: number) => !empty.some((one) => one.from <= from && from < one.to);
  if (within(analysis, 'reason-markers', sentence).some(({ from }) => free(from))) return true;
  return sentence.clauses.some(
    (clause) =>
      REASON_LINK.has(analysis.tokens[clause.from]?.lower ?? '') &&
      clause.from > sentence.from &&
      free(clause.from) &&
      contentLeft(analysis, clause, ['process-log']).length > 0,
  );
}

/** "Wren is safe & in school, difficulty is evenings, mum is asking": little by itself, a reason together. */
function statesMany(analysis: Analysis, sentence: Sentence): boolean {
  const ofFamily = analysis.mentions.some(
    (m) =>
      m.from >= sentence.from && m.from < sentence.to && m.roles.some((role) => FAMILY.has(role)),
  );
  const stated = sentence.clauses.filter(
    ({ modality, from, to }) =>
      modality === 'stated' && analysis.tokens.slice(from, to).some(({ pos }) => pos === 'AUX'),
  );
  const left = contentLeft(analysis, sentence, ['process-log', 'reason-empty']);
  return ofFamily && stated.length > 1 && left.length >= MUCH;
}
const MUCH = 4;

/** "The harm is from adults outside the home": said of the family or the risk, and no direction. */
function statesFact(analysis: Analysis, clause: Clause): boolean {
  if (
    clause.modality === 'intended' ||
    clause.modality === 'question' ||
    clause.modality === 'conditional'
  )
    return false;
  if (isDeciding(analysis, clause)) return false;
  const verb = analysis.tokens
    .slice(clause.from, clause.to)
    .some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  if (!verb || contentLeft(analysis, clause, ['process-log', 'reason-empty']).length < ENOUGH)
    return false;
  const ofFamily = analysis.mentions.some(
    (m) => m.from >= clause.from && m.from < clause.to && m.roles.some((role) => FAMILY.has(role)),
  );
  return ofFamily || within(analysis, 'harm', clause).length > 0;
}

/** "I approve £320 for Kyle's trip", "I read the file": what the manager does by writing is no reason for it. */
function isDeciding({ tokens }: Analysis, { from, to, actor }: Clause): boolean {
  const isManagers =
    actor === 'author' || actor?.roles.some((role) => role === 'worker' || role === 'manager');
  const verb = tokens.slice(from, to).find(({ pos }) => pos === 'VERB');
  return isManagers === true && verb !== undefined && DECIDING.has(verb.lemma);
}
const DECIDING = new Set(
  'approve agree authorise decide confirm endorse allocate reallocate direct request ask read review note see chair sign grant consent extend decline refuse ratify discuss speak attend audit check look'.split(
    ' ',
  ),
);
