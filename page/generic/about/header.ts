import type { CaseHeader } from '../../../case-file/reading';
import type { Field, Fields } from '../labels/fields';
import type { Line } from '../outline/line';
import { birthOf } from './birth';
import { idOf } from './case-id';
import { caseOf } from './case-words';
import { nameOf } from './child-name';

/** The case that a page is about: its number, the child's name and date of birth, as far as shown. */
export function headerOf(shown: Line[], { fields }: Fields, cells: Field[]): Partial<CaseHeader> {
  const lines = shown.map(parted);
  const all = [...cells, ...fields];
  const birth = birthOf(lines, all);
  const near =
    birth.at < 0 ? lines.slice(0, 12) : lines.slice(Math.max(0, birth.at - 7), birth.at + 6);
  const header: Partial<CaseHeader> = {};
  const caseId = idOf(near, all, lines);
  if (caseId) header.caseId = caseId;
  const name = nameOf(lines, birth, all, near);
  const child: NonNullable<CaseHeader['child']> = {};
  if (name) child.name = name;
  if (birth.date) child.dateOfBirth = birth.date;
  if (birth.expected) child.expectedOn = birth.expected;
  if (Object.keys(child).length > 0) header.child = child;
  return { ...header, ...caseOf(all, near) };
}

/** A line with its parts set off, as "NameID 900417" stands without a space where elements meet. */
const parted = (line: Line): Line =>
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
