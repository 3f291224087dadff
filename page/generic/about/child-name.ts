import { withoutDates } from '../days';
import type { Field } from '../labels/fields';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { isName, NAME, withNames } from '../people-words';
import { isRole, meaningsOf } from '../words';
import type { Birth } from './birth';

const NAME_AT_END = withNames(`(?:^|[\\s:(])(${NAME})\\s*[-–,(·|\\[]*\\s*$`);

/**
 * The child's name: under a label, beside or above the date of birth, or in a heading. Where no label
 * says that it is the child's, a name counts for more when the records speak of a person so called.
 */
export function nameOf(
  lines: Line[],
  birth: Birth,
  fields: Field[],
  near: Line[],
  told: readonly string[],
): string | undefined {
  const parts = namedInParts(fields);
  if (parts) return parts;
  const named = fields
    .filter(({ label }) => meaningsOf(label).includes('childName'))
    .map(({ label, values }) => ({
      text: (values[0]?.text ?? '').replace(/\s*\(.*\)$/, ''),
      isPlain: /^(?:name|person|subject|student|resident|record of)$/i.test(label),
    }));
  for (const { text, isPlain } of named) if (!isPlain && isName(text)) return text;
  const others = [...namesShown(lines, birth, named, near)];
  return others.find((name) => isSpokenOf(name, told)) ?? others[0];
}

/** Every name that may be the child's, the likeliest first. */
function* namesShown(
  lines: Line[],
  birth: Birth,
  named: { text: string; isPlain: boolean }[],
  near: Line[],
): Generator<string> {
  const isGiven = (name: string | undefined): name is string => name !== undefined;
  if (birth.at < 0) yield* lines.slice(0, 40).map(headName).filter(isGiven);
  // A page that is headed by a name is that person's, whoever else has a "Name" on it.
  yield* lines
    .slice(0, 40)
    .filter(({ heading, text }) => heading === 1 && isName(text.replace(/\s*\([^)]*\)$/, '')))
    .map(headName)
    .filter(isGiven);
  for (const { text, isPlain } of named) if (isPlain && isName(text)) yield text;
  for (const { text, isPlain } of named)
    if (!isPlain && /^\p{Lu}/u.test(text) && text.split(' ').length <= 5 && !isLabel(text))
      yield text;
  const before = personIn(birth.before) ?? NAME_AT_END.exec(birth.before)?.[1];
  if (before && isName(before)) yield before;
  const above = birth.at < 0 ? near : lines.slice(Math.max(0, birth.at - 8), birth.at).reverse();
  const around = [...above, ...lines.slice(Math.max(0, birth.at), birth.at + 4)];
  // The bar over the page may name the worker.
  const isInBar = (line: Line) => standsInBar(line.box);
  const nameIn = (line: Line) => (mayName(line, lines) ? personIn(line.text) : undefined);
  yield* around
    .filter((each) => !isInBar(each))
    .map(nameIn)
    .filter(isGiven);
  const headings = lines.slice(0, 40).filter((line) => line.heading > 0 && !isInBar(line));
  yield* headings.map(headName).filter(isGiven);
  yield* around.map(nameIn).filter(isGiven);
  yield* headings.map((line) => personIn(line.text)).filter(isGiven);
}

/** The records call somebody by the first of these names, and by that alone. */
function isSpokenOf(whole: string, told: readonly string[]): boolean {
  const spoken = whole.includes(',') ? whole.slice(whole.indexOf(',') + 1) : whole;
  const [first = ''] = spoken.trim().split(' ');
  if (!/^\p{Lu}[\p{L}-]{2,}$/u.test(first)) return false;
  const name = /\p{Ll}/u.test(first) ? first : first.charAt(0) + first.slice(1).toLowerCase();
  const called = new RegExp(`(?<![\\p{L}'’-])${name}(?!\\s+\\p{Lu}\\p{Ll}|[\\p{L}-])`, 'u');
  return told.some((text) => called.test(text));
}

