import { type Context, type ParameterValue, withParameters } from '../case-file/context';
import type { Subject, Unknown } from '../case-file/facts/fact';
import { CASE_TYPE_WORDS } from '../case-file/labels';
import type { CaseFile } from '../case-file/model';
import { inBreaths } from '../case-file/pause';
import { type Answers, makeAnswers } from './answers';
import { type Chooser, comparedFacts, type FlatFacts, makeChooser } from './conditions';
import { malformedDate, openWhole, startsOnly, unreadLists } from './coverage';
import { chooseEvidence } from './evidence';
import type { Finding } from './finding';
import type { Pack } from './pack';
import {
  countRecords,
  firstUnknown,
  type JudgedRecord,
  judgeRecords,
  listRecords,
} from './records';
import type { Condition, Rule } from './rule';
import { fill, placeholders } from './wording';

/** Judges one rule over a case file. A fault of the rule is that rule's alone: `needs-judgement`, and why. */
export async function judgeRule(
  rule: Rule,
  base: Context,
  pack: Pick<Pack, 'name' | 'version'>,
): Promise<Finding> {
  // What a pause leaves undone is begun again, and finds what it had.
  const said = await inBreaths(() => suggest(rule, base), base.breathe).catch((error: unknown) =>
    say(
      'needs-judgement',
      `This point could not be judged (${error instanceof Error ? error.message : error}). ${rule.byEye}`,
    ),
  );
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    pack: { name: pack.name, version: pack.version },
    recordKey: 'case',
    ...said,
  };
}

type Said = Pick<Finding, 'outcome' | 'reason' | 'evidence'>;

const say = (
  outcome: Finding['outcome'],
  reason: string,
  evidence: Said['evidence'] = [],
): Said => ({
  outcome,
  reason,
  evidence,
});

const CASE: Subject = { key: 'case', label: 'case' };

async function suggest(rule: Rule, base: Context): Promise<Said> {
  const { file } = base;
  if (!rule.caseTypes.includes(file.caseType)) {
    return say('not-applicable', `This point is not for ${CASE_TYPE_WORDS[file.caseType]}.`);
  }
  if (rule.status === 'by-eye') return say('needs-judgement', rule.byEye);
  const context = withParameters(base, parametersFor(rule, file));
  const answers = makeAnswers(CASE, context, base);
  const choosers = choosersOf(rule);

  const excluded = rule.notFor[await sure(choosers.notFor, rule.notFor, answers)];
  if (excluded) return say('not-applicable', await word(excluded.says, answers));
  const unread = unreadLists(rule, file);
  if (unread) return say('not-read', unread);
  const malformed = malformedDate(rule.requires.dated, context);
  if (malformed) return say('needs-judgement', malformed);

  const records =
    rule.per === 'case' ? null : await judgeRecords(rule, choosers.each, context, base);
  const flat = await answers.flat(comparedIn(rule.outcomes));
  const place = await outcomeOf(rule, choosers.outcomes, flat, records);
  const chosen = rule.outcomes[place];
  if (!chosen) return undecided(rule, flat, records);
  // A record judged by itself is unknown where its own start alone was read; that is weighed above.
  const weighed = new Set(records?.map(({ subject }) => subject.entry));
  const opening = openWhole(startsOnly(rule, context).filter((entry) => !weighed.has(entry)));
  if (opening) return say('not-read', opening);
  const { outcome } = chosen;
  if (outcome !== 'met') {
    const undated = malformedDate(rule.requires.read, context);
    if (undated) return say('needs-judgement', undated);
  }
  const cited = chosen.cites ?? comparedIn(chosen.when ? [chosen] : rule.outcomes);
  const evidence = chooseEvidence(records ?? [], await answers.evidence(cited));
  const counts = records ? { ...countRecords(records, 'fail'), ...listRecords(records) } : {};
  return say(outcome, await word(chosen.says, answers, counts), evidence);
}

/** The place of the outcome that holds whatever the unknown records are, or -1. */
async function outcomeOf(
  rule: Rule,
  choose: Chooser,
  flat: FlatFacts,
  records: JudgedRecord[] | null,
): Promise<number> {
  const tries = records
    ? [countRecords(records, 'fail'), countRecords(records, 'pass')]
    : [{} as FlatFacts];
  const possible: number[] = [];
  for (const counts of tries) possible.push(...(await choose({ ...flat, ...counts })).possible);
  const outcomes = new Set(possible.map((place) => rule.outcomes[place]?.outcome));
  return outcomes.size === 1 ? (possible[0] ?? -1) : -1;
}

function undecided(rule: Rule, flat: FlatFacts, records: JudgedRecord[] | null): Said {
  const unknowns = (records ?? []).flatMap(({ unknown }) => (unknown ? [unknown] : []));
  const notRead = unknowns.find(({ cause }) => cause === 'not-read');
  const why: Unknown = notRead ?? unknowns[0] ?? firstUnknown(flat, 'record');
  return why.cause === 'not-read'
    ? say('not-read', why.unknown)
    : say('needs-judgement', `${why.unknown} ${rule.byEye}`);
}

/** The place of the condition that surely holds, or -1. */
async function sure(
  choose: Chooser,
  list: readonly { when?: Condition | undefined }[],
  answers: Answers,
): Promise<number> {
  const { possible } = await choose(await answers.flat(comparedIn(list)));
  return possible.length === 1 ? (possible[0] ?? -1) : -1;
}

async function word(says: string, answers: Answers, more: FlatFacts = {}): Promise<string> {
  const words = fill(says, { ...(await answers.flat(placeholders(says))), ...more });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const comparedIn = (list: readonly { when?: Condition | undefined }[]): string[] => [
  ...new Set(list.flatMap(({ when }) => (when ? comparedFacts(when) : []))),
];

/** The rule's parameters for this case type. */
function parametersFor(
  rule: Rule,
  { caseType }: Pick<CaseFile, 'caseType'>,
): Record<string, ParameterValue> {
  const values: Record<string, ParameterValue> = {};
  for (const [name, { value }] of Object.entries(rule.parameters)) {
    const own = typeof value === 'object' ? value[caseType] : value;
    if (own !== undefined) values[name] = own;
  }
  return values;
}

type Choosers = Record<'notFor' | 'each' | 'outcomes', Chooser>;
const made = new WeakMap<Rule, Choosers>();

function choosersOf(rule: Rule): Choosers {
  const known = made.get(rule);
  if (known) return known;
  const chooser = (list: readonly { when?: Condition | undefined }[]) =>
    makeChooser(list.map(({ when }) => when));
  const choosers = {
    notFor: chooser(rule.notFor),
    each: chooser(rule.each),
    outcomes: chooser(rule.outcomes),
  };
  made.set(rule, choosers);
  return choosers;
}
