import type { Context } from '../context';
import { quoteEntry, quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';

/** The form's own answer to whether the child was seen alone. */

const ALONE_BOX = /alone|on (?:his|her|their) own|by (?:him|her|them)sel|individually/i;

function boxName({ fields = {} }: Entry): string | undefined {
  return Object.keys(fields).find((name) => ALONE_BOX.test(name) && fields[name]?.trim());
}

/** The box of the form about being seen alone, as looked at. */
export function aloneBox(entry: Entry): Evidence | null {
  const name = boxName(entry);
  return name === undefined ? null : quoteWhole(entry, `fields.${name}`, 'against');
}

/** The tick, or the answer written in the box; of several children's answers, this child's. */
export function ticked(entry: Entry, context: Context): Evidence | null {
  const name = boxName(entry);
  const value = name === undefined ? '' : (entry.fields?.[name] ?? '');
  const [first = ''] = context.file.child.name.split(' ');
  const own = value
    .split(/[,;]/)
    .find((part) => new RegExp(String.raw`^\s*(?:${first}|${first.charAt(0)})\b`).test(part));
  const answer = (own ?? value).trim();
  if (name !== undefined && (own ? /\by(?:es)?\b/i : /^y(?:es)?\b/i).test(answer))
    return quoteWhole(entry, `fields.${name}`);
  return entry.seenAlone && name === undefined ? quoteEntry(entry) : null;
}
