import type { Context } from '../context';
import { propertyText, quoteWhole } from '../evidence';
import { listWords } from '../labels';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known, unclear } from './fact';
import { finderOf } from './phrase-finder';
import { isUnborn, successfulVisits } from './visits';

/** In what settings the child was seen (rulebook, seen-in-different-contexts). */
export const visitSettingFacts: Facts = {
  'settings-seen': {
    of: 'case',
    says: 'in how many different settings the child was seen in the window',
    fact: (_, context) => {
      const settings = settingsSeen(context);
      if (settings.size === 0 && visitsSinceBirth(context).length > 0) {
        return unclear('The visits do not say where the child was seen.');
      }
      const first = [...settings.values()].flatMap((all) =>
        all.slice(0, settings.size > 1 ? 1 : all.length),
      );
      return known(settings.size, first);
    },
  },
  'settings-named': {
    of: 'case',
    says: 'the settings in words',
    fact: (_, context) => known(listWords([...settingsSeen(context).keys()])),
  },
  'visits-since-birth': {
    of: 'case',
    says: 'how many successful visits of the window were made since the child was born',
    fact: (_, context) => known(visitsSinceBirth(context).length),
  },
};

const visitsSinceBirth = (context: Context): Entry[] =>
  successfulVisits(context).filter((visit) => !isUnborn(visit, context));

/** Each setting with the places of the record that name it. */
const settingsSeen = (context: Context): Map<string, Evidence[]> =>
  context.memo('settings-seen', () => {
    const seen = new Map<string, Evidence[]>();
    for (const visit of visitsSinceBirth(context)) {
      for (const [setting, evidence] of context.ofEntry('settings', visit, () =>
        settingsOf(visit, context),
      )) {
        seen.set(setting, [...(seen.get(setting) ?? []), evidence]);
      }
    }
    return seen;
  });

const PLACE_BOX = /\b(?:location|venue|place|where|setting|address)\b/i;

/** The settings of one visit: from its location, else its title, else the start of its text. */
function settingsOf(visit: Entry, context: Context): [string, Evidence][] {
  const analysis = analysisOf(context, visit);
  const boxes = Object.keys(visit.fields ?? {}).filter((name) => PLACE_BOX.test(name));
  for (const property of ['location', ...boxes.map((name) => `fields.${name}`), 'title']) {
    const text = propertyText(visit, property);
    const settings = text ? namedIn(text, context) : [];
    if (settings.length) return settings.map((one) => [one, quoteWhole(visit, property)]);
    if (text && property === 'location') return [[text.toLowerCase(), quoteWhole(visit, property)]];
  }
  return inText(analysis, context);
}

/** "Seen in school", "Met at the library": the first sentence that says where. */
function inText(analysis: Analysis, context: Context): [string, Evidence][] {
  for (const sentence of analysis.sentences) {
    if (sentence.property !== 'text' || sentence.kind !== 'prose' || sentence.index > LATEST)
      continue;
    const words = analysis.tokens
      .slice(sentence.from, sentence.to)
      .map(({ text }) => text)
      .join(' ');
    if (!SEEN_AT.test(words)) continue;
    const settings = namedIn(words, context);
    if (settings.length) return settings.map((one) => [one, quoteTokens(analysis, sentence)]);
  }
  return [];
}

const LATEST = 4;
const SEEN_AT = /\b(?:seen|saw|met|visit(?:ed)?|spoke|collected|went|observed|home)\b/i;

/** Settings in words, with their vocabulary. */
const PUBLIC: readonly [string, string][] = [
  ['custody', 'setting-custody'],
  ['hospital', 'setting-hospital'],
  ['contact centre', 'setting-contact-centre'],
  ['school', 'setting-school'],
  ['short breaks', 'setting-respite'],
  ['office', 'setting-office'],
  ['community', 'setting-community'],
];
const RELATIVE =
  /\b(?:nan|nana|nanny|gran|granny|grandma|grandmother|grandad|grandfather|grandparents?|mgm|mgf|pgm|pgf|mgps?|pgps?|aunt|auntie|aunty|uncle|cousin|great-aunt|adult (?:brother|sister)|relative)(?:['’]?s?)?\b/i;
const OTHER_PARENT = /\b(?:dad|daddy|father|foc|mum|mother|moc)(?:['’]s?|s)\b/i;

function namedIn(text: string, context: Context): string[] {
  const found = PUBLIC.filter(([, list]) => finderOf(context, list)(text) !== null).map(
    ([setting]) => setting,
  );
  const dwelling = dwellingIn(text, context);
  return dwelling ? [...found, dwelling] : found;
}

/** Whose home it is: a placement is the child's home, whoever else lives there. */
function dwellingIn(text: string, context: Context): string | null {
  if (finderOf(context, 'setting-placement')(text)) return 'home or placement';
  if (RELATIVE.test(text)) return 'a relative’s home';
  const owner = OTHER_PARENT.exec(text)?.[0];
  if (owner)
    return livesWithChild(owner, context) ? 'home or placement' : 'the other parent’s home';
  const isAddress = /\d/.test(text) && finderOf(context, 'setting-street')(text) !== null;
  return isAddress || finderOf(context, 'setting-home')(text) ? 'home or placement' : null;
}

const MOTHERS = /^(?:mum|mother|moc)/i;

function livesWithChild(owner: string, { file }: Context): boolean {
  const role = MOTHERS.test(owner) ? /\b(?:mother|mum|moc)\b/i : /\b(?:father|dad|foc)\b/i;
  const parent = file.people.find(
    (person) => role.test(person.role) && !/partner|step|foster/i.test(person.role),
  );
  return parent?.livesWithChild ?? MOTHERS.test(owner);
}
