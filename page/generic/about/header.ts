import type { CaseHeader } from '../../../case-file/reading';
import type { Field, Fields } from '../labels/fields';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { isWithin } from '../outline/within';
import { birthOf } from './birth';
import { idAtHead, idOf } from './case-id';
import { caseOf } from './case-words';
import { nameOf } from './child-name';

/**
 * The case that a page is about: its number, the child's name and date of birth, as far as shown.
 *
 * @param shown without what is said of the worker; see {@link withoutUser}
 * @param told what some of the page's records tell
 * @param title the page's own
 * @param head the lines at its top, menus and all
 */
export function headerOf(
  shown: Line[],
  { fields }: Fields,
  cells: Field[],
  told: readonly string[],
  title: string,
  head: readonly Line[],
): Partial<CaseHeader> {
  const lines = shown.map(parted);
  const all = [...cells, ...fields];
  const birth = birthOf(lines, all);
  const near =
    birth.at < 0 ? lines.slice(0, 12) : lines.slice(Math.max(0, birth.at - 7), birth.at + 6);
  const header: Partial<CaseHeader> = {};
  const name = nameOf(lines, birth, all, near, told);
  const caseId =
    idOf(near, all, lines) ??
    idAtHead(
      name,
      title,
      head.map(({ text }) => text),
    );
  if (caseId) header.caseId = caseId;
  const child: NonNullable<CaseHeader['child']> = {};
  if (name) child.name = asSpoken(name, lines);
  if (birth.date) child.dateOfBirth = birth.date;
  if (birth.expected) child.expectedOn = birth.expected;
  if (Object.keys(child).length > 0) header.child = child;
  return { ...header, ...caseOf(all, near) };
}

/** "Hallworth, Tobias" as the page writes it elsewhere: "Tobias Hallworth". */
function asSpoken(name: string, lines: readonly Line[]): string {
  const [, surname, forename] = /^([^,]+),\s+([^,]+)$/.exec(name) ?? [];
  const spoken = `${forename} ${surname}`;
  return surname && lines.some(({ text }) => text.includes(spoken)) ? spoken : name;
}

/** The lines that may say whose record it is: not the worker's own name, which stands in the bar of the page beside "Sign out". */
export function withoutUser(shown: Line[]): Line[] {
  const beside = new Set<Line>();
  for (const [at, way] of shown.entries()) {
    if (way.text.length >= 10 || !/^(?:sign|log) ?(?:out|off)$/i.test(way.text)) continue;
    for (const line of shown.slice(Math.max(0, at - 5), at + 1))
      if (isBeside(line.box, way.box)) beside.add(line);
  }
  return shown.filter((line) => !isAccount(line.inner) && !beside.has(line) && !holdsSignOut(line));
}

/** "M. Sowerby | Sign out", "Signed in as Bronagh Tilley". */
const holdsSignOut = ({ text, pieces }: Line): boolean =>
  text.length < 160 && (SIGNED_IN.test(text) || pieces.some((piece) => SIGN_OUT.test(piece.text)));
const SIGNED_IN = /^(?:signed|logged) in as\b/i;
const SIGN_OUT = /(?:^|[|·•]\s*)(?:sign|log) ?(?:out|off)$/i;

/** A button or menu that is named for the account. */
const isAccount = (box: Box): boolean =>
  !box.plain &&
  box.size < 6 &&
  (/(?:^|\s)(?:user(?:-?name|-?menu|-?info)?|account(?:-?menu)?|logged-?in(?:-user)?|profile-menu)(?:$|\s)/i.test(
    box.names,
  ) ||
    /^user$|\b(?:account|user menu|(?:logged|signed) in)\b/i.test(
      box.el.getAttribute('aria-label') ?? '',
    ));

const isBeside = (box: Box, other: Box): boolean => {
  for (
    let each: Box | null = other;
    each &&
    (each.size < 16 || (each.size < 40 && (each.tag === 'header' || each.role === 'banner')));
    each = each.parent
  )
    if (isWithin(box, each)) return true;
  return false;
};

/** A line with its parts set off, as "NameID 900417" stands without a space where elements meet. */
export const parted = (line: Line): Line =>
  line.pieces.length > 1
    ? {
        ...line,
        text: line.pieces
          .map((piece) => piece.text)
          .join(' · ')
          .replace(/(?:· )*·\s*([:,;)])/g, '$1')
          .replace(/([:(]) · /g, '$1 '),
      }
    : line;
