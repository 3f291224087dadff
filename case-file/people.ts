import type { CaseFile } from './model';
import { rolesOf } from './people-roles';

/** What somebody is to the child, as far as the points of the rulebook tell people apart. */
export const PERSON_ROLES = [
  'child',
  'mother',
  'father',
  /** Step-father, or partner of a parent. */
  'partner',
  'parents',
  /** Grandparents, aunts, uncles, cousins; adult brothers and sisters. */
  'wider-family',
  'sibling',
  /** Foster carers, connected carers, adopters, special guardians. */
  'carer',
  'worker',
  'manager',
  'iro',
  'school',
  'health',
  'police',
  'agency',
  'other',
] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Somebody of the case, with the ways in which the record may name them. */
export interface CasePerson {
  name: string;
  /** As the relationships panel writes it. */
  role: string;
  roles: readonly PersonRole[];
  gender: 'm' | 'f' | null;
  livesWithChild: boolean;
  /** Ways of writing the name, as terms of the lexicon, strongest first. */
  aliases: string[];
}

const TITLE = /^(mr|mrs|ms|miss|mx|dr|prof|rev|sir|pc|dc|ds|sgt)\.?\s+/i;
const SENIOR = /\b(?:snr|senior|sr)\b\.?/i;
const ASIDE = /\(([^)]*)\)/g;
const FEMALE_TITLE = /^(mrs|ms|miss)\b/i;
const MALE_TITLE = /^(mr|sir)\b/i;

/**
 * Everybody of the relationships panel and the child, with the names by which the text may mean
 * them. A name that fits two people goes to the one whom a record would mean by it bare: the child,
 * then the family, then professionals; the elder of one name is "Lewis senior", "Mr Garrod".
 */
export function casePeople(file: Pick<CaseFile, 'people' | 'child'>): CasePerson[] {
  const child = { name: file.child.name, role: 'child', livesWithChild: true };
  const gender = childGender(file.child.pronouns);
  const people = [child, ...file.people.filter((one) => !isChild(one, file))].map((one, index) => {
    const kin = rolesOf(one.role);
    return {
      name: one.name,
      role: one.role,
      roles: isParentOfAnother(one.role, file) ? (['other'] as const) : kin.roles,
      gender: index === 0 ? gender : (kin.gender ?? genderOfTitle(one.name)),
      livesWithChild: one.livesWithChild ?? false,
      aliases: [] as string[],
    };
  });
  const taken = new Set<string>();
  for (const level of [
    fullNames,
    titled,
    firstNames,
    surnames,
    initials,
    organisations,
    shortNames,
  ]) {
    for (const person of [...people].sort((a, b) => rank(a) - rank(b))) {
      for (const alias of level(person, people)) {
        if (taken.has(alias)) continue;
        taken.add(alias);
        person.aliases.push(alias);
      }
    }
  }
  return people;
}

const isChild = (one: { name: string; role: string }, file: Pick<CaseFile, 'child'>): boolean =>
  one.name === file.child.name && /^(?:subject )?child\b/i.test(one.role);

/** "Teddy's father, never lived here" on his half-brother's file. */
function isParentOfAnother(role: string, { child }: Pick<CaseFile, 'child'>): boolean {
  const [, whose] =
    /^(\p{Lu}[\p{L}-]+)['’]s?\s+(?:birth |biological )?(?:father|dad|mother|mum)\b/u.exec(role) ??
    [];
  return whose !== undefined && !child.name.startsWith(whose);
}

const rank = ({ roles }: CasePerson): number =>
  roles.includes('child') ? 0 : isFamily(roles) ? 1 : 2;

const FAMILY: readonly PersonRole[] = ['mother', 'father', 'partner', 'wider-family', 'sibling'];
const isFamily = (roles: readonly PersonRole[]) => roles.some((role) => FAMILY.includes(role));

/** The words of a name without title, asides and "senior". */
function nameWords(name: string): string[] {
  return name
    .replace(ASIDE, ' ')
    .replace(TITLE, '')
    .replace(SENIOR, ' ')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && word !== 'and');
}

