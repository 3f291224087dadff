import type { CasePerson, PersonRole } from './people';

type Gender = CasePerson['gender'];

/**
 * Reads a role as the relationships panel writes it ("maternal uncle", "mother's partner (from
 * 2.24)", "PA to mother"). The first line that fits decides; several roles may stand in one.
 */
const ROLES: readonly [RegExp, PersonRole, Gender][] = [
  [/\badoptive (?:father|dad)/i, 'father', 'm'],
  [/\badoptive (?:mother|mum)/i, 'mother', 'f'],
  [/\bformer\b.*\b(?:carer|foster)/i, 'other', null],
  [
    /\b(?:foster|connected|kinship|special guardian|adopt(?:er|ive)|supported lodgings|host|carer)\b/i,
    'carer',
    null,
  ],
  [/\b(?:independent reviewing officer|reviewing officer|iro)\b/i, 'iro', null],
  [
    /\b(?:(?:team|service|practice|assistant|group|deputy|unit) manager|head of (?:service|safeguarding|children)|assistant director|director of)\b/i,
    'manager',
    null,
  ],
  [
    /\b(?:short breaks?|respite (?:care|unit|centre)|residential|key ?worker|housing|hostel|tenancy|landlord|probation|prison|youth (?:worker|project)|volunteer|solicitor|guardian\b(?!.*special)|cafcass|employer|direct payment|mentor|idva|advocate|charity|substance|drug|alcohol|domestic abuse worker)\b/i,
    'agency',
    null,
  ],
  [
    /\b(?:PA|personal adviser)\b.*\b(?:to|for) (?:mother|father|mum|dad|jade|\p{Lu})/u,
    'agency',
    null,
  ],
  [
    /\b(?:midwife|health visitor|nurse|gp|doctor|paediatrician|psychologist|psychiatrist|therapist|consultant|camhs|dentist|health)\b/i,
    'health',
    null,
  ],
  [/\b(?:police|officer in the case|dc|pc|ds)\b/i, 'police', null],
  [
    /\b(?:teacher|head ?teacher|head of year|head of (?:school|house)|dsl|designated safeguarding|school|academy|college|nursery|tutor|senco|teaching assistant|attendance|education|pastoral|childminder|principal)\b/i,
    'school',
    null,
  ],
  [
    /\b(?:social worker|support worker|family support|family practitioner|practitioner|personal adviser|pa\b|early help|worker|chair|contact supervisor|duty|fsw)\b/i,
    'worker',
    null,
  ],
  [
    /\bgrand-?(?:mother|ma|mum)|\bnan(?:a|na|ny|ie)?\b|\bgran(?:ny|nie)?\b|\bmgm\b|\bpgm\b/i,
    'wider-family',
    'f',
  ],
  [/\bgrand-?(?:father|dad|pa)|\bgrandad|\bmgf\b|\bpgf\b/i, 'wider-family', 'm'],
  [/\b(?:aunt|auntie|aunty|niece)\b/i, 'wider-family', 'f'],
  [/\b(?:uncle|nephew)\b/i, 'wider-family', 'm'],
  [/\b(?:cousin|grandparents?|family friend)\b/i, 'wider-family', null],
  [
    /(?:mother|mum|father|dad|parent|carer)(?:['’]s)?\s+(?:(?:new|ex|former|current)[- ]?)*(?:boyfriend|partner|husband|fianc[eé])\b|\bstep-?(?:father|dad)/i,
    'partner',
    'm',
  ],
  [
    /(?:father|dad)(?:['’]s)?\s+(?:(?:new|ex|former|current)[- ]?)*(?:girlfriend|partner|wife)\b|\bstep-?(?:mother|mum)/i,
    'other',
    'f',
  ],
  [/\b(?:girlfriend|boyfriend|friend|neighbour|lodger)\b/i, 'other', null],
  [/\b(?:brother)\b/i, 'sibling', 'm'],
  [/\b(?:sister)\b/i, 'sibling', 'f'],
  [/\b(?:sibling|twin)\b/i, 'sibling', null],
  [/\b(?:mother|mum|moc|bm)\b/i, 'mother', 'f'],
  [/\b(?:father|dad|foc|bf)\b/i, 'father', 'm'],
  [/^(?:subject )?child\b|^young person\b/i, 'child', null],
];

const RELATIVE = /grand|\bnan|\bgran|aunt|uncle|cousin|\bmg[mf]\b|\bpg[mf]\b|brother|sister/i;
const ADULT_SIBLING = /\((?:[^)]*\b)?(?:1[89]|[2-9]\d)\b|\badult\b/i;
const PARTNER_OF_FATHER = /(?:father|dad)(?:['’]s)?\s+(?:(?:new|ex|former|current)[- ]?)*partner/i;
const EX = /\b(?:ex|former)\b/i;

/** What a role as written makes somebody, with the gender that the word carries. */
export function rolesOf(written: string): { roles: PersonRole[]; gender: Gender } {
  // neighbour, "Auntie Pearl": what somebody is called makes nobody a relative.
  const role = written.replace(/["“‘][^"”’]*["”’]/g, '');
  const fits = ROLES.filter(([pattern]) => pattern.test(role));
  const first = fits[0];
  if (!first) return { roles: ['other'], gender: null };
  const roles = new Set<PersonRole>([first[1]]);
  let gender = fits.find(([, , g]) => g !== null)?.[2] ?? null;
  if (first[1] === 'carer' && RELATIVE.test(role)) roles.add('wider-family');
  if (first[1] === 'sibling' && ADULT_SIBLING.test(role)) roles.add('wider-family');
  if (first[1] === 'partner' && EX.test(role)) return { roles: ['other'], gender };
  if (PARTNER_OF_FATHER.test(role)) return { roles: ['other'], gender: 'f' };
  if (first[1] === 'partner' && /\bfather\b/i.test(role) && /,|\band\b/.test(role))
    roles.add('father');
  if (first[1] === 'partner') gender = 'm';
  return { roles: [...roles], gender };
}
