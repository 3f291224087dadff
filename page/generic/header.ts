import type { CaseHeader } from '../../case-file/reading';
import { findUkDates } from '../../case-file/uk-dates';
import type { Field, Fields } from './fields';
import type { Line } from './lines';
import { isName, NAME } from './people-words';
import { meaningsOf } from './words';

const BORN =
  /(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate of birth\b|\bborn(?: on)?\b|\bbirth ?date\b|\bbirthday\b)[\s:.–-]*/i;
const DUE = /\b(?:edd|expected date of (?:delivery|birth)|due to be born|baby due)[\s:.–-]*/i;
const ID_LABEL =
  /\b(?:case ?file|case|person|client|child|record|file|system|mosaic|lcs|family|social care|our|yp)?[\s-]*(?:\b(?:ref(?:erence)?|id|no|number|num)\b\.?[\s:#.]*(?:no\.?|number)?|(?:case ?file|case|client|person)\b)[\s:#.]*((?=[A-Z\d/ -]*\d{2})(?:[A-Z]{1,6}[\s/-]?)?\d[\dA-Z]*(?:[/-][\dA-Z]+)*)/i;
const ID_TOKEN =
  /(?:^|[\s(#·|])#?((?:[A-Z]{1,6}[-/]?)\d{3,}[\dA-Z/-]*|\d{2,}-\d{3,}\w*|\d{4}\/\d{3,}|\d{5,}(?:-\w+)?)(?=$|[\s),.;·|])/;
const NAME_AT_END = new RegExp(`(?:^|[\\s:(])(${NAME})\\s*[-–,(·|\\[]*\\s*$`, 'u');
const NAME_AT_START = new RegExp(`^(?:${'[A-Z]{0,6}[-/]?\\d[\\w/-]*\\s+'})?(${NAME})`, 'u');

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
  return header;
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
    const date = (found && found.start < 12 ? found.date : null) ?? next?.date ?? null;
    if (date === null) continue;
    const before = line.text.slice(0, match.index);
    return DUE.test(match[0]) ? { date: null, expected: date, at, before } : { date, at, before };
  }
  const field = fields.find(({ label }) => meaningsOf(label).includes('dateOfBirth'));
  const value = field?.values[0];
  const date = value ? (findUkDates(value.text)[0]?.date ?? null) : null;
  if (value && date)
    return { date, at: lines.findIndex((line) => line.box === value.box), before: '' };
  for (const [at, line] of lines.slice(0, 15).entries()) {
    const parts = line.text.split(/\s*[·|•]\s*/);
    const [, born] = parts;
    const found = born ? findUkDates(born)[0] : undefined;
    if (parts.length > 1 && isName(parts[0] ?? '') && found?.date && found.end === born?.length)
      return { date: found.date, at, before: parts[0] ?? '' };
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
  const beside = birth.before
    .replace(/\([^)]*\)\s*/g, ' ')
    .replace(/\b(?:miss|mr|ms|mrs|master)\b\.?/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (beside !== '') {
    const parts = beside
      .split(/\s*[·|•]\s*|\s{2,}/)
      .map((part) => part.replace(/[\s,;:(–-]+$/, ''));
    const name = parts.find(isName);
    if (name) return name;
    const match = NAME_AT_END.exec(beside) ?? NAME_AT_START.exec(beside);
    if (match?.[1] && isName(match[1].trim())) return match[1].trim();
  }
  const above = birth.at < 0 ? near : lines.slice(Math.max(0, birth.at - 6), birth.at).reverse();
  for (const line of [...above, ...lines.slice(birth.at + 1, birth.at + 4)]) {
    const text = line.text
      .replace(/\s*[([].*$/, '')
      .replace(/^(?:[A-Z]{0,6}\d+\s+)/, '')
      .trim();
    if (isName(text)) return text;
    const first = line.text.split(/\s*[·|•–]\s*|,\s|'s\b/)[0]?.trim() ?? '';
    if (line.heading > 0 && isName(first)) return first;
    const match = /^(?:PER)?[A-Z]{0,4}\d+\s+(.*)$/.exec(text);
    if (match?.[1] && isName(match[1])) return match[1];
  }
  return undefined;
}
