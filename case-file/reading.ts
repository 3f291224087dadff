import { z } from 'zod';
import { CaseType, Child, ENTRY_KINDS, Entry, IsoDate, Person } from './model';

/**
 * What one page, as the auditor has it open, says about one case. The reader of pages makes it; the
 * audit of that case adds it to its case file (merge.ts). It crosses from the page's process to the
 * extension's and is therefore checked again where it arrives.
 */

/** Something that a reader expected on a page and did not find, in words for the auditor. */
export const ReadingFault = z.object({
  /** `missing`: a selector found nothing; `unclear`: found, but not understood. */
  kind: z.enum(['missing', 'unclear']),
  /** Where: `mosaic-manner.json › visits › date`. */
  place: z.string(),
  message: z.string(),
});
export type ReadingFault = z.infer<typeof ReadingFault>;

/** How much of one kind of record this page shows. */
export const Covers = z.object({
  kind: z.enum([...ENTRY_KINDS, 'people']),
  /** True when the page shows the list to its end; false for one record, or one page of many. */
  complete: z.boolean(),
  /** The total that the page states, or null. */
  stated: z.number().int().nonnegative().nullable(),
  /** Other kinds that stand in the same list, so that the stated total counts them too. */
  among: z.array(z.enum(ENTRY_KINDS)).optional(),
});
export type Covers = z.infer<typeof Covers>;

/** The case header as far as this page shows it. */
export const CaseHeader = z.object({
  caseId: z.string().min(1),
  caseType: CaseType.optional(),
  status: z.enum(['open', 'closed']).optional(),
  openedOn: IsoDate.nullish(),
  closedOn: IsoDate.nullish(),
  team: z.string().optional(),
  child: Child.partial().optional(),
  /** The audit's window, where the page states one (an audit sample, a print as at a day). */
  windowFrom: IsoDate.nullish(),
  asAt: IsoDate.nullish(),
});
export type CaseHeader = z.infer<typeof CaseHeader>;

export const PageReading = z.object({
  /** The case system: a profile's `system`, or the page's origin when read without a profile. */
  system: z.string(),
  /** The profile that read it, or null for the generic reader. */
  profile: z.object({ id: z.string(), version: z.number() }).nullable(),
  page: z.object({ title: z.string(), url: z.string() }),
  header: CaseHeader,
  /** Undefined when this page does not show the relationships. */
  people: z.array(Person).optional(),
  entries: z.array(Entry),
  covers: z.array(Covers),
  faults: z.array(ReadingFault),
});
export type PageReading = z.infer<typeof PageReading>;
