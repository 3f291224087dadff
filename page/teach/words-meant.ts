import { tidy } from '../dom/controls';
import { isRole, meaningsOf } from '../generic/words';
import type { ValueName } from './lesson';

/** What introduces a value on its own line: "Worker:", "Recorded by". */
const LEAD =
  /^(?:[\p{Lu}][\p{L} /]{1,30}:|(?:(?:recorded|written|entered|created|added|completed|logged) )?by\b)\s*/iu;

/**
 * Which of the words in an element are likely meant: a name without “Recorded by” and without the
 * role beside it. Null for all of them. The person sees it, and may say otherwise.
 */
export function wordsMeant(name: ValueName, shown: string): string | null {
  if (name === 'text' || name === 'kind' || name === 'field' || name === 'attendees') return null;
  const said = LEAD.exec(shown)?.[0].trim() ?? '';
  // Other words before a colon may be part of the value.
  const lead = said.endsWith(':') && meaningsOf(said).length === 0 ? '' : said;
  const value = shown.slice(shown.indexOf(lead) + lead.length).trim();
  const [, person = value, role] = /^(.+?)\s*\((.+)\)$/su.exec(value) ?? rolePart(value) ?? [];
  const meant = name === 'authorRole' ? (role ?? value) : name === 'author' ? person : value;
  return tidy(meant) === tidy(shown) ? null : meant;
}

/** “Ada Bell, social worker”: a name, and after a comma what is known for a role. */
function rolePart(value: string): string[] | null {
  const match = /^([^,]+),\s*(.+)$/u.exec(value);
  return match && isRole(match[2] ?? '') ? match : null;
}
