import type { Context } from '../context';
import { quoteWhole } from '../evidence';
import { entryLabel } from '../labels';
import { isByManager, namesManager } from '../managers';
import type { Entry, IsoDate } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { findUkDates } from '../uk-dates';
import { allSeen, within } from './seen';

/** An extension of an assessment as the record tells it. */
export interface Extension {
  /** By a manager, with a reason, on or before the due date. */
  isSound: boolean;
  /** Which entry, for the reason of the finding. */
  words: string;
  evidence: Evidence[];
}

/**
 * The extension given to an assessment between its start and its end: the soundest, else the first.
 * Looked for where managers write (decisions, supervision, notes) and in the assessment itself.
 */
export function extensionOf(
  assessment: Entry,
  due: IsoDate,
  context: Context,
): Extension | undefined {
  const from = assessment.startedOn ?? '';
  const to = assessment.authorisedOn ?? assessment.completedOn ?? context.asAt;
  const found = within(extensions(context), ({ entry }) => entry.date, from, to);
  const boxed = boxIn(assessment, due, context);
  if (boxed?.isSound) return boxed;
  const sound = found.find(
    ({ entry, seen }) =>
      (entry.date ?? '') <= due &&
      seen.hasReason &&
      (seen.namesManager || isByManager(entry, context)),
  );
  const told = sound ?? found[0];
  if (!told) return boxed;
  return { isSound: !!sound, words: entryLabel(told.entry), evidence: told.seen.evidence };
}

const BOX = /\bexten(?:sion|ded)\b/i;
const NONE = /^\s*(?:n\/?a|no|none|not? (?:required|needed|applicable)|-)?\s*\.?$/i;

/** The box of the assessment's form for an extension: who gave it, when, and why. */
function boxIn(assessment: Entry, due: IsoDate, context: Context): Extension | undefined {
  const name = Object.keys(assessment.fields ?? {}).find((each) => BOX.test(each));
  const value = name === undefined ? '' : (assessment.fields?.[name] ?? '');
  if (name === undefined || NONE.test(value)) return undefined;
  const given = findUkDates(value)[0]?.date;
  const reason = /\b(?:reason|because|due to|as|since)\b[:\s]*\p{L}/iu.test(value);
  return {
    isSound: !!given && given <= due && reason && namesManager(value, context) === true,
    words: entryLabel(assessment),
    evidence: [quoteWhole(assessment, `fields.${name}`)],
  };
}

/** Every entry that gives an extension of an assessment. */
const extensions = (context: Context) =>
  allSeen(context, {
    key: 'extension',
    kinds: ['management-decision', 'supervision', 'case-note'],
    look: (entry) => extensionWords(entry, context),
  });

/** The words that give an extension of an assessment, and whether a reason stands with them. */
function extensionWords(entry: Entry, context: Context) {
  const analysis = analysisOf(context, entry);
  const assessments = [
    ...analysis.hits('assessment-names'),
    ...analysis.headingHits('assessment-names'),
  ];
  const given = [...analysis.hits('extension-words')].find(
    (hit) =>
      isGiven(hit, analysis) &&
      assessments.some(
        ({ sentence }) => isNear(sentence, hit.sentence) || sentence.property === 'title',
      ),
  );
  if (!given) return null;
  return {
    hasReason: hasReason(analysis, given.sentence),
    namesManager: analysis.mentions.some(
      ({ roles, from }) =>
        roles.includes('manager') && from >= given.sentence.from && from < given.sentence.to,
    ),
    evidence: [quoteTokens(analysis, given.sentence)],
  };
}

/** Said to be given, in the text: not denied, asked for, thought about or planned. */
function isGiven({ sentence, negated, quoted, clause }: Hit, analysis: Analysis): boolean {
  if (sentence.property === 'title' || negated || quoted) return false;
  if (clause && clause.modality !== 'stated') return false;
  return !analysis.hits('requests').some((one) => one.sentence === sentence);
}

const isNear = (a: Sentence, b: Sentence): boolean => Math.abs(a.index - b.index) <= 1;

/** A word that introduces a reason, or another sentence that states how things are. */
function hasReason(analysis: Analysis, extension: Sentence): boolean {
  if (analysis.hits('reason-words').length > 0) return true;
  return analysis.sentences.some(
    (one) =>
      one.property === 'text' &&
      one !== extension &&
      one.to - one.from >= MEANINGFUL &&
      one.clauses.some(({ modality }) => modality === 'stated'),
  );
}

/** Tokens that a sentence needs to say more than "Due today". */
const MEANINGFUL = 8;
