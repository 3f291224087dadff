import type { Entry } from '../../../case-file/model';
import { findDays, withoutDates } from '../days';
import type { Field } from '../labels/fields';
import type { Line } from '../outline/line';
import { meaningsOf } from '../words';

const ID_LABEL =
  /\b(?:case ?file|case|person|client|child|record|file|system|mosaic|lcs|family|social care|our|yp)?[\s-]*(?:(?:(?<![a-z])|(?<=case|person|client|child))(?:ref(?:erence)?|id|no|number|num)\b\.?[\s:#.·]*(?:no\.?|number)?|(?:case ?file|case|client|person|file)\b)[\s:#.·]*(?!notes?\b)((?=[A-Z\d/ -]*\d{2})(?:[A-Z]{1,6}[\s/-]?)?\d[\dA-Z]*(?:[/-][\dA-Z]+)*)/i;
/** Words before a number that say that it is that of one record. */
const OF_RECORD =
  /\b(?:decision|form|note|visit|document|task|version|event|log|entry|report|incident|plan|assessment|contact)\s*$/i;
/** Words before a number that say that it is the person's or the case's. */
const OF_CASE = /\b(?:case|person|client|child|family|mosaic|lcs|social care|yp|young person)/i;
const ID_TOKEN =
  /(?:^|[\s(#·|])#?((?:[A-Z]{1,6}[-/]?|[A-Z]{2,6}-[A-Z]{2,4}-|[A-Z]{2,4} )\d{3,}[\dA-Z/-]*|\d{4}(?:-\d{4}){3}|\d{2,}-\d{3,}\w*|\d{4}\/\d{3,}|\d{5,}(?:-\w+)?)(?=$|[\s),.:;·|])/;

/** "2CFO0418K": letters and digits in turn, and nothing else on the line. */
const MIXED = /^(?:(?=(?:.*\d){4})(?=(?:.*[A-Z]){2})\d?[A-Z]{1,4}\d[A-Z\d]{3,9}|\d{5,}[A-Z]{1,3})$/;
/** Numbers that a child has in all of England: the NHS's, the schools'. */
const NATIONAL =
  /\bnhs(?: no| number)?\.?[\s:·]*(\d{3} ?\d{3} ?\d{4})|\bupn[\s:·]*([A-Z]\d{11}[A-Z\d])/i;

/** The number of a case in a column of its own, the same in every row. */
export function sharedId(entries: Pick<Entry, 'fields'>[]): string | undefined {
  const [first, ...more] = entries;
  if (more.length === 0) return undefined;
  for (const [label, value] of Object.entries(first?.fields ?? {})) {
    if (!meaningsOf(label).includes('caseId') || !/^[\w/-]*\d{2}[\w/-]*$/.test(value)) continue;
    if (more.every((entry) => entry.fields?.[label] === value)) return value;
  }
  return undefined;
}

/**
 * The number that stands beside the child's name, wherever the page writes both: "Nell Tregear (MWT7240P)",
 * "A4417EX: Okafor-Bright", "TREGEAR, NELL #20418"; or one in the name of the page: "CASE-2025-0000731 | …".
 *
 * @param head what stands at the top of the page, menus and all
 */
export function idAtHead(
  name: string | undefined,
  title: string,
  head: readonly string[],
): string | undefined {
  const [surname = ''] = name?.includes(',') ? name.split(',') : [name?.split(' ').at(-1) ?? ''];
  const whose = surname.toLowerCase();
  for (const text of [title, ...head]) {
    if (whose.length < 3 || text.length > 120 || !text.toLowerCase().includes(whose)) continue;
    const id = BESIDE.map((pattern) => pattern.exec(text)?.[1]?.trim()).find(
      (each) => each && findDays(each).length === 0,
    );
    if (id) return id;
  }
  for (const [at, text] of head.entries()) {
    if (whose.length < 3 || text.length > 60 || !text.toLowerCase().includes(whose)) continue;
    const beside = [head[at + 1], head[at - 1]].find(
      (each) => each && (MIXED.test(each) || /^#(?=(?:.*\d){4})[\dA-Z-]+$/.test(each)),
    );
    if (beside) return beside.replace('#', '');
  }
  return /(?:^|[\s(#|])([A-Z]{2,6}-\d{4}-\d{3,}|[A-Z]{2,6}-?\d{5,}|(?<=#)\d{4,})(?=$|[\s),:|])/.exec(
    title,
  )?.[1];
}
const NUMBER = '(?:[A-Za-z]{1,6}[-/ ]?)?\\d[\\dA-Z]*(?:[-/_][\\dA-Z]+)*[A-Z]?';
const BESIDE = [
  new RegExp(`[(\\[]#?(?=[^)]*\\d{3})(${NUMBER})[)\\]]`),
  new RegExp(`^(?=\\S*\\d{3})(${NUMBER}):\\s`),
  new RegExp(`(?:\\s#|\\s[-–·|]\\s)(?=\\S*\\d{3})(${NUMBER})$`),
];

/** The case's number: under a label, by words before it, or by its form. */
export function idOf(near: Line[], fields: Field[], lines: Line[]): string | undefined {
  const isId = (text: string) =>
    /^(?:[A-Z]{1,4}-){0,2}[A-Z]{0,8}[\s/-]?\d[\dA-Z\s/-]{1,18}$/i.test(text) &&
    findDays(text).length === 0;
  for (const { label, values } of fields) {
    const text = values[0]?.text.replace(/^#/, '') ?? '';
    if (meaningsOf(label).includes('caseId') && isId(text)) return text;
  }
  const labelled = [...near, ...lines.slice(0, 40)].flatMap((line) => {
    const text = withoutDates(line.text.replace(/\b(?:nhs|upn|tel|phone|mobile)\b.*$/i, ''));
    const match = ID_LABEL.exec(text);
    if (!match?.[1] || OF_RECORD.test(text.slice(0, match.index))) return [];
    return [{ id: match[1].trim(), isOfCase: OF_CASE.test(match[0]) }];
  });
  const told = labelled.find(({ isOfCase }) => isOfCase) ?? labelled[0];
  if (told) return told.id;
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]?.text ?? '';
    if (
      line.text.length < 25 &&
      meaningsOf(line.text)[0] === 'caseId' &&
      isId(above.replace(/[A-Z]+-/g, ''))
    )
      return above;
  }
  const main = lines.findIndex(({ heading }) => heading === 1);
  const beside = main < 0 ? [] : lines.slice(Math.max(0, main - 1), main + 3);
  for (const line of [...near, ...beside]) {
    if (MIXED.test(line.text)) return line.text;
    const match = ID_TOKEN.exec(
      withoutDates(line.text.replace(/\b(?:nhs|upn|tel|phone|mobile)\b.*$/i, '')),
    );
    if (match?.[1]) return match[1];
  }
  const nhs = near.map((line) => NATIONAL.exec(line.text)?.slice(1).find(Boolean)).find(Boolean);
  return (
    nhs ?? fields.find(({ label }) => meaningsOf(label).includes('nhsNumber'))?.values[0]?.text
  );
}
