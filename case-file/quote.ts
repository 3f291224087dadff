import { z } from 'zod';

/**
 * Exact words of one entry with their surroundings, so that they can be found again on the page
 * and verified before anything is highlighted.
 */
export const Quote = z.object({
  entryId: z.string(),
  /** Where in the entry: `text`, `title`, `date`, `fields.Purpose of visit`, `actions.2.action`, … */
  property: z.string(),
  /** The words, character for character as they stand in that property; empty where the box is empty. */
  quote: z.string(),
  /** Offset of the quote in that property, in UTF-16 units. */
  start: z.number().int().nonnegative(),
  /** Up to 32 characters before and after. */
  before: z.string(),
  after: z.string(),
});
export type Quote = z.infer<typeof Quote>;

/** A quote that a finding rests on, and which side it speaks for. */
export const Evidence = Quote.extend({
  /** `for`: seen there; `against`: looked at, and not seen there. */
  side: z.enum(['for', 'against']),
});
export type Evidence = z.infer<typeof Evidence>;
