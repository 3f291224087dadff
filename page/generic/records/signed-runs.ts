import { findUkDates } from '../../../case-file/uk-dates';
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

/** The lines of each signed note: prose, with the signature below it. */
function signedRuns(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let prose: Line[] = [];
  for (const line of lines) {
    if (prose.length > 0 && isSignature(line)) {
      runs.push([...prose, line]);
      prose = [];
    } else if (isProse(line)) prose.push(line);
    else prose = [];
  }
  return runs;
}

const isProse = ({ text, heading, action, control }: Line): boolean =>
  heading === 0 && !action && control === undefined && (text.length > 40 || /[.!?]$/.test(text));

function isSignature({ text, heading, control }: Line): boolean {
  if (heading > 0 || control !== undefined || text.length > 90 || !/\d/.test(text)) return false;
  const [, who = '', when = ''] =
    /^(.{4,50}?)(?:,|\s+on|\s+at|\s+[-–·|])\s+(\S.*)$/.exec(text) ?? [];
  if (!isName(authorOf(who).name)) return false;
  const [day] = findUkDates(when);
  return day?.date != null && day.start === 0 && when.length - day.end < 12;
}
