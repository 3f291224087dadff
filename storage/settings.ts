import { z } from 'zod';

/** The auditor's own settings. */
export const Settings = z.object({
  /** Name or initials for the tracker; may be empty. */
  auditor: z.string(),
  auditorType: z.enum(['internal', 'external', 'peer', 'line-manager']),
  /** Name of the audit round, for the tracker. */
  round: z.string(),
  /** Days from the start of a new audit's window to its as-at date. */
  windowDays: z.number().int().min(1).max(3660),
  panelSide: z.enum(['left', 'right']),
});
export type Settings = z.infer<typeof Settings>;

/** Before the auditor has set anything: the last six months, the panel on the right. */
export const DEFAULT_SETTINGS: Settings = {
  auditor: '',
  auditorType: 'internal',
  round: '',
  windowDays: 183,
  panelSide: 'right',
};
