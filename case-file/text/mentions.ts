import type { CasePerson, PersonRole } from '../people';
import { type Found, findPhrases, type Lexicon } from './lexicon';
import { QUOTATION, type Token } from './tokens';

/** Somebody named or meant at a place in the text. */
export interface Mention {
  /** First and one-past-last token. */
  readonly from: number;
  readonly to: number;
  readonly roles: readonly PersonRole[];
  /** Place in the case's people, where it is clear which of them is meant; else null. */
  readonly person: number | null;
  readonly pronoun: boolean;
  /** "Dad's": what follows is his, he does not act. */
  readonly possessive: boolean;
}

type Gender = CasePerson['gender'];

/** The vocabularies whose words mean somebody by what they are to the child. */
export const WHO: Readonly<Record<string, { roles: readonly PersonRole[]; gender: Gender }>> = {
  'who-child': { roles: ['child'], gender: null },
  'who-mother': { roles: ['mother'], gender: 'f' },
  'who-father': { roles: ['father'], gender: 'm' },
  'who-partner': { roles: ['partner'], gender: 'm' },
  'who-parents': { roles: ['parents'], gender: null },
  'who-grandmother': { roles: ['wider-family'], gender: 'f' },
  'who-grandfather': { roles: ['wider-family'], gender: 'm' },
  'who-aunt': { roles: ['wider-family'], gender: 'f' },
  'who-uncle': { roles: ['wider-family'], gender: 'm' },
  'who-relatives': { roles: ['wider-family'], gender: null },
  'who-brother': { roles: ['sibling'], gender: 'm' },
  'who-sister': { roles: ['sibling'], gender: 'f' },
  'who-siblings': { roles: ['sibling'], gender: null },
  'who-carer': { roles: ['carer'], gender: null },
  'who-worker': { roles: ['worker'], gender: null },
  'who-manager': { roles: ['manager'], gender: null },
  'who-iro': { roles: ['iro'], gender: null },
  'who-school': { roles: ['school'], gender: null },
  'who-health': { roles: ['health'], gender: null },
  'who-police': { roles: ['police'], gender: null },
  'who-agency': { roles: ['agency'], gender: null },
  'who-nobody': { roles: [], gender: null },
};

const PRONOUNS: ReadonlyMap<string, 'm' | 'f' | 'writer'> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'm'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'f'] as const),
  ...['i', 'me', 'my', 'we', 'us', 'our', 'myself'].map((word) => [word, 'writer'] as const),
]);
const SENTENCE_END = /[.!?]$/;
const FUNCTION_WORD = new Set(['PRON', 'AUX', 'ADP', 'CCONJ', 'SCONJ', 'DET', 'PART']);
const KIN = new Set([
  'who-mother',
  'who-father',
  'who-parents',
  'who-brother',
  'who-sister',
  'who-siblings',
  'who-aunt',
  'who-uncle',
  'who-grandmother',
  'who-grandfather',
  'who-relatives',
]);
const FAMILY = new Set(['child', 'mother', 'father', 'partner']);
const OWN_CHILD = new Set(['child', 'sibling']);
const SUBJECT = new Set(['he', 'she']);
const RELATIVE = new Set(['who', 'whom']);
const OWNED = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);
const POSSESSIVE_PRONOUN = new Set(['his', 'her']);

/** What the naming of people needs to know of the case. */
export interface Cast {
  people: readonly CasePerson[];
  /** Lists named `0`, `1`, …: the ways to write each person's name. */
  names: Lexicon;
  /** The `who-…` vocabularies. */
  kin: Lexicon;
}

/** Whom pronouns may stand for. */
interface Memory {
  /** The last man and the last woman mentioned. */
  last: { m: Mention | null; f: Mention | null };
  /** The man and the woman whom this sentence named first. */
  first: { m: Mention | null; f: Mention | null };
  /** Those whom the sentences before were about. */
  topic: { m: Mention | null; f: Mention | null };
  /** "Mum's dad" came first in this entry: a bare "Dad" after it is still him. */
  elderDad: boolean;
}