const isLabel = (text: string): boolean => meaningsOf(text).includes('childName');

/** A short line that is no label, no value of another label, and does not say who works with the child. */
function mayName(line: Line, lines: Line[]): boolean {
  if (line.text.length >= 120 || line.label || WORKER.test(line.text)) return false;
  const above = lines[lines.indexOf(line) - 1];
  if (!above) return true;
  if (ALIAS.test(above.text)) return false;
  const isLabelled = (line.box.tag === 'td' && above.text.endsWith(':')) || above.label;
  const meanings = isLabelled ? meaningsOf(above.text) : [];
  return meanings.length === 0 || meanings.includes('childName');
}
/** Another name of the same child. */
const ALIAS =
  /^(?:other names?|alias(?:es)?|(?:also )?known as|preferred name|previous names?)\W*$/i;
const WORKER = /^(?:assigned|allocated|supervised|owned|created|reported|managed)\b/i;

/** "First name", "Last name" beside the date of birth. */
function namedInParts(fields: Field[]): string | undefined {
  const born = fields.findIndex(({ label }) => meaningsOf(label).includes('dateOfBirth'));
  const near = fields.slice(Math.max(0, born - 4), born + 4);
  const of = (pattern: RegExp) =>
    near.find(({ label }) => pattern.test(label))?.values[0]?.text ?? '';
  const name = `${of(/^(?:first name|forename|given name)s?$/i)} ${of(/^(?:last name|surname|family name)$/i)}`;
  return born >= 0 && isName(name) && !name.startsWith(' ') ? name : undefined;
}

function standsInBar(box: Box): boolean {
  for (let each: Box | null = box; each; each = each.parent)
    if (each.role === 'banner' || (each.tag === 'header' && isNearBody(each))) return true;
  return false;
}

const isNearBody = ({ parent }: Box): boolean =>
  parent?.tag === 'body' || parent?.parent?.tag === 'body';

const NAME_OWNS = withNames(`^(${NAME})['’]s?\\s`);

/** The page's main heading names the child: "Rhys Delacourt", "Child and family assessment for Kaleb Ferris". */
function headName({ heading, text }: Line): string | undefined {
  if (heading !== 1) return undefined;
  const whose = /\b(?:for|of|about|re):?\s+(\p{Lu}[^,(]*)(?:\s*\([^)]*\))?$/u
    .exec(text)?.[1]
    ?.trim();
  const own = NAME_OWNS.exec(text)?.[1];
  const name = whose ?? own ?? personIn(text);
  return name && isName(name) ? name : undefined;
}

/** The first name in a line of a header: "Young person: A B · Ref 12", "0077310 SMITH, Jo (M)". */
export function personIn(text: string): string | undefined {
  const parts = withoutDates(text)
    .replace(/\([^)]*\)?|\[[^\]]*\]/g, ' · ')
    .replace(/(?<![\p{L}\d])#?[A-Z]{0,6}[-/ ]?\d[\dA-Z/-]*(?![\p{L}\d])/gu, ' · ')
    .split(/\s*(?:[·|•;›>]|::)\s*|\s+[–—-]\s+|\s{2,}|(?<=\p{Ll}{2})\.\s+/u);
  return parts
    .flatMap((part) => [
      part,
      part.split(/,\s/)[0] ?? '',
      /\b(?:for|to|with|of|re|about|-):?\s+(\p{Lu}.*)$/u.exec(part)?.[1] ?? '',
    ])
    .map((part) =>
      part
        .replace(/^([^:]{2,30}):\s*/, (_, label: string) => (isStaffLabel(label) ? '; ' : ''))
        .replace(/(^|\s)(?:miss|mr|ms|mrs|master)\b\.?/gi, ' ')
        .replace(/^[\s:]+|[\s,:]+$/g, '')
        .replace(/['’]s$/, '')
        .trim(),
    )
    .find(isName);
}

/** "PA: Thea Munro" names somebody else. */
const isStaffLabel = (label: string): boolean =>
  isRole(label) || meaningsOf(label).includes('author');
