import type { Mention } from './mention';
import type { Token } from './tokens';

const YOU = new Set(['you', 'your', 'yours', 'yourself']);
const REACH = 25;

/** "Maddie, you told me …", "Dear Maddie,": a record that is written to the child names the child and says "you". */
export function isAddressed(
  { to, roles, pronoun }: Mention,
  tokens: readonly Token[],
  quoted: readonly boolean[],
): boolean {
  if (pronoun || !roles.includes('child') || tokens[to]?.text !== ',') return false;
  for (let at = to + 1; at <= to + REACH; at++)
    if (!quoted[at] && YOU.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** The child, for "you" and "your" in a record that is written to the child. */
export function secondPerson(
  at: number,
  tokens: readonly Token[],
  child: Mention | null,
): Mention | null {
  const word = tokens[at]?.lower ?? '';
  if (!child || !YOU.has(word)) return null;
  const { roles, person } = child;
  return { from: at, to: at + 1, roles, person, pronoun: true, possessive: word === 'your' };
}
