import type { Action } from '../../../case-file/model';
import { labelKey } from '../words';
import { actionsOf } from './action-table';
import type { Field } from './fields';
import { isActions } from './grid-purpose';

/** What a form says, and what is to be done of which it holds one part for each. */
export interface Parted {
  fields: Field[];
  actions: Action[];
}

/**
 * Parts of a form that ask the same again and again are rows of a table: "Action", "Who", "By when" and
 * "Status", as often as there are actions.
 */
export function partedByRepeats(told: Field[]): Parted {
  const fields = told.filter((field, at) => !isHead(field, told.slice(at + 1, at + 1 + LONGEST)));
  const keys = fields.map(({ label }) => labelKey(label));
  for (let from = 0; from + SHORTEST * 2 <= fields.length; from++) {
    for (let width = SHORTEST; width <= LONGEST && from + width * 2 <= fields.length; width++) {
      const times = repeats(keys, from, width);
      const labels = fields.slice(from, from + width).map(({ label }) => label);
      if (times < 2 || !isActions(labels)) continue;
      const end = from + width * times;
      const rows = Array.from({ length: times }, (_, row) =>
        fields.slice(from + row * width, from + (row + 1) * width).map(textOf),
      );
      const more = partedByRepeats(fields.slice(end));
      return {
        fields: [...fields.slice(0, from), ...more.fields],
        actions: [...actionsOf(labels, rows), ...more.actions],
      };
    }
  }
  return { fields, actions: [] };
}

const SHORTEST = 3;
const LONGEST = 8;

/** Each part may be named by what is said in it: "Family worker: In progress". */
function isHead({ label, values: [value] }: Field, below: Field[]): boolean {
  const said = new Set(below.map(textOf));
  return value !== undefined && said.has(label) && said.has(value.text);
}

/** How often the labels from a place on are the same ones, each time all of them. */
function repeats(keys: string[], from: number, width: number): number {
  const first = keys.slice(from, from + width);
  if (new Set(first).size < width) return 0;
  let times = 1;
  while (first.every((key, at) => keys[from + times * width + at] === key)) times += 1;
  return times;
}

const textOf = ({ values }: Field): string => values.map(({ text }) => text).join('\n');
