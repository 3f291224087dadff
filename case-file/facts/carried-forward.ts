import type { Context } from '../context';
import { quote, quoteEntry, quoteWhole } from '../evidence';
import type { Action, Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { finderOf } from './phrase-finder';
import { isSameTask, keysOfTask, wordsOfTask } from './same-task';
import { hitsIn } from './sentences';
import { tellingSentences } from './substance';

/** Actions of supervision that stand again in the next one (rulebook, supervision-actions-followed-up). */

interface Carried {
  later: Entry;
  index: number;
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
        carried.length ? carried.map(quoteCarried) : records.map((one) => quoteEntry(one)),
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

const quoteCarried = ({ later, index, why }: Carried): Evidence =>
  quoteWhole(later, `actions.${index}.action`, why ? 'for' : 'against');

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
  const isVague = finderOf(context, 'vague-acts');
  const isDone = finderOf(context, 'done-marks');
  const isRolled = finderOf(context, 'rollover-marks');
  return (later.actions ?? []).flatMap((action, index) => {
    const before = (earlier.actions ?? []).find((one) => isSameTask(one.action, action.action));
    const again = before !== undefined;
    const marked = isRolled(action.status) !== null || isRolled(action.action) !== null;
    const standing = isVague(action.action) !== null && !marked;
    if (!(again || marked) || standing || (isDone(action.status) && !isRolled(action.status)))
      return [];
    return [{ later, index, why: whyNot(later, action, before ?? action, index, context) }];
  });
}

/** The reason or challenge, in the action's own words or where the record speaks of the task. */
function whyNot(
  later: Entry,
  action: Action,
  before: Action,
  index: number,
  context: Context,
): Evidence | null {
  const analysis = analysisOf(context, later);
  const own = `actions.${index}.action`;
  const inAction = analysis.sentences.find(
    (one) => one.property === own && (givesReason(analysis, one) || asideSaysWhy(analysis, one)),
  );
  if (inAction) return quote(later, own, 0, action.action.length);
  if (explainsItself(action.status)) return quoteWhole(later, `actions.${index}.status`);
  // The task as it was first named, or as it stands now: whichever says it in fewer words.
  const [keys = []] = [action, before]
    .map((one) => keysOfTask(one.action))
    .sort((a, b) => a.length - b.length);
  const task = wordsOfTask(before.action);
  const others = (later.actions ?? [])
    .filter((_, place) => place !== index)
    .map((one) => keysOfTask(one.action).filter((key) => !keys.includes(key)));
  const prose = tellingSentences(analysis).filter(({ property }) => NARRATIVE.test(property));
  for (const [place, sentence] of prose.entries()) {
    const names = speaksOf(analysis, sentence, keys) || deniesTask(analysis, sentence, task);
    if (!names) continue;
    const after = prose.slice(place + 1, place + 1 + GOES_ON);
    const ends = after.findIndex(
      (one) =>
        !isOnSameLine(later, sentence, one) || others.some((key) => speaksOf(analysis, one, key)),
    );
    const told = [sentence, ...(ends < 0 ? after : after.slice(0, ends))].find(
      (one) => givesReason(analysis, one) || saysWhyNot(analysis, one),
    );
    if (told) return quoteTokens(analysis, told);
  }
  return null;
}

/** How many sentences of the same line may go on about a task. */
const GOES_ON = 2;

/** "Not completed - Mum unwell, rebooked": a status that goes on after saying that it stands over. */
const explainsItself = (status: string): boolean => {
  const [, ...rest] = status.split(/\s[-–—]\s|[:;,(]/);
  return (rest.join(' ').match(/\p{L}{3,}/gu) ?? []).length >= 2;
};

const NARRATIVE = /^(?:text$|fields\.)/;

function isOnSameLine(entry: Entry, first: Sentence, second: Sentence): boolean {
  if (first.property !== second.property) return false;
  const text = first.property === 'text' ? entry.text : entry.fields?.[first.property.slice(7)];
  return !text?.slice(first.end, second.start).includes('\n');
}

const LINK = new Set(['as', 'because', 'since', 'until', 'till', 'while', 'due', 'so']);
const opensWithLink = ({ tokens }: Analysis, { from, to }: Clause): boolean =>
  LINK.has(tokens[from]?.lower ?? '') &&
  tokens.slice(from, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

const MARK = /^[:;–—-]$/;

/** "Not begun as panel has moved", "not done: the therapist advises against it": denied, and a clause that says why. */
const saysWhyNot = (analysis: Analysis, sentence: Sentence): boolean =>
  sentence.clauses.some(
    (clause, place) =>
      place > 0 &&
      (opensWithLink(analysis, clause) ||
        (MARK.test(analysis.tokens[clause.from - 1]?.lower ?? '') &&
          tellsOfSomebody(analysis, clause))) &&
      sentence.clauses.slice(0, place).some(({ negator }) => negator !== null),
  );

/** "(c/f - Mo was off)", "(not begun as panel has moved)": what stands in or after a mark tells of something that happened. */
function asideSaysWhy(analysis: Analysis, sentence: Sentence): boolean {
  const { tokens } = analysis;
  const mark = tokens
    .slice(sentence.from, sentence.to)
    .findIndex(({ lower }, place) => place > 0 && /^[(–—-]$/.test(lower));
  if (mark < 0) return false;
  return sentence.clauses.some(
    (clause) =>
      clause.from > sentence.from + mark &&
      (opensWithLink(analysis, clause) || tellsOfSomebody(analysis, clause)),
  );
}

/** Somebody is or did something; a worker who has not done it is no reason. */
const tellsOfSomebody = ({ tokens }: Analysis, { to, actor, modality, negator }: Clause): boolean =>
  actor !== null &&
  actor !== 'author' &&
  modality === 'stated' &&
  (negator === null || !actor.roles.includes('worker')) &&
  tokens.slice(actor.to, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

const givesReason = (analysis: Analysis, sentence: Sentence): boolean =>
  hitsIn(analysis, 'delay-reasons', sentence).length > 0;

/** "Plan wasn't sent on 3rd": denied, in two words of the task or more. */
function deniesTask({ tokens }: Analysis, sentence: Sentence, task: readonly string[]): boolean {
  if (sentence.clauses.every(({ negator }) => negator === null)) return false;
  const text = tokens
    .slice(sentence.from, sentence.to)
    .map((token) => token.text)
    .join(' ');
  return wordsOfTask(text).filter((word) => task.includes(word)).length >= 2;
}

/** The sentence holds at least half of the words by which the task is known. */
function speaksOf({ tokens }: Analysis, { from, to }: Sentence, keys: readonly string[]): boolean {
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  const words = keysOfTask(text);
  const shared = keys.filter((key) => words.includes(key)).length;
  return shared > 0 && shared * 2 >= Math.min(keys.length, MOST_KEYS);
}
const MOST_KEYS = 4;