const nobody = () => ({ m: null, f: null });

/** Finds everybody mentioned, in order; pronouns stand for the last man or woman who fits. */
export function findMentions(
  text: string,
  tokens: readonly Token[],
  quoted: readonly boolean[],
  cast: Cast,
): Mention[] {
  const found = longest([
    ...findPhrases(cast.names, tokens, 0, tokens.length).filter((one) => isName(tokens, one)),
    ...findPhrases(cast.kin, tokens, 0, tokens.length),
  ]);
  const mentions: Mention[] = [];
  const memory: Memory = { last: nobody(), first: nobody(), topic: nobody(), elderDad: false };
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (startsSentence(text, tokens, at)) endSentence(memory);
    const hit = found[next];
    if (hit && hit.from === at) {
      next++;
      const mention = resolve(hit, tokens, cast, mentions, memory);
      if (mention) mentions.push(mention);
      at = hit.to - 1;
    } else {
      const mention = quoted[at] ? null : pronoun(at, tokens, cast, memory);
      if (mention) mentions.push(mention);
    }
  }
  return mentions;
}

/** Names are written with a capital; "Will" that is tagged as an auxiliary is no name. */
function isName(tokens: readonly Token[], { from, to }: Found): boolean {
  const token = tokens[from];
  if (!token || !/^\p{Lu}/u.test(token.text)) return false;
  if (token.text.length === 1 && to - from === 1) return isLoneLetter(tokens, from);
  return to - from > 1 || !FUNCTION_WORD.has(token.pos);
}

const JOINS = /^[/.&-]$/;

/** "N came in": a letter on its own, not of "Y/N", "T/C", "Fiona N" or "S. Rao". */
function isLoneLetter(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && JOINS.test(before.text) && before.end === tokens[at]?.start) return false;
  if (after && /^[/&-]$/.test(after.text) && after.start === tokens[at]?.end) return false;
  if (after?.text === '.' && /^\p{Lu}\p{Ll}/u.test(tokens[at + 2]?.text ?? '')) return false;
  return !(before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text));
}

function longest(found: Found[]): Found[] {
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Found[] = [];
  for (const one of sorted) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}

