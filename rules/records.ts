import type { Context } from '../case-file/context';
import { onSide, quoteEntry } from '../case-file/evidence';
import { collections } from '../case-file/facts/collections';
import { givenOf, keyWithin, type Subject, type Unknown } from '../case-file/facts/fact';
import { entryLabel } from '../case-file/labels';
import { inBreaths } from '../case-file/pause';
import type { Evidence } from '../case-file/quote';
import { makeAnswers } from './answers';
import { type Chooser, comparedFacts, type FlatFacts, isParameter, isUnknown } from './conditions';
import { needsOpening } from './coverage';
import type { Rule, Verdict } from './rule';
import { factNamed } from './rule-faults';
import { fill, placeholders, some } from './wording';

/** The records of a rule with a collection, judged one by one. */

export interface JudgedRecord {
  subject: Subject;
  verdict: Verdict;
  /** What the rule says of this record, or what it is called. */
  says: string;
  evidence: Evidence[];
  /** Why, where the verdict is unknown. */
  unknown?: Unknown;
}

/** What is kept with a record for a rule. */
interface Kept {
  record?: JudgedRecord;
}
const nothing = (): Kept => ({});

export async function judgeRecords(
  rule: Rule,
  choose: Chooser,
  context: Context,
  base: Context,
): Promise<JudgedRecord[]> {
  const list = collections[rule.per];
  const subjects = list ? await inBreaths(() => list(context), context.breathe) : [];
  const compared = [...new Set(rule.each.flatMap(({ when }) => (when ? comparedFacts(when) : [])))];
  const worded = rule.each.flatMap(({ says }) => placeholders(says ?? ''));
  const asked = [...compared, ...worded].filter((name) => name !== 'label' && !isParameter(name));
  const facts = asked.flatMap((name) => factNamed(name) ?? []);
  const alone = facts.every(({ of }) => of === 'record');
  const keptAs = [`rule ${rule.id}`, ...facts.map((fact) => givenOf(fact, base))].join('');
  const judged: JudgedRecord[] = [];
  for (const subject of subjects) {
    const { entry } = subject;
    // What rests on the record alone is kept with it from one judging to the next.
    const kept =
      alone && entry ? base.ofEntry(`${keptAs}${keyWithin(subject)}`, entry, nothing) : nothing();
    if (!kept.record) {
      kept.record = await inBreaths(() => judgeRecord(subject), context.breathe);
      await context.breathe();
    }
    if (kept.record.verdict !== 'skip') judged.push(kept.record);
  }
  return judged;

  async function judgeRecord(subject: Subject): Promise<JudgedRecord> {
    const { label, entry } = subject;
    if (entry && needsOpening(rule, entry)) {
      const unknown: Unknown = {
        cause: 'not-read',
        unknown: `Only the start was read: open the ${entryLabel(entry)} to judge this.`,
      };
      return { subject, verdict: 'unknown', says: label, evidence: [], unknown };
    }
    const answers = makeAnswers(subject, context, base);
    const flat = await answers.flat(compared);
    const { possible } = await choose(flat);
    const verdicts = new Set(possible.map((place) => rule.each[place]?.is));
    const chosen = rule.each[possible[0] ?? -1];
    if (!chosen || verdicts.size !== 1 || chosen.is === 'unknown') {
      return {
        subject,
        verdict: 'unknown',
        says: label,
        evidence: [],
        unknown: firstUnknown(flat, label),
      };
    }
    const says = chosen.says ?? '{label}';
    const values = { ...(await answers.flat(placeholders(says))), label };
    const evidence = sided(await answers.evidence(compared), chosen.is, subject);
    return { subject, verdict: chosen.is, says: fill(says, values), evidence };
  }
}

/** The first unknown of some facts, or that they do not suffice. */
export function firstUnknown(flat: FlatFacts, of: string): Unknown {
  const found = Object.values(flat).filter(isUnknown);
  const notRead = found.find((one) => one.cause === 'not-read');
  return notRead ?? found[0] ?? { cause: 'unclear', unknown: `The ${of} cannot be told.` };
}

/** What the records come to in counts, for conditions and wording. */
export function countRecords(records: readonly JudgedRecord[], unknownAs: 'pass' | 'fail') {
  const counts = { pass: 0, partly: 0, fail: 0, unknown: 0, skip: 0 };
  for (const { verdict } of records) counts[verdict] += 1;
  counts[unknownAs] += counts.unknown;
  const { pass, partly, fail } = counts;
  /** Percentage of records that pass; 0 where there are none. */
  const share = records.length ? (100 * pass) / records.length : 0;
  return { records: records.length, pass, partly, fail, share };
}

/** What the rule says of the records, in lists for wording. */
export function listRecords(records: readonly JudgedRecord[]) {
  const list = (...verdicts: Verdict[]) =>
    some(records.filter((r) => verdicts.includes(r.verdict)).map((r) => r.says));
  return {
    passes: list('pass'),
    partials: list('partly'),
    failures: list('fail'),
    others: list('partly', 'fail'),
  };
}

/** A record's evidence speaks for its verdict; where the facts gave none, the record itself is named. */
function sided(evidence: Evidence[], verdict: Verdict, { entry }: Subject): Evidence[] {
  if (verdict === 'partly' && evidence.length) return evidence;
  const side = verdict === 'fail' ? 'against' : 'for';
  const fitting = evidence.filter((one) => one.side === side);
  if (fitting.length) return fitting;
  if (evidence.length) return onSide(evidence, side);
  return entry ? [quoteEntry(entry, side)] : [];
}
