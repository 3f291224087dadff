import { z } from 'zod';
import { EntryKind } from '../case-file/model';
import { Labels, Locator, Locators, Marker, Pattern, Selector } from './profile-places';
import { PERSON_PROPERTIES, PROPERTIES } from './properties';

/** The parts of a page profile that say how records and people are read. */

/** Where the page says which kind a record is, and which word or code there means which kind. */
const KindByWords = z.strictObject({
  at: Locator,
  /** A word is all that stands there, or, where none is, one of its words. */
  means: z.record(z.string(), EntryKind),
  /** What is meant by all other words. Left out: a record with such is not read, but reported. */
  otherwise: EntryKind.optional(),
});

const Actions = z.strictObject({
  /** One action each: a row, an item of a list. */
  each: Locator,
  /** Where the rows name their values. */
  labels: z.array(Labels).default([]),
  action: Locator,
  owner: Locator.optional(),
  due: Locator.optional(),
  status: Locator.optional(),
});

/** The records of one page that are made alike. */
export const Records = z.strictObject({
  /** One record. */
  each: Selector,
  /** What an element must show to be one. */
  eachText: Pattern.optional(),
  /**
   * How far it goes: the element itself; or from there over what follows beside it to the next
   * (`run`); or all cells of the table below it (`column`).
   */
  extent: z.enum(['element', 'run', 'column']).default('element'),
  /** What ends a run, where no other record follows. */
  until: Selector.optional(),
  /** The element holds several records as lines of text: each begins with a line that fits this. */
  lines: Pattern.optional(),
  /** What shows one of these is no record: a draft, an event of the system. */
  unless: z.array(Marker).default([]),
  /** What kind they are; or where it says so. */
  kind: z.union([EntryKind, KindByWords]),
  /** The case system's own id of the record. */
  id: Locator.optional(),
  labels: z.array(Labels).default([]),
  properties: z.partialRecord(z.enum(PROPERTIES), Locator),
  /** Properties that every record shows: where one is missing, the profile no longer fits. */
  always: z.array(z.enum(PROPERTIES)).default(['date', 'text']),
  /** Labelled values that are kept under their own labels, where they are not read as something else. */
  fields: z.array(Labels).default([]),
  /** Values that are kept under a name that the profile gives them. */
  named: z.record(z.string(), Locator).default({}),
  /** Each person present. */
  attendees: Locators.optional(),
  actions: Actions.optional(),
  /** `start`: the whole record stands elsewhere; `when-cut`: only where its text ends in `cutMark`. */
  part: z.enum(['whole', 'start', 'when-cut']).default('whole'),
  /** What the page puts at the end of a text that it cut; it is none of the record's words. */
  cutMark: z.string().min(1).default('…'),
});
export type Records = z.infer<typeof Records>;

/** People of the relationships who stand in one manner. */
export const People = z.strictObject({
  each: Selector,
  labels: z.array(Labels).default([]),
  properties: z
    .partialRecord(z.enum(PERSON_PROPERTIES), Locator)
    .refine(({ name, role }) => name && role, 'needs name and role'),
});
export type People = z.infer<typeof People>;
