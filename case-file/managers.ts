import type { Context } from './context';
import type { Entry } from './model';
import { rolesOf } from './people-roles';

/**
 * Who is a manager: a team, service, practice or assistant team manager, a head of service or an
 * assistant director (docs/rulebook.md), by the role as written or by the people of the case.
 */

/** The role alone, as some forms write it. */
const BARE = /^\s*(?:line )?manager\s*$/i;

/** Roles as forms shorten them, in capitals only. */
const SHORT = /\b(?:TM|ATM|DTM|STM|PM|SM|GM|HoS|HOS|AD)\b/;

/** True, false, or null when the words name nobody whose role is known: "Ros Keating, TM", "RK". */
export function namesManager(words: string, context: Context): boolean | null {
  if (SHORT.test(words) || BARE.test(words) || rolesOf(words).roles.includes('manager'))
    return true;
  const people = context.file.people.filter(({ name }) => isNamed(name, words));
  if (people.length === 0) return null;
  return people.some(({ role }) => SHORT.test(role) || rolesOf(role).roles.includes('manager'));
}

/** True when a manager wrote the entry; a management decision is a manager's unless somebody else's role stands on it. */
export function isByManager(entry: Entry, context: Context): boolean {
  return context.ofEntry('by-manager', entry, () => {
    const { author = '', authorRole = '', kind } = entry;
    const known = namesManager(authorRole, context) ?? namesManager(author, context);
    if (known !== null) return known;
    return (
      kind === 'management-decision' && (!authorRole || rolesOf(authorRole).roles[0] === 'other')
    );
  });
}

/** True when the words hold the name: in full, "R Keating", "R. Keating", "Keating", or the initials. */
function isNamed(name: string, words: string): boolean {
  const parts = name
    .replace(/\([^)]*\)/g, '')
    .trim()
    .split(/\s+/);
  const last = parts.at(-1);
  const first = parts[0];
  if (!last || !first || !words) return false;
  const initials = parts.map((part) => part.charAt(0)).join('');
  const pattern = `(?<!\\p{L})(?:${literally(last)}|${literally(initials)})(?!\\p{L})`;
  const hit = new RegExp(pattern, 'u').exec(words);
  if (!hit || parts.length < 2) return !!hit;
  const before = /(\p{L}+)\.?\s*$/u.exec(words.slice(0, hit.index))?.[1];
  return !before || before === first || before === first.charAt(0) || !/^\p{Lu}/u.test(before);
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
