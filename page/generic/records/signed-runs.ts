import { findDays } from '../days';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';
import { authorOf, isName } from '../people-words';
import { contextOf } from './context';
import { addRecord, type Finding } from './finding';
import type { Heading } from './headings';

/**
 * Notes of which each ends with who wrote it and when, "Nia Prosser on 20 May 2025, 9:38am", and that
 * have no element of their own.
 *
 * @returns whether there are several
 */
export function addSigned(found: Finding, box: Box, headings: Heading[]): boolean {
  const lines = linesOf(
    [box],
    (inner) => isAside(inner) || found.read.has(inner) || found.tables.has(inner),
  );
  const runs = signedRuns(lines);
  if (runs.length < 2) return false;
  const context = contextOf(found.pageKind, headings);
  const { labels } = found.outline;
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    addRecord(
      found,
      { cells: [], lines: run, actions: [], context, labels, structure: 'list' },
      first.box,
      box,
    );
  }
  found.runsIn.add(box);
  return true;
}

/** Several signed notes stand in a part of the page. */
export const holdsSigned = (lines: readonly Line[]): boolean => signedRuns(lines).length > 1;

/** The lines of each signed note: prose, with the signature below it or, where all stand so, above it. */
function signedRuns(lines: readonly Line[]): Line[][] {
  const signed = lines.flatMap((line, at) => (isSignature(line) ? [at] : []));
  if (signed.length < 2) return [];
  const [first = 0] = signed;
  const last = signed.at(-1) ?? 0;
  if (isProseAt(lines, last + 1) && !isProseAt(lines, first - 1)) return headedRuns(lines, signed);
  const runs: Line[][] = [];
  let prose: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (prose.length > 0 && signed.includes(at)) {
      runs.push([...prose, line]);
      prose = [];
    } else if (isProse(line)) prose.push(line);
    else prose = [];
  }
  return runs;
}

/** Who wrote a note, and when, with the prose below it. */
const headedRuns = (lines: readonly Line[], signed: readonly number[]): Line[][] =>
  signed.flatMap((at) => {
    const more = lines.slice(at + 1);
    const end = more.findIndex((line) => !isProse(line) || isSignature(line));
    const prose = end < 0 ? more : more.slice(0, end);
    return prose.length > 0 ? [lines.slice(at, at + 1).concat(prose)] : [];
  });

const isProseAt = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return line !== undefined && isProse(line) && !isSignature(line);
};

const isProse = ({ text, heading, action, control }: Line): boolean =>
  heading === 0 && !action && control === undefined && (text.length > 40 || /[.!?]$/.test(text));

/** A name and a day, and no more than a time of day beside them. */
function isSignature({ text, heading, control }: Line): boolean {
  if (heading > 0 || control !== undefined || text.length > 90 || !/\d/.test(text)) return false;
  const [day] = findDays(text);
  if (day?.date == null) return false;
  const before = text.slice(0, day.start).replace(/(?:,|\s+on|\s+at|\s+[-–·|])?\s*$/, '');
  const after = text.slice(day.end);
  return before !== '' && after.length < 12 && isName(authorOf(before).name);
}
