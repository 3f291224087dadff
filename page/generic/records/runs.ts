import { findDays } from '../days';
import type { Field } from '../labels/fields';
import type { Line } from '../outline/line';
import { labelKey, meaningsOf } from '../words';

/** Where records start among lines: at headings of one level that are dated, else at lines that begin or end with a date. */
export function startsOf(lines: Line[]): number[] {
  const headings = lines.flatMap((line, index) => (line.heading > 0 ? [index] : []));
  for (let level = 1; level <= 6 && headings.length > 1; level++) {
    const at = headings.filter((index) => lines[index]?.heading === level);
    const dated = at.filter((index) =>
      [lines[index], lines[index + 1]].some(
        (line, next) =>
          line && (next === 0 || line.heading === 0) && line.text.length < 140 && hasDay(line),
      ),
    );
    if (dated.length >= 2 && dated.length * 3 >= at.length * 2) return dated;
  }
  const bold = lines.flatMap((line, index) =>
    line.strong && line.heading === 0 && line.text.length < 100 ? [index] : [],
  );
  const days = bold.filter((index) => lines[index] && hasDay(lines[index]));
  if (days.length >= 2 && days.length * 2 >= bold.length) return days;
  const begins = lines.flatMap((line, index) => {
    const [found] = findDays(line.text.slice(0, LONGEST_DATE));
    return found?.date && found.start <= (/^on /i.test(line.text) ? 14 : 2) ? [index] : [];
  });
  if (begins.length >= 2 && lines.length >= begins.length + 1) return begins;
  const ends = lines.flatMap((line, index) =>
    endsInDay(line) && !endsInDay(lines[index + 1] ?? line) ? [index] : [],
  );
  return ends.length >= 2 ? ends : [];
}

/** "Home visit 06/02/2025:" over what was said on it: the colon says so, whatever label stands above. */
export function endsInDay({ text, action, control }: Line): boolean {
  if (text.length > 60 || !/^\p{Lu}.*\d:$/u.test(text) || action || control !== undefined)
    return false;
  const [day, more] = findDays(text);
  return day?.date != null && !more && day.end === text.length - 1 && day.start > 3;
}

/** No date with its time of day is longer. */
const LONGEST_DATE = 80;

/** Where the first of several labels comes again and again, a date among them: a record starts at each. */
export function repeats(fields: Field[], lines: Line[]): number[] {
  const times = (label: string) => fields.filter((field) => field.label === label).length;
  const dated = fields.find(({ label }) => meaningsOf(label)[0] === 'date' && times(label) > 1);
  const first = dated && fields.find(({ label }) => times(label) === times(dated.label));
  if (!first) return [];
  const key = labelKey(first.label);
  return lines.flatMap((line, at) => (labelKey(line.text.split(':')[0] ?? '') === key ? [at] : []));
}

const hasDay = (line: Line): boolean =>
  line.machineDate !== undefined || findDays(line.text).some((found) => found.date !== null);
