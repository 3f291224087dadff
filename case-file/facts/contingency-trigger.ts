import type { Analysis, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import type { Token } from '../text/tokens';

/** Where a plan names the condition for what happens if it does not work. */

/** Words that open a condition. */
export const OPENERS: ReadonlySet<string> = new Set(['if', 'should', 'unless', 'when']);

/** "Were concerns to increase, …", "Had she not come by six, …". */
export function isInverted(tokens: readonly Token[], { from, to }: Range): boolean {
  const opener = tokens[from]?.lower ?? '';
  const words = tokens.slice(from + 1, to);
  if (opener === 'were') return words.some(({ lower }) => lower === 'to');
  return opener === 'had' && words.some(({ pos }) => pos === 'VERB');
}

export type Range = Pick<Clause, 'from' | 'to'>;

/** "If things go wrong, contact duty": from the word that opens the condition to where the consequence begins. */
export function triggerOf({ tokens, mentions }: Analysis, clause: Clause): Range | null {
  let from = clause.from;
  if (!isInverted(tokens, clause)) {
    while (from < clause.to && !OPENERS.has(tokens[from]?.lower ?? '')) from++;
  }
  if (from === clause.to) return null;
  for (let at = from + 1; at < clause.to; at++) {
    const before = tokens[at - 1];
    const hasSubject =
      before?.pos === 'PRON' || before?.pos === 'AUX' || mentions.some(({ to }) => to === at);
    const { lower = '' } = tokens[at] ?? {};
    if (WILL.has(lower)) return { from, to: subjectBefore(tokens, at, from) };
    if (lower === ',' || (!hasSubject && INSTRUCTION.has(lower))) return { from, to: at };
  }
  return { from, to: clause.to };
}

const WILL = new Set(['will', "'ll", 'shall']);
const OF_SUBJECT = new Set(['DET', 'ADJ', 'NOUN', 'PROPN']);

/** "… progress the LA will": where the subject of the consequence begins. */
function subjectBefore(tokens: readonly Token[], at: number, from: number): number {
  let start = at;
  while (start > from + 1 && OF_SUBJECT.has(tokens[start - 1]?.pos ?? '')) {
    start--;
    if (tokens[start]?.pos === 'DET') break;
  }
  return start;
}

const INSTRUCTION = new Set([
  'contact',
  'call',
  'ring',
  'refer',
  'seek',
  'inform',
  'notify',
  'alert',
  'consult',
  'phone',
]);

const BRINGS = /^(?:=|:|→|>|⇒)$/;

/** "Two missed tests: …", "out past ten = …": what stands before such a mark, under the name of the contingency. */
export function markedTrigger(
  { tokens }: Analysis,
  { from, to }: Sentence,
  start: number,
): Range | null {
  for (let at = Math.max(from, start); at < to - 1; at++) {
    if (BRINGS.test(tokens[at]?.text ?? '')) return { from: Math.max(from, start), to: at };
  }
  return null;
}
