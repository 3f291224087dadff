import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { finderOf } from './phrase-finder';
import { isSameTask, keysOfTask } from './same-task';
import { type Task, tasksOf, textOfUnit, type Unit, unitsOf } from './supervision-tasks';
import { ALL_OPEN, speaksOf } from './task-told';
import { whyNot } from './why-not-done';

/** Actions of supervision that stand again in the next one (rulebook, supervision-actions-followed-up). */

interface Carried {
  quoted: (side: Evidence['side']) => Evidence;
  /** The words that give a reason or a challenge; null when none were seen. */
  why: Evidence | null;
}

export const carriedForwardFacts: Facts = {
  'actions-carried': {
    of: 'case',
    says: 'how many actions stand again, not done, in the next supervision of the window',
    fact: async (_, context) => {
      const carried = await carriedForward(context);
      const records = context.inWindow('supervision');
      return known(
        carried.length,
        carried.length
          ? carried.map(({ quoted, why }) => quoted(why ? 'for' : 'against'))
          : records.map((one) => quoteEntry(one)),
      );
    },
  },
  'actions-carried-explained': {
    of: 'case',
    says: 'how many of the actions that stand again have a reason or a challenge',
    fact: async (_, context) => {
      const explained = (await carriedForward(context)).flatMap(({ why }) => why ?? []);
      return known(explained.length, explained);
    },
  },
};

async function carriedForward(context: Context): Promise<readonly Carried[]> {
  const records = context.inWindow('supervision');
  const all: Carried[] = [];
  for (const [place, later] of records.entries()) {
    const earlier = records[place - 1];
    if (earlier) all.push(...carriedBetween(earlier, later, context));
    await context.breathe();
  }
  return all;
}

/** What is kept with a record as long as it follows the same earlier one. */
interface Kept {
  after?: { earlier: Entry; carried: Carried[] };
}

function carriedBetween(earlier: Entry, later: Entry, context: Context): Carried[] {
  const kept = context.ofEntry('carried', later, (): Kept => ({}));
  if (kept.after?.earlier !== earlier) {
    kept.after = { earlier, carried: carriedFrom(earlier, later, context) };
  }
  return kept.after.carried;
}

function carriedFrom(earlier: Entry, later: Entry, context: Context): Carried[] {
  const before = context.ofEntry('tasks', earlier, () =>
    tasksOf(earlier, analysisOf(context, earlier)),
  );
  const after = context.ofEntry('tasks', later, () => tasksOf(later, analysisOf(context, later)));
  return later.actions?.length
    ? listedAgain(before, after, later, context)
    : toldAgain(before, after, later, context);
}

/** Actions of a list that stood in the one before, or are marked as standing over. */
function listedAgain(
  before: readonly Task[],
  after: readonly Task[],
  later: Entry,
  context: Context,
): Carried[] {
  const isVague = finderOf(context, 'vague-acts');
  const isDone = finderOf(context, 'done-marks');
  const isOpen = finderOf(context, 'rollover-marks');
  return after.flatMap((task) => {
    const first = before.find((one) => isSameTask(one.action, task.action));
    const marked = isOpen(task.status) !== null || isOpen(task.action) !== null;
    const rolled = ROLLED.test(`${task.status} ${task.action}`);
    const standing = isVague(task.action) !== null && !marked;
    const isClosed = isDone(task.status) !== null && !isOpen(task.status);
    if (!(first || rolled) || standing || isClosed) return [];
    const others = after.filter((one) => one !== task);
    return [{ quoted: task.quoted, why: whyNot(later, task, first ?? task, others, context) }];
  });
}

/** Says by itself that the task is from the time before; "outstanding" may be said of a new one. */
const ROLLED =
  /\b(?:c\/f|cf|b\/f|(?:carried|carry|brought) (?:forward|over)|roll(?:ed|s)? over|as previous|same as last|as last time|from last|still|overdue)\b/i;

/** Tasks that the text names once more, or of which it says that they stand over. */
function toldAgain(
  before: readonly Task[],
  after: readonly Task[],
  later: Entry,
  context: Context,
): Carried[] {
  const analysis = analysisOf(context, later);
  const isVague = finderOf(context, 'vague-acts');
  return before.flatMap((task) => {
    const others = before.filter((one) => one !== task);
    const again = after.find((one) => isSameTask(one.action, task.action));
    const open = openUnit(analysis, task, others, context);
    if ((!again || isVague(again.action) !== null) && !open) return [];
    const quoted: Carried['quoted'] =
      again?.quoted ??
      ((side) => quoteTokens(analysis, (open as Unit).sentence, side, open as Unit));
    return [{ quoted, why: whyNot(later, again ?? task, task, others, context) }];
  });
}

/** "Pathway plan - ongoing", "Care plan not sent": where the text says that a task stands over. */
function openUnit(
  analysis: Analysis,
  task: Task,
  others: readonly Task[],
  context: Context,
): Unit | undefined {
  const isOpen = finderOf(context, 'rollover-marks');
  const keys = keysOfTask(task.action);
  return unitsOf(analysis).find((unit) => {
    const text = textOfUnit(analysis, unit).replace(/\s*\/\s*/g, '/');
    const open = isOpen(text) !== null || STANDS.test(text) || isDenied(analysis, unit, task.verb);
    if (ALL_OPEN.test(text)) return true;
    return (
      open &&
      speaksOf(analysis, unit, keys) &&
      !others.some((one) => shared(text, keysOfTask(one.action)) > shared(text, keys))
    );
  });
}
const shared = (text: string, keys: readonly string[]): number => {
  const words = keysOfTask(text);
  return keys.filter((key) => words.includes(key)).length;
};
const STANDS = /\b(?:ongoing|in progress|pending|not yet|still)\b/i;

/** "Not sent" of what was to be sent, "has not happened". */
const isDenied = ({ tokens }: Analysis, { sentence, from, to }: Unit, verb: string | null) =>
  sentence.clauses.some(
    ({ negator }) =>
      negator !== null &&
      negator >= from &&
      tokens
        .slice(negator, Math.min(to, negator + DENIED_WITHIN))
        .some(({ lemma }) => lemma === verb || NOT_DONE.test(lemma)),
  );
const DENIED_WITHIN = 5;
const NOT_DONE = /^(?:do|happen|start|begin|complete|finish|take|progress|move)$/;
