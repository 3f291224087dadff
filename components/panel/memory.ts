import { z } from 'zod';
import { DecidedOutcome } from '../../storage/audit';
import { FILTERS } from '../checklist';

/**
 * What the panel of one tab remembers while the tab is open, so that a page of the case system that
 * loads anew finds the panel as the auditor left it, with a half-written reason in its place.
 */
export const PanelMemory = z.object({
  auditId: z.string().nullable(),
  /** The point that stands open. */
  openKey: z.string().nullable(),
  filter: z.enum(FILTERS.map(({ id }) => id)),
  drafts: z.record(
    z.string(),
    z.object({
      action: z.enum(['amend', 'dismiss']),
      outcome: DecidedOutcome.nullable(),
      reason: z.string(),
    }),
  ),
  /** Whether the parts of the file are unfolded. */
  partsOpen: z.boolean(),
  /** Single-letter keys on (WCAG 2.1.4: they can be turned off). */
  lettersOn: z.boolean(),
});
export type PanelMemory = z.infer<typeof PanelMemory>;

/** A tab's panel that has not been used yet. */
export const FRESH_MEMORY: PanelMemory = {
  auditId: null,
  openKey: null,
  filter: 'all',
  drafts: {},
  partsOpen: true,
  lettersOn: true,
};

/** Changes what the panel remembers; a function sees what is remembered at that moment. */
export type Remember = (
  change: Partial<PanelMemory> | ((before: PanelMemory) => Partial<PanelMemory>),
) => void;
