import type { CaseType } from '../../case-file/model';
import type { CaseHeader } from '../../case-file/reading';
import { findUkDates, parseUkDate } from '../../case-file/uk-dates';
import type { Field, Fields } from './fields';
import type { Line } from './lines';
import { isName, NAME } from './people-words';
import { isRole, labelKey, meaningsOf } from './words';

const BORN =
  /(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate of birth\b|\bborn(?: on)?\b|\bbirth ?date\b|\bbirthday\b|\bb\.\s*(?=\d))[\s:.–-]*/i;
const DUE = /\b(?:edd|expected date of (?:delivery|birth)|due to be born|baby due)[\s:.–-]*/i;
const ID_LABEL =
  /\b(?:case ?file|case|person|client|child|record|file|system|mosaic|lcs|family|social care|our|yp)?[\s-]*(?:(?:(?<![a-z])|(?<=case|person|client|child))(?:ref(?:erence)?|id|no|number|num)\b\.?[\s:#.]*(?:no\.?|number)?|(?:case ?file|case|client|person|file)\b)[\s:#.]*((?=[A-Z\d/ -]*\d{2})(?:[A-Z]{1,6}[\s/-]?)?\d[\dA-Z]*(?:[/-][\dA-Z]+)*)/i;
const ID_TOKEN =
  /(?:^|[\s(#·|])#?((?:[A-Z]{1,6}[-/]?|[A-Z]{2,4} )\d{3,}[\dA-Z/-]*|\d{2,}-\d{3,}\w*|\d{4}\/\d{3,}|\d{5,}(?:-\w+)?)(?=$|[\s),.;·|])/;
const NAME_AT_END = new RegExp(`(?:^|[\\s:(])(${NAME})\\s*[-–,(·|\\[]*\\s*$`, 'u');

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

const CASE_TYPES: [CaseType, RegExp][] = [
  ['care-leaver', /\bcare leaver|\bleaving care|\bpathway\b/i],
  ['looked-after', /\b(?:child(?:ren)? )?looked after\b|\bin care\b|^(?:CLA|LAC|CIC)$/],
  ['child-protection', /\bchild protection\b|^CPP?(?: plan\b.*)?$/i],
  ['child-in-need', /\bchild(?:ren)? in need\b|^CIN(?: plan)?$/i],
  ['early-help', /\bearly help\b|^EH$/i],
];

/** What kind of case it is, whether it is open, since when, and whose. */
function caseOf(fields: Field[], near: Line[]): Partial<CaseHeader> {
  const value = (label: RegExp) =>
    fields.find((field) => label.test(labelKey(field.label)))?.values[0]?.text ?? '';
  const dated = (label: RegExp) => parseUkDate(value(label)) ?? undefined;
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

interface Birth {
  date: string | null;
  expected?: string;
  /** Index of its line, -1 for none. */
  at: number;
  /** The words before it on its line. */
  before: string;
}

function birthOf(lines: Line[], fields: Field[]): Birth {
  for (const [at, line] of lines.entries()) {
    const match = BORN.exec(line.text) ?? DUE.exec(line.text);
    if (!match) continue;
    const after = line.text.slice(match.index + match[0].length);
    const [found] = findUkDates(after.slice(0, 40));
    const next = after.trim() === '' ? findUkDates(lines[at + 1]?.text ?? '')[0] : undefined;
    const last =
      match.index < 3 && after.trim() === '' ? parseUkDate(lines[at - 1]?.text ?? '') : null;
    const date = (found && found.start < 12 ? found.date : null) ?? next?.date ?? last;
    if (date === null) continue;
    const before = line.text.slice(0, match.index);
    return DUE.test(match[0]) ? { date: null, expected: date, at, before } : { date, at, before };
  }
  const whose = fields.find(
    ({ label }) => meaningsOf(label)[0] === 'childName' || /^child/i.test(label),
  )?.values[0];
  const bracket = whose ? /\(([^)]*\d{4}[^)]*)\)/.exec(whose.text)?.[1] : undefined;
  const beside = bracket ? findUkDates(bracket)[0]?.date : undefined;
  if (whose && beside)
    return { date: beside, at: lines.findIndex((line) => line.box === whose.box), before: '' };
  const field = fields.find(({ label }) => meaningsOf(label).includes('dateOfBirth'));
  const value = field?.values[0];
  const date = value ? (findUkDates(value.text)[0]?.date ?? null) : null;
  if (value && date)
    return { date, at: lines.findIndex((line) => line.box === value.box), before: '' };
  for (const [at, line] of lines.slice(0, 15).entries()) {
    const name = personIn(line.text);
    const parts = line.text.split(/\s*(?:[·|•]|::)\s*/);
    const date =
      parts.length > 1 && name
        ? parts.map((part) => parseUkDate(part)).find((each) => each !== null)
        : null;
    if (date) return { date, at, before: line.text };
  }
  return { date: null, at: -1, before: '' };
}

function idOf(near: Line[], fields: Field[], lines: Line[]): string | undefined {
  const isId = (text: string) =>
    /^[A-Z]{0,8}[\s/-]?\d[\dA-Z\s/-]{1,18}$/i.test(text) && findUkDates(text).length === 0;
  for (const { label, values } of fields) {
    const text = values[0]?.text.replace(/^#/, '') ?? '';
    if (meaningsOf(label).includes('caseId') && isId(text)) return text;
  }
  for (const line of [...near, ...lines.slice(0, 40)]) {
    const match = ID_LABEL.exec(
      withoutDates(line.text.replace(/\b(?:nhs|upn|tel|phone|mobile)\b.*$/i, '')),
    );
    if (match?.[1]) return match[1].trim();
  }
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]?.text ?? '';
    if (
      line.text.length < 25 &&
      meaningsOf(line.text)[0] === 'caseId' &&
      isId(above.replace(/[A-Z]+-/g, ''))
    )
      return above;
  }
  for (const line of near) {
    const match = ID_TOKEN.exec(
      withoutDates(line.text.replace(/\b(?:nhs|upn|tel|phone|mobile)\b.*$/i, '')),
    );
    if (match?.[1]) return match[1];
  }
  const nhs = near
    .map((line) => /\bnhs(?: no| number)?\.?[\s:·]*(\d{3} ?\d{3} ?\d{4})/i.exec(line.text)?.[1])
    .find(Boolean);
  return (
    nhs ?? fields.find(({ label }) => meaningsOf(label).includes('nhsNumber'))?.values[0]?.text
  );
}

function withoutDates(text: string): string {
  let rest = text;
  for (const found of findUkDates(text).reverse())
    rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  return rest;
}

/** "PA: Thea Munro" names somebody else. */
const isStaffLabel = (label: string): boolean =>
  isRole(label) || meaningsOf(label).includes('author');

/** The first name in a line of a header: "Young person: A B · Ref 12", "0077310 SMITH, Jo (M)". */
function personIn(text: string): string | undefined {
  const parts = withoutDates(text)
    .replace(/\([^)]*\)?|\[[^\]]*\]/g, ' · ')
    .replace(/(?<![\p{L}\d])#?[A-Z]{0,6}[-/ ]?\d[\dA-Z/-]*(?![\p{L}\d])/gu, ' · ')
    .split(/\s*(?:[·|•;›>]|::)\s*|\s+[–-]\s+|\s{2,}|(?<=\p{Ll}{2})\.\s+/u);
  return parts
    .flatMap((part) => [
      part,
      part.split(/,\s/)[0] ?? '',
      /\b(?:for|to|with|of|re|about|-):?\s+(\p{Lu}.*)$/u.exec(part)?.[1] ?? '',
    ])
    .map((part) =>
      part
        .replace(/^([^:]{2,30}):\s*/, (_, label: string) => (isStaffLabel(label) ? ': ' : ''))
        .replace(/(^|\s)(?:miss|mr|ms|mrs|master)\b\.?/gi, ' ')
        .replace(/[\s,:]+$/, '')
        .replace(/['’]s$/, '')
        .trim(),
    )
    .find(isName);
}

function nameOf(lines: Line[], birth: Birth, fields: Field[], near: Line[]): string | undefined {
  const named = fields.filter(({ label }) => meaningsOf(label).includes('childName'));
  for (const { label, values } of named) {
    const text = (values[0]?.text ?? '').replace(/\s*\(.*\)$/, '');
    const isPlain = /^(?:name|person|subject|student|resident|record of)$/i.test(label);
    if (
      text &&
      (isName(text) || (!isPlain && /^\p{Lu}/u.test(text) && text.split(' ').length <= 5))
    )
      return text;
  }
  const beside = personIn(birth.before) ?? NAME_AT_END.exec(birth.before)?.[1];
  if (beside && isName(beside)) return beside;
  const above = birth.at < 0 ? near : lines.slice(Math.max(0, birth.at - 6), birth.at).reverse();
  for (const line of [...above, ...lines.slice(Math.max(0, birth.at), birth.at + 4)]) {
    const name = line.text.length < 120 ? personIn(line.text) : undefined;
    if (name) return name;
  }
  for (const line of lines.slice(0, 30)) {
    const name = line.heading > 0 ? personIn(line.text) : undefined;
    if (name) return name;
  }
  return undefined;
}
