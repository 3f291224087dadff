import { meaningsOf } from '../words';
import type { Field } from './fields';

/** "Present 1", "Present 2": the answers to one question. */
export function joinNumbered(fields: readonly Field[]): Field[] {
  const joined: Field[] = [];
  for (const [at, field] of fields.entries()) {
    const [, stem = '', number] = NUMBERED.exec(field.label) ?? [];
    const last = joined.at(-1);
    if (last && last.label === stem && number !== '1') last.values.push(...field.values);
    else if (number === '1' && fields[at + 1]?.label === `${stem} 2` && meaningsOf(stem).length > 0)
      joined.push({ label: stem, values: [...field.values] });
    else joined.push(field);
  }
  return joined;
}
const NUMBERED = /^(.{3,}?) (\d{1,2})$/;
