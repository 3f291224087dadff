import { isNoName, isOrganisation, isRole, kindOf, meaningsOf } from './words';

/** Names of people as pages write them: "Nia Prosser", "Rudge, Paula", "M. Sharples (Duty Team)". */

const WORD =
  "(?:\\p{Lu}\\.|(?:Mc|Mac|O['’]|Al-|El-|[DLd]['’])?\\p{Lu}[\\p{L}'’]*(?:-\\p{L}[\\p{L}'’]*)*)";
const LINK = '(?:de|da|di|van|von|der|bin|al|el|of|la|le)';
const TITLE = '(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Cllr|PC|DC|DS|Sgt|Rev)\\.?\\s+)?';
const FORENAMES_FIRST = `${TITLE}${WORD}(?:\\s+(?:${LINK}\\s+)?${WORD}){1,3}`;
const SURNAME_FIRST = `${WORD}(?:\\s+${WORD})?,\\s+${TITLE}${WORD}(?:\\s+${WORD}){0,2}`;
/** The source of a pattern for a name, for use in a longer one; see {@link withNames}. */
export const NAME = `(?:${SURNAME_FIRST}|${FORENAMES_FIRST}|${TITLE}${WORD}(?:\\s+${WORD})*)`;

/**
 * A pattern with names in it. Letters of every script make it so large that to prepare it takes
 * longer than to use it. So one of few letters is used, and each letter that is no English one is
 * held against it as the one that stands for its like; what fits is told in the text's own letters.
 */
export function withNames(source: string): { exec(text: string): RegExpExecArray | null } {
  let every: RegExp | undefined;
  let few: RegExp | undefined;
  return {
    exec(text) {
      const said = inFewLetters(text);
      if (said.length !== text.length) {
        every ??= new RegExp(source, 'u');
        return every.exec(text);
      }
      few ??= new RegExp(ofFewLetters(source), 'd');
      const match = few.exec(said);
      if (said !== text)
        for (const [at, place] of match?.indices?.entries() ?? [])
          if (match && place) match[at] = text.slice(...place);
      return match;
    },
  };
}

const UPPER = '\u00c0';
const LOWER = '\u00df';
const OTHER = '\u00aa';
/** Letters stand for their like; none is one of a word in the pattern, nor of what `\b` takes for words. */
const inFewLetters = (text: string): string =>
  text.replace(/[\u0080-\u1fff\u2070-\u{10ffff}]/gu, (sign) =>
    /\p{Lu}/u.test(sign)
      ? UPPER
      : /\p{Ll}/u.test(sign)
        ? LOWER
        : /\p{L}/u.test(sign)
          ? OTHER
          : sign,
  );
const ofFewLetters = (source: string): string =>
  source
    .replaceAll("[\\p{L}'’]", `[A-Za-z${UPPER}${LOWER}${OTHER}'’]`)
    .replaceAll('\\p{Lu}', `[A-Z${UPPER}]`)
    .replaceAll('\\p{Ll}', `[a-z${LOWER}]`)
    .replaceAll('\\p{L}', `[A-Za-z${UPPER}${LOWER}${OTHER}]`);

const NAME_ONLY = withNames(`^(?:${SURNAME_FIRST}|${FORENAMES_FIRST})$`);

const NO_NAME_MARKS = /^[^\p{Lu}]|[\d:;!?()/@&]/u;

/** True when the text is the name of one person and nothing else. */
export const isName = (text: string): boolean =>
  text.length <= 50 &&
  !NO_NAME_MARKS.test(text) &&
  NAME_ONLY.exec(text) !== null &&
  !isNoName(text) &&
  meaningsOf(text).length === 0 &&
  kindOf(text) === null &&
  !isRole(text);

/** Who wrote a record, as written. */
export interface Author {
  name: string;
  role?: string;
}

/** Parts a name from the role, team, e-mail address or date that stands with it. */
export function authorOf(written: string): Author {
  let text = written
    .replace(/<[^>]*>|\S+@\S+/g, ' ')
    .replace(
      /^(?:recorded|entered|written|completed|created|added|logged|posted|uploaded)?\s*(?:by|from)\s*:?\s+/i,
      '',
    )
    .replace(/\s+on\s+\d.*$/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,;·|–-]+$|(?<=\p{Ll}{2})\.$/u, '');
  const bracket = /^(.*?)\s*[([]([^()[\]]+)[)\]]$/.exec(text);
  if (bracket?.[1] && bracket[2]) {
    const inner = authorOf(bracket[1]);
    if (isOrganisation(inner.name) && isName(bracket[2]))
      return { name: bracket[2], role: inner.name };
    return { name: inner.name, role: inner.role ?? bracket[2].trim() };
  }
  const parted = /^(.+?)\s*(?:\s[–—-]\s|[·|;•/]|\s{2,})\s*(.+)$/.exec(text);
  if (parted?.[1] && parted[2] && (isRole(parted[2]) || isName(parted[1])))
    return { name: parted[1].trim(), role: parted[2].trim() };
  // "Night care team - Orla Fenwick"
  if (
    parted?.[1] &&
    parted[2] &&
    isName(parted[2]) &&
    (isRole(parted[1]) || isOrganisation(parted[1]))
  )
    return { name: parted[2].trim(), role: parted[1].trim() };
  const comma = /^([^,]+),\s*(.+)$/.exec(text);
  if (
    comma?.[1] &&
    comma[2] &&
    (isRole(comma[2]) || /^\p{Ll}/u.test(comma[2]) || isOrganisation(comma[2]))
  )
    return { name: comma[1].trim(), role: comma[2].trim() };
  const second = /^([^,]+,\s*[^,]+),\s*(.+)$/.exec(text);
  if (second?.[1] && second[2] && isRole(second[2])) return { name: second[1], role: second[2] };
  text = text.trim();
  return { name: text === '' ? written.trim() : text };
}
