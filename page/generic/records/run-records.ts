import type { Region } from '../entry/draft';
import { fieldsOf } from '../labels/fields';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { contextOf } from './context';
import { addRecord, type Finding } from './finding';
import type { Heading } from './headings';
import { endsInDay, repeats, startsOf } from './runs';

/** Records that have no element of their own: a dated heading or line, and what follows up to the next. */
export function addRuns(found: Finding, box: Box, headings: Heading[]): void {
  const lines = linesOf(
    [box],
    (inner) => isAside(inner) || found.read.has(inner) || found.tables.has(inner),
  );
  const { fields, rest } = fieldsOf(lines, found.outline.labels);
  const free = new Set(rest);
  const again = repeats(fields, lines);
  const starts =
    again.length > 1
      ? again
      : startsOf(lines).filter((at) => {
          const line = lines[at];
          return line && (free.has(line) || endsInDay(line));
        });
  if (starts.length < 2) return;
  const before = found.records.length;
  for (const [at, start] of starts.entries()) {
    const first = lines[start];
    if (!first) continue;
    const over = lines
      .slice(0, start)
      .filter((line) => line.heading > 0 && line.heading < (first.heading || 7));
    const own = over.at(-1);
    const part = lines.slice(start, starts[at + 1] ?? lines.length);
    // A run ends with the section that it stands in.
    const highest = first.heading > 0 ? first.heading - 1 : (own?.heading ?? 0);
    const end = part.findIndex(
      (line, index) => index > 0 && line.heading > 0 && line.heading <= highest,
    );
    if (end > 0) part.length = end;
    const region: Region = {
      cells: [],
      lines: part,
      actions: [],
      context: contextOf(
        found.pageKind,
        own ? [...headings, { level: own.heading, text: own.text }] : headings,
      ),
      labels: found.outline.labels,
      structure: 'list',
    };
    addRecord(found, region, first.box, box);
  }
  if (found.records.length > before) found.runsIn.add(box);
}
