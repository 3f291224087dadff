import type { CaseFile } from '../case-file/model';

/**
 * A text of the tool or the auditor with the names of the file taken out: each becomes what the
 * person is to the child, in brackets. Names that the file does not list stay.
 */
export function withoutNames(text: string, file: Pick<CaseFile, 'child' | 'people'>): string {
  const roles = new Map<string, string>();
  const call = (name: string, role: string) => {
    const said = roles.get(name);
    roles.set(name, said === undefined || said === role ? role : 'name');
  };
  for (const { name, role } of [{ name: file.child.name, role: 'child' }, ...file.people]) {
    const plain = role.replace(/\(.*?\)/g, '').trim() || 'name';
    if (name.trim()) call(name.trim(), plain);
    for (const part of name.split(/[\s,]+/)) if (part.length > 2) call(part, plain);
  }
  const names = [...roles.keys()].toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const anyName = new RegExp(`(?<!\\p{L})(?:${names.map(escaped).join('|')})(?!\\p{L})`, 'gu');
  return text.replace(anyName, (name) => `[${roles.get(name)}]`);
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
