import type { Clause } from './clauses';
import type { Token } from './tokens';

/** What may stand between a verb and what it governs. */
export const NOT = /^(?:not|n['’]t)$/;
const BE = new Set(['be', 'get']);

/** "Was not spoken to": something is done to the one whom the clause names first. */
export function isPassive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    if (!BE.has(tokens[at]?.lemma ?? '') || tokens[at]?.lower === "'s") continue;
    let next = at + 1;
    while (next < to && (tokens[next]?.pos === 'ADV' || NOT.test(tokens[next]?.lower ?? '')))
      next++;
    const verb = tokens[next];
    if (verb?.pos === 'VERB' && !verb.lower.endsWith('ing')) return true;
  }
  return false;
}

/** "Is to be found and told": a participle of its own goes on with the passive before it. */
export function goesOnPassive(
  tokens: readonly Token[],
  from: number,
  to: number,
  previous: Clause | undefined,
): boolean {
  const at = tokens[from]?.lower === 'and' ? from + 1 : from;
  const verb = at < to ? tokens[at] : undefined;
  return (
    previous?.passive === true &&
    verb?.pos === 'VERB' &&
    verb.lower !== verb.lemma &&
    !/(?:ing|s)$/.test(verb.lower)
  );
}
