import type { Mention } from './mention';
import type { Token } from './tokens';

/** Relatives whom an entry itself introduces by name, and the panel does not know: "maternal aunt, Becky". */
export type Introduced = Map<string, Mention>;

const OPENS = /^[,(]$/;
const isName = (token: Token | undefined): boolean =>
  token?.pos === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(token.text);

/** Remembers the name that stands right after a relative, or after a comma or bracket. */
export function introduce(known: Introduced, kin: Mention, tokens: readonly Token[]): void {
  if (kin.person !== null || kin.possessive || !kin.roles.includes('wider-family')) return;
  const after = OPENS.test(tokens[kin.to]?.text ?? '') ? kin.to + 1 : kin.to;
  const name = tokens[after];
  if (name && isName(name)) known.set(name.text, kin);
}

/** Whom a name means that was introduced earlier in the entry. */
export function introducedAt(
  known: Introduced,
  at: number,
  tokens: readonly Token[],
): Mention | null {
  const kin = known.size > 0 ? known.get(tokens[at]?.text ?? '') : undefined;
  if (!kin || kin.to + 1 >= at) return null;
  const possessive = /^['’]s?$/.test(tokens[at + 1]?.lower ?? '');
  return { from: at, to: at + 1, roles: kin.roles, person: null, pronoun: false, possessive };
}
