import { z } from 'zod';

/** The parts of a page profile that say where something stands. */

/** A CSS selector. Whether it is well formed shows only in a page; then the reading says so. */
export const Selector = z.string().min(1);

/** A regular expression; where a value is taken, its first group that matched, else all that it matched. */
export const Pattern = z.string().refine(isRegExp, 'is not a regular expression');

function isRegExp(source: string): boolean {
  try {
    return Boolean(new RegExp(source, 'u'));
  } catch {
    return false;
  }
}

/** An element that is there, and shown, on the pages or records meant and on no others. */
export const Marker = z.strictObject({
  css: Selector,
  /** What its text must match; left out, its being there is enough. */
  text: Pattern.optional(),
});
export type Marker = z.infer<typeof Marker>;

/** Where labelled values stand: a label and a value in each box, or a label and the value after it. */
export const Labels = z.strictObject({
  /** A box that holds one label and its value. Left out: the value is a sibling after the label. */
  each: Selector.optional(),
  /**
   * The label, in the box or in the record; or the attribute of the box that names it; or, where the
   * record is a table's row, the head cells of its columns; where it is a column, those of the rows;
   * or controls, each with the label that the page gives it.
   */
  label: z.union([
    Selector,
    z.strictObject({ attribute: z.string().min(1) }),
    z.strictObject({ column: Selector }),
    z.strictObject({ row: Selector }),
    z.strictObject({ ofControl: Selector }),
  ]),
  /** The value; left out, the box itself. */
  value: Selector.optional(),
});
export type Labels = z.infer<typeof Labels>;

const place = {
  /** In the record, or in the labelled value; left out, that itself. */
  css: Selector.optional(),
  /** The value beside one of these labels, whatever their case; “…” in one stands for a name. */
  label: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
  /** It stands before the record, for several of them: the last that fits `css` counts. */
  above: z.literal(true).optional(),
  /** All that fit `css` are meant, one line each, and not only the first. */
  all: z.literal(true).optional(),
  /** What is left in the record when all else that the profile reads there is taken out. */
  rest: z.literal(true).optional(),
  /** What stands in it and is not meant: a link “View the plan”. */
  except: Selector.optional(),
  /** An attribute instead of what the element shows. */
  attribute: z.string().min(1).optional(),
  /** The part of it that is meant. Where it does not match, there is no value. */
  pattern: Pattern.optional(),
  /** Of a day that lacks it: where its year stands, over several records or in each. */
  year: z
    .strictObject({
      css: Selector,
      above: z.literal(true).optional(),
      attribute: z.string().min(1).optional(),
      pattern: Pattern.optional(),
    })
    .optional(),
};

const fromString = (value: unknown) => (typeof value === 'string' ? { css: value } : value);
const isSomewhere = ({ css, label, attribute, rest }: Record<string, unknown>) =>
  css ?? label ?? attribute ?? rest;
const NOWHERE = 'needs css, label, attribute or rest';

/** Where one value stands. A string alone is a selector. */
export const Locator = z.preprocess(
  fromString,
  z.strictObject(place).refine((locator) => isSomewhere(locator) !== undefined, NOWHERE),
);
export type Locator = z.infer<typeof Locator>;

/** Where several values stand: one in each element, or several in one with a sign between. */
export const Locators = z.preprocess(
  fromString,
  z
    .strictObject({ ...place, split: z.string().min(1).optional() })
    .refine((locator) => isSomewhere(locator) !== undefined, NOWHERE),
);
export type Locators = z.infer<typeof Locators>;
