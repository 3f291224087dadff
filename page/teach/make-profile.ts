import type { EntryKind } from '../../case-file/model';
import type { HeaderProperty, Labels, Profile, Property } from '../profile';
import type { TaughtFact } from './header-locators';
import type { TaughtProperty } from './locators';
import type { Taught } from './records';

/** What a person taught about one kind of page. */
export interface Lesson {
  /** In the person's words: "Case notes". */
  name: string;
  records: Taught;
  /** One for all of them; or where a record says its kind, and what its words mean. */
  kind: EntryKind | { at: TaughtProperty; means: Record<string, EntryKind> };
  properties: Partial<Record<Property, TaughtProperty>>;
  facts: Partial<Record<HeaderProperty, TaughtFact>>;
}

/** Words that systems put where nothing is recorded, and in boxes to tick. */
const WORDS = {
  yes: ['Yes', 'Y', 'True', 'On', '✓', '✔'],
  no: ['No', 'N', 'False', 'Off', '✗', '✘'],
  none: ['-', '–', '—', 'n/a', 'none', 'not recorded', 'not known'],
};

/**
 * The profile that a lesson makes. It is recognised by the page's address, not by what it reads
 * there: so that a page on which its selectors no longer fit is still known, and is reported.
 */
export function makeProfile(lesson: Lesson, page: { url: string }): Profile {
  const { name, records, kind, properties, facts } = lesson;
  const { origin, pathname } = new URL(page.url);
  const taught = Object.entries(properties);
  const labels = unique([
    ...taught.flatMap(([, { labels: each }]) => each ?? []),
    ...(typeof kind === 'object' && kind.at.labels ? [kind.at.labels] : []),
  ]);
  const formats = [...Object.values(properties), ...Object.values(facts)].flatMap(
    ({ dateFormat }) => dateFormat ?? [],
  );
  const place = {
    markers: [{ css: 'body' }],
    address: `^${plain(origin)}${pathname.split('/').map(step).join('/')}(?:[?#]|$)`,
  };
  return {
    id: idOf(`taught ${new URL(origin).host} ${pathname.replace(/\d+/g, '')}`),
    name,
    version: 1,
    system: origin,
    recognise: place,
    dateFormats: formats.length > 0 ? [...new Set(formats)] : ['d/M/yyyy'],
    words: WORDS,
    caseTypes: {},
    statuses: {},
    headers: [
      {
        each: 'html',
        labels: [],
        values: Object.fromEntries(
          Object.entries(facts).map(([property, { locator }]) => [property, locator]),
        ),
      },
    ],
    pages: [
      {
        name,
        recognise: place,
        records: [
          {
            each: records.each,
            kind: typeof kind === 'string' ? kind : { at: kind.at.locator, means: kind.means },
            labels,
            properties: Object.fromEntries(
              taught.map(([property, { locator }]) => [property, locator]),
            ),
            fields: [],
            part: 'whole',
            cutMark: '…',
            always: (['date', 'text'] as const).filter((property) => properties[property]),
          },
        ],
      },
    ],
  };
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

const unique = (all: readonly Labels[]): Labels[] => [
  ...new Map(all.map((each) => [JSON.stringify(each), each])).values(),
];
