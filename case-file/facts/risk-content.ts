import type { Context } from '../context';
import { quoteEntry, quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { isVerb } from '../text/clause-bounds';
import { analysisOf } from '../text/reader';
import { isCommitted } from './commitment';
import { type Facts, known } from './fact';
import { finderOf } from './phrase-finder';
import { latestRiskAssessment } from './risk';
import { unknowns } from './risk-unknowns';
import { isOfLabel } from './sentences';
import { smartParts } from './smart-action';
import { contentLeft, tellingSentences, within } from './substance';

/** What the latest risk assessment says (rulebook, risk-assessment-graded and risk-assessment-next-steps). */
export const riskContentFacts: Facts = {
  'risk-grade-given': {
    of: 'case',
    says: 'the latest risk assessment gives a level or scale',
    fact: (_, context) => inLatest(context, 'risk-grade', grade),
  },
  'risk-unknowns-given': {
    of: 'case',
    says: 'it says what is unknown or still to be found out',
    fact: (_, context) => inLatest(context, 'risk-unknowns', unknowns),
  },
  'risk-steps': {
    of: 'case',
    says: 'what it says of what happens next: specific, vague or none',
    fact: (_, context) => {
      const entry = latestRiskAssessment(context);
      if (!entry) return known('none');
      const { specific, vague } = context.ofEntry('risk-steps', entry, () => steps(entry, context));
      if (specific) return known('specific', [specific]);
      return vague ? known('vague', [vague]) : known('none', [quoteEntry(entry, 'against')]);
    },
  },
};

function inLatest(context: Context, key: string, look: (analysis: Analysis) => Evidence | null) {
  const entry = latestRiskAssessment(context);
  if (!entry) return known(false);
  const seen = context.ofEntry(key, entry, () => look(analysisOf(context, entry)));
  return seen ? known(true, [seen]) : known(false, [quoteEntry(entry, 'against')]);
}

const LEVEL =
  /\b(?:low|medium|moderate|high|standard|red|amber|green|substantial|severe|serious|critical|extreme|minimal|negligible)\b|\b\d{1,2}\s*(?:\/|out of)\s*\d{1,2}\b|\b(?:level|tier)\s*\d\b/i;
const LEVEL_SHOUTED = /\b(?:LOW|MEDIUM|HIGH|AMBER|RED|STANDARD)\b/;
const LEVEL_BOX = /\b(?:level|risk|grade|grading|rating|rag|score|overall|category)\b/i;
const SCORE =
  /\b\d{1,2} ticks?\b|\b(?:MARAC|DASH) (?:level|threshold|score)\b|\b(?:level|threshold) for MARAC\b|\b(?:score[sd]?|scoring|rat(?:e|ed|ing)) (?:of |at |as |it |this |him |her |them |a )*\d{1,2}\b|\b\d{1,2}\s*(?:\/|out of)\s*10\b|\b\d{1,2} out of (?:5|five|ten|20|25|100)\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) out of (?:five|ten)\b|\bscal(?:e|ed|ing)\b.*\b\d{1,2}\b/i;
const BRIEF = 4;

/** A box or line for the level, a level in capitals, on its own or with the words for grading. */
function grade(analysis: Analysis): Evidence | null {
  const given = tellingSentences(analysis).find((sentence) => {
    const words = quoteTokens(analysis, sentence).quote;
    if (SCORE.test(words)) return true;
    if (!LEVEL.test(words)) return false;
    if (LEVEL_SHOUTED.test(words) && words !== words.toUpperCase()) return true;
    if (sentence.property.startsWith('fields.') && LEVEL_BOX.test(sentence.property)) return true;
    if (
      LEVEL_BOX.test(sentence.label ?? '') ||
      (sentence.heading !== null &&
        LEVEL_BOX.test(sentence.heading) &&
        contentLeft(analysis, sentence, []).length <= BRIEF)
    )
      return true;
    const said = contentLeft(analysis, sentence, []);
    // "Neglect at home: medium."
    if (said.filter((token) => !isOfLabel(sentence, token)).length <= 1) return true;
    return within(analysis, 'risk-grade', sentence).some(({ negated }) => !negated);
  });
  return given ? quoteTokens(analysis, given) : null;
}

const STEP_HEADING =
  /\b(?:next steps?|actions?|what needs to happen|safety plan\w*|way forward|what (?:happens|will happen|we will do)|recommendations?|(?:risk )?management plan|managing|to do|plan)\b/i;

interface Steps {
  specific: Evidence | null;
  vague: Evidence | null;
}

function steps(entry: Entry, context: Context): Steps {
  const words = {
    vague: finderOf(context, 'vague-acts'),
    specific: finderOf(context, 'specific-acts'),
    chasing: finderOf(context, 'chasing-acts'),
  };
  const found: Steps = { specific: null, vague: null };
  for (const [index, action] of (entry.actions ?? []).entries()) {
    const parts = smartParts(action, words);
    const evidence = quoteWhole(entry, `actions.${index}.action`);
    found[parts.act && (parts.owner || parts.date) ? 'specific' : 'vague'] ??= evidence;
  }
  const analysis = analysisOf(context, entry);
  for (const sentence of tellingSentences(analysis).filter((one) => isStep(analysis, one))) {
    const evidence = quoteTokens(analysis, sentence);
    const parts = smartParts({ action: evidence.quote, owner: '', due: '', status: '' }, words);
    const owned =
      parts.owner || sentence.clauses.some(({ actor }) => actor !== null && actor !== 'author');
    found[parts.act && (owned || parts.date) ? 'specific' : 'vague'] ??= evidence;
  }
  const watched = analysis.hits('vague-steps')[0];
  if (watched) found.vague ??= quoteTokens(analysis, watched.sentence);
  return found;
}

/** Under a heading or label for what happens next, or said as a thing to be done: "Locks to be changed". */
function isStep(analysis: Analysis, sentence: Sentence): boolean {
  if (sentence.property === 'title' || sentence.property.startsWith('actions.')) return false;
  if (/^see (?:actions|below|plan)/i.test(quoteTokens(analysis, sentence).quote)) return false;
  if (STEP_HEADING.test(sentence.heading ?? '') || STEP_HEADING.test(sentence.label ?? ''))
    return true;
  if (isCommitted(analysis, sentence)) return true;
  const [first] = sentence.clauses;
  if (first?.modality !== 'intended' || first.source !== null) return false;
  const verb = analysis.tokens.findIndex(
    (token, at) => at >= first.from && at < first.to && isVerb(token),
  );
  const opened = analysis.tokens[verb];
  return (
    verb > first.from &&
    analysis.tokens[verb - 1]?.lower === 'to' &&
    opened !== undefined &&
    !isOfLabel(sentence, opened)
  );
}
