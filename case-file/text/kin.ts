import type { CasePerson, PersonRole } from '../people';
import type { Cast, Gender, Mention } from './mention';
import type { Found } from './phrases';
import { type Memory, note } from './pronouns';
import { QUOTATION, type Token } from './tokens';

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
/** Who is meant by a name or a kin word that was found, given those mentioned before. */
export function resolve(
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
  if (GRANDPARENTS.test(wordsOf(hit, tokens)) && cast.people.some(isGrandparentCarer))
    roles = ['carer'];
  const person = kinPerson(hit, tokens, cast.people, roles) ?? only(cast.people, roles);
  // A grown-up sister of the panel is wider family.
  const known = person === null ? undefined : cast.people[person]?.roles;
  if (roles.includes('sibling') && known?.includes('wider-family')) roles = known;
  const gender = who.gender ?? (person === null ? null : (cast.people[person]?.gender ?? null));
  return note({ ...span, roles, person }, gender, tokens, memory);
}

/** Bare "grandparents", where the child lives with some, are those. */
const GRANDPARENTS = /^grandparents?$/;
const isGrandparentCarer = ({ role, roles }: CasePerson): boolean =>
  roles.includes('carer') && /grand/i.test(role);

const wordsOf = ({ from, to }: Found, tokens: readonly Token[]): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');

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
  hit: Found,
  tokens: readonly Token[],
  people: readonly CasePerson[],
  roles: readonly PersonRole[],
): number | null {
  const role = KIN_ROLES[hit.list];
  if (!role || roles.includes('other')) return null;
  const word = wordsOf(hit, tokens);
  const side = /^(?:maternal|mg)/.test(word)
    ? 'maternal'
    : /^(?:paternal|pg)/.test(word)
      ? 'paternal'
      : '';
  const other = side === 'maternal' ? /paternal/i : side === 'paternal' ? /maternal/i : null;
  const fits = people.flatMap((one, index) =>
    role.test(one.role) && !other?.test(one.role) ? [index] : [],
  );
  return oneOf(fits, people);
}

/** The person before "'s dad" or the one that "her" in "her dad" stands for. */
function ownerOf(hit: Found, tokens: readonly Token[], before: Mention[]): Mention | undefined {
  const last = before.at(-1);
  if (!last) return undefined;
  const gap = hit.from - last.to;
  if (last.pronoun && gap === 0 && OWN.has(tokens[last.from]?.lower ?? '')) return last;
  return last.possessive && !last.pronoun && gap === 1 ? last : undefined;
}

const OWN = new Set(['his', 'her']);

/** The one person with these roles, or of several the one who lives with the child; else null. */
function only(people: readonly CasePerson[], roles: readonly PersonRole[]): number | null {
  if (!roles.some((role) => FAMILY.has(role))) return null;
  const fits = people.flatMap((person, index) =>
    roles.some((role) => person.roles.includes(role)) ? [index] : [],
  );
  return oneOf(fits, people);
}

function oneOf(fits: readonly number[], people: readonly CasePerson[]): number | null {
  if (fits.length === 1) return fits[0] ?? null;
  const home = fits.filter((index) => people[index]?.livesWithChild);
  return home.length === 1 ? (home[0] ?? null) : null;
}
