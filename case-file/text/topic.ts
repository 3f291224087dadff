import type { Clause } from './clauses';
import type { Mention } from './mention';
import type { Token } from './tokens';

/** Whom a note goes on about where it leaves its subject out. */

const NO_TOPIC = new Set<string>([
  'worker',
  'manager',
  'iro',
  'school',
  'health',
  'police',
  'agency',
  'parents',
]);

/** Somebody of the family, by name or kin word: whom a note goes on about. */
export const isTopic = ({ roles, possessive, pronoun }: Mention): boolean =>
  !possessive && !pronoun && !roles.some((role) => NO_TOPIC.has(role));

/** "T/C to Lee.", "Spoke with Lee.": what the writer did with whoever is named in it. */
export const isOwnAct = (clauses: readonly Clause[]): boolean =>
  clauses.length > 0 && clauses.every(({ actor }) => actor === null || actor === 'author');

/** Whom the title names: "T/C Marek (dad)". */
export const titleTopic = (
  mentions: readonly Mention[],
  tokens: readonly Token[],
  length: number,
) => mentions.find((one) => (tokens[one.from]?.start ?? length) < length && isTopic(one));
