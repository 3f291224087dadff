import { findDays, parseDay } from '../days';
import type { Field } from '../labels/fields';
import type { Line } from '../outline/line';
import { meaningsOf } from '../words';
import { personIn } from './child-name';

const BORN =
  /(?:\bd\.?\s?o\.?\s?b\b\.?|\bdate of birth\b|\bborn(?: on)?\b|\bbirth ?date\b|\bbirthday\b|\bb\.\s*(?=\d))[\s:.–-]*/i;
const DUE = /\b(?:edd|expected date of (?:delivery|birth)|due to be born|baby due)[\s:.–-]*/i;

/** What stands beside a date of birth that is not called so: "Female · 4 yrs, 10 mths · 02-Jun-2020". */
const SEX_OR_AGE = /\b(?:fe)?male\b|\b\d{1,2} ?(?:yrs?|years?|y)\b(?! ago)/i;

/** "Age : 15 years" in a part of its own. */
const AGE = /^(?:age\b|\(?\d{1,2} ?(?:yrs?|years?)(?: old)?\)?$)/i;

/** When the child was or will be born, and where the page says so. */
export interface Birth {
  date: string | null;
  expected?: string;
  /** Index of its line, -1 for none. */
  at: number;
  /** The words before it on its line. */
  before: string;
}

/** Finds the child's date of birth, by its words, by a label, or beside a name. */
export function birthOf(lines: Line[], fields: Field[]): Birth {
  for (const [at, line] of lines.entries()) {
    // A date stands there or next to it, and to look for that costs less.
    if (!hasDigit(line) && !hasDigit(lines[at + 1]) && !hasDigit(lines[at - 1])) continue;
    const match = BORN.exec(line.text) ?? DUE.exec(line.text);
    if (!match) continue;
    const after = line.text.slice(match.index + match[0].length);
    const [found] = findDays(after.slice(0, 40));
    const next = after.trim() === '' ? findDays(lines[at + 1]?.text ?? '')[0] : undefined;
    const last =
      match.index < 3 && after.trim() === '' ? parseDay(lines[at - 1]?.text ?? '') : null;
    const date = (found && found.start < 12 ? found.date : null) ?? next?.date ?? last;
    if (date === null) continue;
    const before = line.text.slice(0, match.index);
    // A bar over the page may say it too, beside the name.
    const bar = lines.findIndex(
      ({ text }, index) => index < at && text.length < 120 && findDays(text)[0]?.date === date,
    );
    if (bar >= 0) return { date, at: bar, before: '' };
    return DUE.test(match[0]) ? { date: null, expected: date, at, before } : { date, at, before };
  }
  const whose = fields.find(
    ({ label }) => meaningsOf(label)[0] === 'childName' || /^child/i.test(label),
  )?.values[0];
  const bracket = whose ? /\(([^)]*\d{4}[^)]*)\)/.exec(whose.text)?.[1] : undefined;
  const beside = bracket ? findDays(bracket)[0]?.date : undefined;
  if (whose && beside)
    return { date: beside, at: lines.findIndex((line) => line.box === whose.box), before: '' };
  const field = fields.find(({ label }) => meaningsOf(label).includes('dateOfBirth'));
  const value = field?.values[0];
  const date = value ? (findDays(value.text)[0]?.date ?? null) : null;
  if (value && date)
    return { date, at: lines.findIndex((line) => line.box === value.box), before: '' };
  for (const [at, line] of lines.slice(0, 40).entries()) {
    const [day, more] =
      line.text.length < 80 && SEX_OR_AGE.test(line.text) ? findDays(line.text) : [];
    if (day?.date && !more) return { date: day.date, at, before: '' };
    const beside = [lines[at - 1], lines[at + 1]].some(
      (other) => other && other.text.length < 30 && AGE.test(other.text),
    );
    const alone = beside ? parseDay(line.text) : null;
    if (alone) return { date: alone, at, before: '' };
  }
  for (const [at, line] of lines.slice(0, 15).entries()) {
    const name = personIn(line.text);
    const parts = line.text.split(/\s*(?:[·|•]|::)\s*|\s*\((?=\d[^()]*\d{4}\)$)|\)$/);
    const date =
      parts.length > 1 && name
        ? parts.map((part) => parseDay(part)).find((each) => each !== null)
        : null;
    if (date) return { date, at, before: line.text };
  }
  return { date: null, at: -1, before: '' };
}

const hasDigit = (line: Line | undefined): boolean => line !== undefined && /\d/.test(line.text);
