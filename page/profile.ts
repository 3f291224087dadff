import { z } from 'zod';
import { CaseType, ENTRY_KINDS } from '../case-file/model';
import { Labels, Locator, Marker, Pattern, Selector } from './profile-places';
import { People, Records } from './profile-records';

/**
 * A page profile: data that says how to read the pages of one case system as one council has set it
 * up. What fits a council's real pages is its profile; no code knows a case system.
 */

/** How to recognise a system or a kind of page: by markers, never by the address alone. */
const Recognise = z.strictObject({
  markers: z.array(Marker).min(1),
  /** What the address must match besides. */
  address: Pattern.optional(),
});

/** What a list shows of the file, so that what was not read is known. */
const List = z.strictObject({
  kinds: z.array(z.enum([...ENTRY_KINDS, 'people'])).min(1),
  /**
   * Whether the list is seen to its end: always, never, when as many records were read as the page
   * states, or when none of these is shown.
   */
  complete: z.union([z.boolean(), z.literal('as-stated'), z.strictObject({ without: Selector })]),
  /** The total that the page states. */
  stated: Locator.optional(),
  /** The page's own words for an empty list. Without them, nothing found is a fault. */
  empty: Selector.optional(),
});

/** One kind of page, or a part of a page that stands by itself (a dialog). */
const Page = z.strictObject({
  /** In the words of the system: "Visits". */
  name: z.string().min(1),
  recognise: Recognise,
  records: z.array(Records).default([]),
  /** The relationships; several where they stand in several manners. */
  people: z.preprocess(
    (people) => (people === undefined || Array.isArray(people) ? people : [people]),
    z.array(People).default([]),
  ),
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
  /** Made of d, dd, do (3rd), M, MM, MMM, MMMM, yy, yyyy, HH, H, mm, ss, and any other signs as they stand. */
  dateFormats: z.array(z.string().regex(/d.*M.*y|y.*M.*d|M.*d.*y/)).min(1),
  /** The system's words in tick boxes and for what is not recorded, whatever their case. */
  words: z.strictObject({
    yes: z.array(z.string()).min(1),
    no: z.array(z.string()).min(1),
    none: z.array(z.string()).default([]),
  }),
  caseTypes: z.record(z.string(), CaseType).default({}),
  statuses: z.record(z.string(), z.enum(['open', 'closed'])).default({}),
  /** None where the pages stand in frames of a window that says whose case it is. */
  headers: z.array(Header),
  pages: z.array(Page).min(1),
});
export type Profile = z.infer<typeof Profile>;
