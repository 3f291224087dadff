import { z } from 'zod';
import { CaseType, ENTRY_KINDS, EntryKind } from '../case-file/model';

/**
 * A page profile: data that says how to read the pages of one case system as one council has set it
 * up. What fits a council's real pages is its profile; no code knows a case system.
 */

/** A CSS selector. Whether it is well formed shows only in a page; then the reading says so. */
const Selector = z.string().min(1);

/** A regular expression; where a value is taken, its first group, else all that it matched. */
const Pattern = z.string().refine(isRegExp, 'is not a regular expression');

function isRegExp(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
}

/** An element that is there, and shown, on the pages meant and on no others. */
const Marker = z.strictObject({
  css: Selector,
  /** What its text must match; left out, its being there is enough. */
  text: Pattern.optional(),
});

/** How to recognise a system or a kind of page: by markers, never by the address alone. */
const Recognise = z.strictObject({
  markers: z.array(Marker).min(1),
  /** What the address must match besides. */
  address: Pattern.optional(),
});

/** Where labelled values stand: a label and a value in each box, or a label and the value after it. */
const Labels = z.strictObject({
  /** A box that holds one label and its value. Left out: the value is a sibling after the label. */
  each: Selector.optional(),
  /**
   * The label, in the box or in the record; or the attribute of the box that names it; or, where the
   * record is a table's row, the head cells of its columns.
   */
  label: z.union([
    Selector,
    z.strictObject({ attribute: z.string().min(1) }),
    z.strictObject({ column: Selector }),
  ]),
  /** The value; left out, the box itself. */
  value: Selector.optional(),
});
export type Labels = z.infer<typeof Labels>;

/** Where one value stands. A string alone is a selector. */
const Locator = z.preprocess(
  (value) => (typeof value === 'string' ? { css: value } : value),
  z
    .strictObject({
      /** In the record, or in the labelled value; left out, that itself. */
      css: Selector.optional(),
      /** The value beside one of these labels, whatever their case. */
      label: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
      /** An attribute instead of what the element shows. */
      attribute: z.string().min(1).optional(),
      /** The part of it that is meant. Where it does not match, there is no value. */
      pattern: Pattern.optional(),
    })
    .refine(
      ({ css, label, attribute }) => css ?? label ?? attribute,
      'needs css, label or attribute',
    ),
);
export type Locator = z.infer<typeof Locator>;

/** Properties of an entry that are one value each. */
export const PROPERTIES = [
  'date',
  'recordedOn',
  'title',
  'author',
  'authorRole',
  'text',
  'childSeen',
  'seenAlone',
  'location',
  'decision',
  'decidedOn',
  'startedOn',
  'completedOn',
  'authorisedBy',
  'authorisedOn',
  'reviewedOn',
  'returnedOn',
  'interviewOn',
] as const;
export type Property = (typeof PROPERTIES)[number];

/** The records of one page that are made alike. */
const Records = z.strictObject({
  /** One record. */
  each: Selector,
  /** What kind they are; or where it says so, and which word or code there means which kind. */
  kind: z.union([
    EntryKind,
    z.strictObject({ at: Locator, means: z.record(z.string(), EntryKind) }),
  ]),
  /** The case system's own id of the record. */
  id: Locator.optional(),
  labels: z.array(Labels).default([]),
  properties: z.partialRecord(z.enum(PROPERTIES), Locator),
  /** Properties that every record shows: where one is missing, the profile no longer fits. */
  always: z.array(z.enum(PROPERTIES)).default(['date', 'text']),
  /** Labelled values of the form that are kept under their own labels. */
  fields: z.array(Labels).default([]),
  /** Each person present. */
  attendees: Selector.optional(),
  actions: z
    .strictObject({
      each: Selector,
      action: Selector,
      owner: Selector.optional(),
      due: Selector.optional(),
      status: Selector.optional(),
    })
    .optional(),
  /** `start`: the whole record stands elsewhere; `when-cut`: only where its text ends in `cutMark`. */
  part: z.enum(['whole', 'start', 'when-cut']).default('whole'),
  /** What the page puts at the end of a text that it cut; it is none of the record's words. */
  cutMark: z.string().min(1).default('…'),
});
export type Records = z.infer<typeof Records>;

export const PERSON_PROPERTIES = [
  'name',
  'role',
  'livesWithChild',
  'parentalResponsibility',
  'from',
] as const;

/** The relationships. */
const People = z.strictObject({
  each: Selector,
  labels: z.array(Labels).default([]),
  properties: z
    .partialRecord(z.enum(PERSON_PROPERTIES), Locator)
    .refine(({ name, role }) => name && role, 'needs name and role'),
});
export type People = z.infer<typeof People>;

/** What a list shows of the file, so that what was not read is known. */
const List = z.strictObject({
  kinds: z.array(z.enum([...ENTRY_KINDS, 'people'])).min(1),
  /** Whether the list is seen to its end: always, never, or when none of these is shown. */
  complete: z.union([z.boolean(), z.strictObject({ without: Selector })]),
  /** The total that the page states. */
  stated: Locator.optional(),
  /** The page's own words for an empty list. Without them, nothing found is a fault. */
  empty: Selector,
});

/** One kind of page, or a part of a page that stands by itself (a dialog). */
const Page = z.strictObject({
  /** In the words of the system: "Visits". */
  name: z.string().min(1),
  recognise: Recognise,
  records: z.array(Records).default([]),
  people: People.optional(),
  /** Left out where the page shows single records and not a list of them. */
  list: List.optional(),
});
export type Page = z.infer<typeof Page>;

export const HEADER_PROPERTIES = [
  'caseId',
  'caseType',
  'status',
  'openedOn',
  'closedOn',
  'team',
  'windowFrom',
  'asAt',
  'child.name',
  'child.dateOfBirth',
  'child.expectedOn',
  'child.pronouns',
] as const;
export type HeaderProperty = (typeof HEADER_PROPERTIES)[number];

/** The part of a page that says whose case it is. */
const Header = z.strictObject({
  each: Selector,
  labels: z.array(Labels).default([]),
  values: z
    .partialRecord(z.enum(HEADER_PROPERTIES), Locator)
    .refine(({ caseId }) => caseId, 'needs caseId'),
});
export type Header = z.infer<typeof Header>;

export const Profile = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** Raised with every change, and kept with what was read. */
  version: z.number().int().positive(),
  /** Tells cases with one number in two systems apart. */
  system: z.string().min(1),
  recognise: Recognise,
  /** Shown while the page still waits for its data; until it goes, nothing is read. */
  busy: Selector.optional(),
  /** Made of d, dd, M, MM, MMM, MMMM, yy, yyyy, HH, H, mm, ss, and any other signs as they stand. */
  dateFormats: z.array(z.string().regex(/d.*M.*y|y.*M.*d|M.*d.*y/)).min(1),
  /** The system's words in tick boxes and for what is not recorded, whatever their case. */
  words: z.strictObject({
    yes: z.array(z.string()).min(1),
    no: z.array(z.string()).min(1),
    none: z.array(z.string()).default([]),
  }),
  caseTypes: z.record(z.string(), CaseType).default({}),
  statuses: z.record(z.string(), z.enum(['open', 'closed'])).default({}),
  headers: z.array(Header).min(1),
  pages: z.array(Page).min(1),
});
export type Profile = z.infer<typeof Profile>;