function fullNames({ name }: CasePerson): string[] {
  const words = nameWords(name);
  const full = words.join(' ');
  const asides = [...name.matchAll(ASIDE)].map(([, aside = '']) => aside.trim());
  const nicknames = asides.filter((aside) => /^["'‘“]?\p{Lu}\p{Ll}+["'’”]?$/u.test(aside));
  const known = nicknames
    .map((nick) => nick.replace(/["'‘’“”]/g, ''))
    .filter((n) => !SENIOR.test(n));
  if (!SENIOR.test(name)) return [...(words.length > 1 ? [full] : []), ...known];
  const elder = ['snr', 'senior', 'sr', 'sen'];
  return [full, words[0] ?? full].flatMap((base) => [
    ...elder.map((mark) => `${base} ${mark}`),
    ...elder.map((mark) => `${base} ( ${mark} )`),
    `big ${base}`,
    `${base} ( dad )`,
  ]);
}

function titled({ name, gender, roles }: CasePerson): string[] {
  const words = nameWords(name);
  const surname = words.at(-1);
  if (!surname) return [];
  const given = TITLE.exec(name)?.[1]?.toLowerCase();
  if (given) return [`${given} ${surname}`, `${given}. ${surname}`];
  const initial = words.length > 1 ? words[0]?.charAt(0) : undefined;
  const short = initial ? [`${initial} ${surname}`, `${initial}. ${surname}`] : [];
  if (words.length < 2 || roles.includes('child') || roles.includes('sibling')) return short;
  const titles =
    gender === 'm' ? ['mr'] : gender === 'f' ? ['mrs', 'ms', 'miss'] : ['mr', 'ms', 'mrs', 'miss'];
  return [...short, ...titles.flatMap((title) => [`${title} ${surname}`, `${title}. ${surname}`])];
}

function firstNames({ name }: CasePerson): string[] {
  const words = nameWords(name);
  if (TITLE.test(name) && words.length < 2) return [];
  const pair = / and (\p{Lu}\p{Ll}+)/u.exec(name)?.[1];
  return [words[0], pair].filter((word) => word !== undefined && word.length > 1) as string[];
}

function surnames({ name, roles }: CasePerson, people: CasePerson[]): string[] {
  const surname = nameWords(name).at(-1);
  if (!surname || isFamily(roles) || roles.includes('child')) return [];
  const shared = people.filter((other) => nameWords(other.name).at(-1) === surname).length > 1;
  return shared ? [] : [surname];
}

const SHORTEST = 3;
const PET_ENDINGS = ['y', 'ie', 'i'];
const NO_NAME = new Set([
  'nan',
  'dad',
  'mum',
  'mam',
  'car',
  'man',
  'ali',
  'mar',
  'bro',
  'sis',
  'son',
]);

/** "Ray" for Raymond, "Abby" for Abigail, "Danny" for Daniel: the start of a first name, with a pet ending. */
function shortNames({ name }: CasePerson): string[] {
  const first = TITLE.test(name) ? '' : (nameWords(name)[0] ?? '');
  const lengths = Array.from(
    { length: Math.max(0, first.length - SHORTEST) },
    (_, i) => i + SHORTEST,
  );
  const starts = lengths.map((length) => first.slice(0, length));
  const pet = starts.flatMap((start) => [
    ...PET_ENDINGS.map((ending) => start + ending),
    ...PET_ENDINGS.map((ending) => start + start.slice(-1) + ending),
  ]);
  return [...starts, ...pet].filter((s) => !NO_NAME.has(s.toLowerCase()));
}

/** "JP" for a professional; "N" for one of the household, where notes shorten names to a letter. */
function initials({ name, roles }: CasePerson): string[] {
  const words = nameWords(name);
  const letters = words.map((word) => word.charAt(0).toUpperCase()).join('');
  const hyphened = words[0]?.includes('-') ? [words[0].replace(/(\p{L})\p{L}*/gu, '$1')] : [];
  if (!isFamily(roles) && !roles.includes('child')) return letters.length === 2 ? [letters] : [];
  const single = roles.includes('wider-family') ? [] : [letters.charAt(0)];
  return [...hyphened, ...single, ...(letters.length > 1 ? [letters] : [])].filter(
    (one) => one !== 'I' && one !== 'A',
  );
}

const AGENCIES: readonly PersonRole[] = ['school', 'health', 'police', 'agency'];
const ORGANISATION =
  /(?:^|,\s*|\bat\s+|\()((?:\p{Lu}[\p{L}'’-]+\s+){1,4}\p{Lu}[\p{L}'’-]+)(?:\s+\p{Ll}+){0,3}\)?$/u;
const COMMON_END =
  /\s+(?:Academy|School|Primary|Infants?|Juniors?|High|College|Nursery|Centre|Hospital|Surgery|Practice|Service|Project|Team)$/u;

/** "Stag Hill" for the school whose lead is one of the people: what an organisation says, one of it says. */
function organisations({ role, roles }: CasePerson): string[] {
  if (!roles.some((one) => AGENCIES.includes(one))) return [];
  const whole = ORGANISATION.exec(role)?.[1];
  if (!whole) return [];
  const names = [whole];
  for (let name = whole; COMMON_END.test(name); ) {
    name = name.replace(COMMON_END, '');
    names.push(name);
  }
  return names;
}

const childGender = (pronouns: string | undefined): CasePerson['gender'] =>
  /^he\b/i.test(pronouns ?? '') ? 'm' : /^she\b/i.test(pronouns ?? '') ? 'f' : null;

const genderOfTitle = (name: string): CasePerson['gender'] =>
  MALE_TITLE.test(name) ? 'm' : FEMALE_TITLE.test(name) ? 'f' : null;
