import { type Cast, type Gender, isGoverned, type Mention } from './mention';
import type { Token } from './tokens';

/** Whom pronouns may stand for. */
export interface Memory {
  /** The last man and the last woman mentioned. */
  last: { m: Mention | null; f: Mention | null };
  /** The man and the woman whom this sentence named first. */
  first: { m: Mention | null; f: Mention | null };
  /** Those whom the sentences before were about. */
  topic: { m: Mention | null; f: Mention | null };
  /** Whose mother, father, … this sentence named with "his" or "her". */
  owner: { m: Mention | null; f: Mention | null };
  /** "Mum's dad" came first in this entry: a bare "Dad" after it is still him. */
  elderDad: boolean;
}

const nobody = () => ({ m: null, f: null });

/** Nothing mentioned yet. */
export const freshMemory = (): Memory => ({
  last: nobody(),
  first: nobody(),
  topic: nobody(),
  owner: nobody(),
  elderDad: false,
});

/** The same, to be changed without changing it. */
export const copied = (memory: Memory): Memory => ({
  ...memory,
  last: { ...memory.last },
  first: { ...memory.first },
  topic: { ...memory.topic },
  owner: { ...memory.owner },
});

/** Remembers a mention for the pronouns that follow; "about his dad" is not whom a sentence is about. */
export function note(
  mention: Mention,
  gender: Gender,
  tokens: readonly Token[],
  { last, first }: Memory,
): Mention {
  // A child whose pronouns the header does not give may be "he" or "she".
  const genders = gender ? [gender] : mention.roles.includes('child') ? (['m', 'f'] as const) : [];
  const subject = !mention.possessive && !isGoverned(tokens, mention.from);
  for (const one of genders) {
    last[one] = mention;
    if (subject) first[one] ??= mention;
  }
  return mention;
}

/** What was first in a sentence is the topic of the next. */
export function endSentence(memory: Memory): void {
  const { first, topic } = memory;
  memory.topic = { m: first.m ?? topic.m, f: first.f ?? topic.f };
  memory.first = nobody();
  memory.owner = nobody();
}

const PRONOUNS: ReadonlyMap<string, 'm' | 'f' | 'writer'> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'm'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'f'] as const),
  ...['i', 'me', 'my', 'we', 'us', 'our', 'myself'].map((word) => [word, 'writer'] as const),
]);
const KIN_WORD =
  /^(?:mother|mum|mam|father|dad|parents?|brother|sister|nan|gran|grandmother|grandfather|grandparents?|aunt|auntie|uncle)$/;
const SUBJECT = new Set(['he', 'she']);
const RELATIVE = new Set(['who', 'whom']);
const OWNED = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const POSSESSIVE_PRONOUN = new Set(['his', 'her']);

/** Whom a pronoun at this token stands for; null where there is none. */
export function pronoun(
  at: number,
  tokens: readonly Token[],
  cast: Cast,
  memory: Memory,
): Mention | null {
  const word = tokens[at]?.lower ?? '';
  const gender = PRONOUNS.get(word);
  if (!gender) return null;
  const owns = POSSESSIVE_PRONOUN.has(word) && OWNED.has(tokens[at + 1]?.pos ?? '');
  const span = { from: at, to: at + 1, pronoun: true, possessive: owns };
  if (gender === 'writer') return { ...span, roles: ['worker'], person: null };
  const { first, topic, last } = memory;
  const subject = SUBJECT.has(word);
  const same = subject ? first[gender] : first[gender] && last[gender];
  const meant = RELATIVE.has(tokens[at - 1]?.lower ?? '')
    ? topic[gender]
    : (same ?? topic[gender] ?? last[gender]);
  const owner = owns && KIN_WORD.test(tokens[at + 1]?.lower ?? '') ? memory.owner[gender] : null;
  // "Her mother came, her father rang": both are hers of whom the sentence tells.
  if (owner) return { ...span, roles: owner.roles, person: owner.person };
  if (owns && meant && KIN_WORD.test(tokens[at + 1]?.lower ?? '')) memory.owner[gender] = meant;
  if (meant)
    return note({ ...span, roles: meant.roles, person: meant.person }, gender, tokens, memory);
  const child = cast.people[0];
  if (child && (child.gender === gender || child.gender === null))
    return { ...span, roles: child.roles, person: 0 };
  const fits = cast.people.flatMap((one, index) =>
    one.gender === gender && !one.roles.includes('other') ? [index] : [],
  );
  const [index] = fits;
  if (fits.length !== 1 || index === undefined) return { ...span, roles: ['other'], person: null };
  return { ...span, roles: cast.people[index]?.roles ?? [], person: index };
}
