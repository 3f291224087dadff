import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { keysOfTask, wordsOfTask } from './same-task';

/** Where a later supervision speaks of a task that it was given before. */

/** "Actions as last time", "all tasks carried over". */
export const ALL_OPEN =
  /\b(?:actions|tasks|all)\b.{0,30}\b(?:as (?:before|above|last|per last|previous\w*)|same as|unchanged|c\/f|carried|outstanding|not (?:been )?(?:done|completed|started|progressed)|roll(?:ed)? (?:over|forward)|remain|stand|still)\b/i;

/** "Plan wasn't sent on 3rd": denied, in two words of the task or more. */
export function deniesTask(
  { tokens }: Analysis,
  sentence: Sentence,
  task: readonly string[],
): boolean {
  if (sentence.clauses.every(({ negator }) => negator === null)) return false;
  const text = tokens
    .slice(sentence.from, sentence.to)
    .map((token) => token.text)
    .join(' ');
  return wordsOfTask(text).filter((word) => task.includes(word)).length >= 2;
}

/** The sentence holds at least half of the words by which the task is known. */
export function speaksOf(
  { tokens }: Analysis,
  { from, to }: Pick<Sentence, 'from' | 'to'>,
  keys: readonly string[],
): boolean {
  const text = tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
  const words = keysOfTask(text);
  const shared = keys.filter((key) => words.includes(key)).length;
  return shared > 0 && shared * 2 >= Math.min(keys.length, MOST_KEYS);
}
const MOST_KEYS = 4;

/** "I asked why the viewings hadn't taken place": asked after or denied, by one word that is no other task's. */
export function asksAfter(
  analysis: Analysis,
  sentence: Sentence,
  keys: readonly string[],
  others: readonly (readonly string[])[],
): boolean {
  const { tokens } = analysis;
  const asked = tokens.slice(sentence.from, sentence.to).some(({ lower }) => lower === 'why');
  if (!asked) return false;
  const words = keysOfTask(quoteTokens(analysis, sentence).quote);
  return keys.some((key) => words.includes(key) && !others.some((one) => one.includes(key)));
}
