import type { CaseType } from '../../../case-file/model';
import type { CaseHeader } from '../../../case-file/reading';
import { parseDay } from '../days';
import type { Field } from '../labels/fields';
import type { Line } from '../outline/line';
import { labelKey } from '../words';

const CASE_TYPES: [CaseType, RegExp][] = [
  ['care-leaver', /\bcare leaver|\bleaving care|\bpathway\b/i],
  ['looked-after', /\b(?:child(?:ren)? )?looked after\b|\bin care\b|^(?:CLA|LAC|CIC)$/],
  ['child-protection', /\bchild protection\b|^CPP?(?: plan\b.*)?$/i],
  ['child-in-need', /\bchild(?:ren)? in need\b|^CIN(?: plan)?$/i],
  ['early-help', /\bearly help\b|^EH$/i],
];

/** What kind of case it is, whether it is open, since when, and whose. */
export function caseOf(fields: Field[], near: Line[]): Partial<CaseHeader> {
  const value = (label: RegExp) =>
    fields.find((field) => label.test(labelKey(field.label)))?.values[0]?.text ?? '';
  const dated = (label: RegExp) => parseDay(value(label)) ?? undefined;
  const header: Partial<CaseHeader> = {};
  const type = value(/^(?:case )?type$|^category$|^plan type$|^legal status$/);
  const badges = near.flatMap((line) =>
    line.pieces.length > 1
      ? line.pieces.map((piece) => piece.text)
      : line.text.length < 30
        ? [line.text]
        : [],
  );
  const found = [type, ...badges].flatMap((text) =>
    CASE_TYPES.filter(([, words]) => words.test(text)),
  )[0];
  if (found) header.caseType = found[0];
  const status = value(/^(?:case )?status$/);
  if (/^open|^active|^ongoing/i.test(status)) header.status = 'open';
  else if (/^closed/i.test(status)) header.status = 'closed';
  const openedOn = dated(/^(?:case |date )?opened(?: on)?$/);
  const closedOn = dated(/^(?:case |date )?closed(?: on)?$/);
  const team = value(/^(?:allocated |responsible )?team$/);
  if (openedOn) header.openedOn = openedOn;
  if (closedOn) header.closedOn = closedOn;
  if (team) header.team = team;
  return header;
}
