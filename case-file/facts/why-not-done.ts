import type { Context } from '../context';
import { quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { keysOfTask, wordsOfTask } from './same-task';
import { hitsIn } from './sentences';
import { tellingSentences } from './substance';
import { NARRATIVE, type Task } from './supervision-tasks';
import { ALL_OPEN, asksAfter, deniesTask, speaksOf } from './task-told';

/** Why a task of supervision was not done, or what a manager said of it. */

/** The reason or challenge, in the task's own words or where the record speaks of it. */
export function whyNot(
  later: Entry,
  task: Task,
  before: Task,
  others: readonly Task[],
  context: Context,
): Evidence | null {
  const analysis = analysisOf(context, later);
  const own = task.sentence;
  if (
    own &&
    analysis.sentences.includes(own) &&
    (givesReason(analysis, own) || asideSaysWhy(analysis, own))
  )
    return task.quoted('for');
  const status =
    later.actions?.findIndex((one) => one.action === task.action && one.status === task.status) ??
    -1;
  if (status >= 0 && explainsItself(task.status))
    return quoteWhole(later, `actions.${status}.status`);
  // The task as it was first named, or as it stands now: whichever says it in fewer words.
  const [keys = []] = [task, before]
    .map((one) => keysOfTask(one.action))
    .sort((a, b) => a.length - b.length);
  const words = wordsOfTask(before.action);
  const rest = others.map((one) => keysOfTask(one.action).filter((key) => !keys.includes(key)));
  const prose = tellingSentences(analysis).filter(({ property }) => NARRATIVE.test(property));
  for (const [place, sentence] of prose.entries()) {
    const names =
      ALL_OPEN.test(quoteTokens(analysis, sentence).quote) ||
      speaksOf(analysis, sentence, keys) ||
      deniesTask(analysis, sentence, words) ||
      asksAfter(analysis, sentence, keys, rest);
    if (!names) continue;
    const after = prose.slice(place + 1, place + 1 + GOES_ON);
    const ends = after.findIndex(
      (one) =>
        !isOnSameLine(later, sentence, one) || rest.some((key) => speaksOf(analysis, one, key)),
    );
    const told = [sentence, ...(ends < 0 ? after : after.slice(0, ends))].find(
      (one) =>
        givesReason(analysis, one) || saysWhyNot(analysis, one) || saysWhatCame(analysis, one),
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

/** "Mo was off sick, so it has not happened": what happened, and what did not for it. */
const saysWhatCame = ({ tokens }: Analysis, { clauses }: Sentence): boolean =>
  clauses.some(
    ({ from, negator }, place) =>
      place > 0 &&
      negator !== null &&
      FOLLOWS.has(tokens[from]?.lower ?? '') &&
      clauses[place - 1]?.modality === 'stated',
  );
const FOLLOWS = new Set(['so', 'hence', 'therefore', 'which', 'and']);

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
