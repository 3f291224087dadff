import { z } from 'zod';
import { ENTRY_KINDS, EntryKind } from '../../case-file/model';
import { CaseHeader, ReadingFault } from '../../case-file/reading';
import type { PageState as PageStateType } from '../../page/page-state';
import { Profile } from '../../page/profile';
import { POINTS } from '../../page/teach/teach-state';

const Teaching = z.object({
  pointing: z.enum(POINTS).nullable(),
  sorts: z.array(
    z.object({ of: z.enum(['records', 'people']), kind: EntryKind, found: z.number() }),
  ),
  sort: z.number(),
  taught: z.array(
    z.object({
      what: z.enum(POINTS),
      name: z.string().nullable(),
      sample: z.string(),
      fails: z.boolean(),
      found: z.number(),
      of: z.number(),
      fragile: z.string().nullable(),
    }),
  ),
  kind: EntryKind,
  means: z.record(z.string(), EntryKind).nullable(),
  someSayNoKind: z.boolean(),
  extent: z.enum(['found', 'column', 'lines']),
  part: z.enum(['whole', 'start', 'when-cut']),
  cutMark: z.string(),
  trial: z
    .object({
      profile: Profile,
      entries: z.number(),
      people: z.number(),
      faults: z.array(z.string()),
    })
    .nullable(),
});

/** Checks what the reader says, since it comes from the case system's process. */
export const PageState: z.ZodType<PageStateType> = z.object({
  profile: z.object({ id: z.string(), name: z.string() }).nullable(),
  generic: z.boolean(),
  pageName: z.string().nullable(),
  system: z.string().nullable(),
  header: CaseHeader.nullable(),
  shows: z.array(z.object({ kind: z.enum([...ENTRY_KINDS, 'people']), count: z.number() })),
  faults: z.array(ReadingFault),
  teaching: Teaching.nullable(),
});

/** What the reader answers when asked to show evidence. */
export const Shown = z.object({ result: z.enum(['shown', 'other-page', 'not-found']) });
