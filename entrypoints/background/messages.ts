import { z } from 'zod';

/**
 * What the reader in a page and the background tell one another. The contents of a reading are
 * checked where they are used: by the store, and by the reader that puts frames together.
 */
export const FromReader = z.discriminatedUnion('type', [
  /** One page, for the audit of its case. Answered like a call of the store (methods.ts). */
  z.object({ type: z.literal('goldthread:reading'), reading: z.unknown() }),
  /** What one frame shows, for the reader of the whole page in frame 0 of the same tab. */
  z.looseObject({ type: z.literal('goldthread:frame-reading') }),
  /** From the reader of the window to one frame of its tab, or without `frameId` to all; the frame's answer comes back. */
  z.object({
    type: z.literal('goldthread:to-frame'),
    frameId: z.number().int().optional(),
    message: z.looseObject({ type: z.string().startsWith('goldthread:') }),
  }),
  /** What the page of this tab is, for the panel beside it. */
  z.object({ type: z.literal('goldthread:page-state-now'), state: z.unknown() }),
  /** Puts a further script into the frame that asks. Answers when it is there, with the data that it needs. */
  z.object({
    type: z.literal('goldthread:put-script'),
    script: z.enum(['profile-reader', 'generic-reader', 'teacher']),
  }),
  /** The page profiles, checked. */
  z.object({ type: z.literal('goldthread:profiles') }),
]);
export type FromReader = z.infer<typeof FromReader>;

/** To frame 0 of a tab. */
export type ToReader =
  /** Shows the panel, or hides it. */
  | { type: 'goldthread:toggle-panel' }
  /** The auditor pressed the panel's key: into the panel, and from there it hides it. */
  | { type: 'goldthread:panel-key' }
  /** An audit began: send what the page shows, which was not kept before. */
  | { type: 'goldthread:read-again' }
  /** A page was taught, or a profile taken away: ask for the profiles again. */
  | { type: 'goldthread:profiles-changed' };
