import { z } from 'zod';

/**
 * Words and phrases of the field, as data: one file, one list.
 *
 * A term is words with spaces between. For the text analysis (text/lexicon.ts) each word stands for
 * all its forms ("speak to" finds "spoke to", "speaking to"), in either case, with the common slips
 * of the keyboard in words of six letters or more. Beyond that:
 *
 * | written | finds |
 * |---|---|
 * | `PA` | one or two capitals: only as written |
 * | `=felt` | this form only, not its other forms |
 * | `visit/VERB` | this word as that part of speech |
 * | `*` | any one word |
 * | `...` | up to four words, within the sentence |
 * | `<father>` | a mention of somebody in that role, by name, kin word or pronoun |
 */
export const Vocabulary = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  what: z.string().min(1),
  terms: z.array(z.string().min(1)).min(1),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