function resolve(
  hit: Found,
  tokens: readonly Token[],
  cast: Cast,
  before: Mention[],
  memory: Memory,
): Mention | null {
  const possessive = /^['’]s?$/.test(tokens[hit.to]?.lower ?? '');
  const span = { from: hit.from, to: hit.to, pronoun: false, possessive };
  const who = WHO[hit.list];
  if (!who) {
    const person = Number(hit.list);
    const { roles = [], gender = null } = cast.people[person] ?? {};
    return note({ ...span, roles, person }, gender, tokens, memory);
  }
  if (who.roles.length === 0) return null;
  const named = before.at(-1);
  if (named && !named.pronoun && isAside(named, hit, tokens)) {
    return { ...span, roles: named.roles, person: named.person };
  }
  let roles = who.roles;
  const owner =
    KIN.has(hit.list) || hit.list === 'who-partner' ? ownerOf(hit, tokens, before) : undefined;
  if (owner && !owner.roles.some((role) => OWN_CHILD.has(role))) {
    const ofParent = owner.roles.includes('mother') || owner.roles.includes('father');
    if (hit.list === 'who-partner') roles = ofParent ? roles : ['other'];
    else roles = ofParent ? ['wider-family'] : ['other'];
    if (hit.list === 'who-father' && ofParent) memory.elderDad = true;
  } else if (!owner && hit.list === 'who-father') {
    if (memory.elderDad && tokens[hit.from]?.lower === 'dad') roles = ['wider-family'];
  }
  if (isCourtesy(hit, tokens)) roles = ['other'];
  const person = kinPerson(hit, tokens, cast.people, roles) ?? only(cast.people, roles);
  const gender = who.gender ?? (person === null ? null : (cast.people[person]?.gender ?? null));
  return note({ ...span, roles, person }, gender, tokens, memory);
}

/** "Marek (dad)": what stands in brackets after a name says who that is. */
const isAside = (named: Mention, { from }: Found, tokens: readonly Token[]): boolean =>
  named.to === from - 1 && tokens[from - 1]?.text === '(';

/** A kin word in quotation marks of its own: the 'uncle' who is none. */
const isCourtesy = ({ from, to }: Found, tokens: readonly Token[]): boolean =>
  QUOTATION.test(tokens[from - 1]?.text ?? '') && QUOTATION.test(tokens[to]?.text ?? '');

/** Roles of the relationships panel that a kin word stands for. */
const KIN_ROLES: Readonly<Record<string, RegExp>> = {
  'who-grandmother': /grand-?m|\bnan|\bgran(?!d)/i,
  'who-grandfather': /grand-?(?:f|d|pa)/i,
  'who-aunt': /\baunt/i,
  'who-uncle': /\buncle/i,
  'who-brother': /\bbrother/i,
  'who-sister': /\bsister/i,
};

/** The one person of the panel whom a kin word means, if its side of the family fits. */
function kinPerson(
  { list, from, to }: Found,
  tokens: readonly Token[],
  people: readonly CasePerson[],
  roles: readonly PersonRole[],
): number | null {
  const role = KIN_ROLES[list];
  if (!role || roles.includes('other')) return null;
  const word = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  const side = /^(?:maternal|mg)/.test(word)
    ? 'maternal'
    : /^(?:paternal|pg)/.test(word)
      ? 'paternal'
      : '';
  const other = side === 'maternal' ? /paternal/i : side === 'paternal' ? /maternal/i : null;
  const fits = people.flatMap((one, index) =>
    role.test(one.role) && !other?.test(one.role) ? [index] : [],
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** The person before "'s dad" or the one that "her" in "her dad" stands for. */
function ownerOf(hit: Found, tokens: readonly Token[], before: Mention[]): Mention | undefined {
  const last = before.at(-1);
  if (!last) return undefined;
  const gap = hit.from - last.to;
  if (last.pronoun && gap === 0 && POSSESSIVE_PRONOUN.has(tokens[last.from]?.lower ?? ''))
    return last;
  return last.possessive && !last.pronoun && gap === 1 ? last : undefined;
}

/** The one person with these roles, or of several the one who lives with the child; else null. */
function only(people: readonly CasePerson[], roles: readonly PersonRole[]): number | null {
  if (!roles.some((role) => FAMILY.has(role))) return null;
  const fits = people.flatMap((person, index) =>
    roles.some((role) => person.roles.includes(role)) ? [index] : [],
  );
  if (fits.length === 1) return fits[0] ?? null;
  const home = fits.filter((index) => people[index]?.livesWithChild);
  return home.length === 1 ? (home[0] ?? null) : null;
}

/** Remembers a mention for the pronouns that follow; "about his dad" is not whom a sentence is about. */
function note(
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

const OWNER_WORD = new Set(['his', 'her', 'their', 'my', 'our', 'the', 'a']);

/** After a preposition ("about Dad"), or somebody's own after a verb or preposition ("using his uncle"). */
export function isGoverned(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.pos === 'ADP') return true;
  const governor = tokens[from - 2]?.pos;
  return OWNER_WORD.has(before?.lower ?? '') && (governor === 'ADP' || governor === 'VERB');
}

function startsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const start = tokens[at]?.start ?? 0;
  if (!before) return false;
  if (before.pos === 'PUNCT' && SENTENCE_END.test(before.text)) return true;
  if (text.charCodeAt(before.end) === LINE_END) return true;
  return start - before.end > 1 && text.slice(before.end, start).includes('\n');
}
const LINE_END = 10;

function endSentence(memory: Memory): void {
  const { first, topic } = memory;
  memory.topic = { m: first.m ?? topic.m, f: first.f ?? topic.f };
  memory.first = nobody();
}

function pronoun(at: number, tokens: readonly Token[], cast: Cast, memory: Memory): Mention | null {
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
