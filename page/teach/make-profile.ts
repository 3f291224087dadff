import type { EntryKind } from '../../case-file/model';
import type { HeaderProperty, Profile } from '../profile';
import type { People, Records } from '../profile-records';
import type { TaughtFact } from './header-locators';
import type { Learnt } from './learn';
import { unique } from './records-of';

/** What a person taught about one kind of page. */
export interface Lessons {
  /** In the person's words: "Case notes". */
  name: string;
  records: Learnt[];
  people: Learnt[];
  facts: Partial<Record<HeaderProperty, TaughtFact & { sample: string }>>;
  /** Where the page says how many records there are. */
  stated: TaughtFact | null;
}

/** Words that systems put where nothing is recorded, and in boxes to tick. */
const WORDS = {
  yes: ['Yes', 'Y', 'True', 'On', '✓', '✔'],
  no: ['No', 'N', 'False', 'Off', '✗', '✘'],
  none: ['-', '–', '—', 'n/a', 'none', 'not recorded', 'not known'],
};

/**
 * The profile that lessons make. It is recognised by the page's address, not by what it reads there:
 * so that a page on which its selectors no longer fit is still known, and is reported.
 */
export function makeProfile(lessons: Lessons, page: { url: string }): Profile {
  const { name, records, people, facts, stated } = lessons;
  const { origin, host, pathname, protocol } = new URL(page.url);
  // A page that stands in a file has no origin to tell it by.
  const from = origin === 'null' ? `${protocol}//` : origin;
  const place = {
    markers: [{ css: 'body' }],
    address: `^${plain(from)}${pathname.split('/').map(step).join('/')}(?:[?#]|$)`,
  };
  const formats = [
    ...[...records, ...people].flatMap(({ dateFormats }) => dateFormats),
    ...Object.values(facts).flatMap(({ dateFormat }) => dateFormat ?? []),
  ];
  const list = stated && listOf(records, stated);
  return {
    id: idOf(`taught ${host} ${pathname.replace(/\d+/g, '')}`),
    name,
    version: 1,
    system: from,
    recognise: place,
    dateFormats: formats.length > 0 ? [...new Set(formats)] : ['d/M/yyyy'],
    words: WORDS,
    caseTypes: {},
    statuses: {},
    headers: facts.caseId
      ? [
          {
            each: 'html',
            labels: unique(Object.values(facts).map((fact) => fact.labels)),
            values: Object.fromEntries(
              Object.entries(facts).map(([property, { locator }]) => [property, locator]),
            ),
          },
        ]
      : [],
    pages: [
      {
        name,
        recognise: place,
        records: records.map((learnt) => withoutNames(learnt.records, childNames(facts))),
        people: people.flatMap((learnt) => peopleOf(learnt) ?? []),
        ...(list ? { list } : {}),
      },
    ],
  };
}

function listOf(records: readonly Learnt[], { locator }: TaughtFact): Profile['pages'][0]['list'] {
  const kinds = [...new Set(records.flatMap(({ records: { kind } }) => kindsIn(kind)))];
  return kinds.length > 0 ? { kinds, complete: 'as-stated', stated: locator } : undefined;
}

function kindsIn(kind: Records['kind']): EntryKind[] {
  if (typeof kind === 'string') return [kind];
  return [...Object.values(kind.means), ...(kind.otherwise ? [kind.otherwise] : [])];
}

function peopleOf({ pattern, records, places }: Learnt): People | null {
  const [name, role] = [places.get('name'), places.get('role')];
  if (!name || !role) return null;
  const others = (['livesWithChild', 'parentalResponsibility', 'from'] as const).flatMap((each) => {
    const place = places.get(each);
    return place ? [[each, place.locator] as const] : [];
  });
  return {
    each: pattern.each,
    labels: records.labels,
    properties: { name: name.locator, role: role.locator, ...Object.fromEntries(others) },
  };
}

/** The parts of the child's name, which a question may use: “Was Ada seen?” */
const childNames = (facts: Lessons['facts']): string[] =>
  (facts['child.name']?.sample ?? '').split(/[^\p{L}’'-]+/u).filter((name) => name.length > 2);

/** Labels in which the child's name stands are of every child's record, with “…” for the name. */
function withoutNames(records: Records, names: readonly string[]): Records {
  if (names.length === 0) return records;
  const isName = new RegExp(`(?<!\\p{L})(?:${names.map(plain).join('|')})(?!\\p{L})`, 'giu');
  const text = JSON.stringify(records, (key, value) =>
    key === 'label' && typeof value === 'string' ? value.replace(isName, '…') : value,
  );
  return JSON.parse(text);
}

/** A part of an address: numbers in it are a case's or a record's, and differ. */
const step = (part: string): string =>
  part
    .split(/(\d+)/)
    .map((each, at) => (at % 2 ? '\\d+' : plain(each)))
    .join('');

const plain = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
