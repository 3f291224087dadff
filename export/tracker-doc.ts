import { TRACKER_COLUMNS } from './tracker-columns';

/** docs/tracker.md, made from the columns themselves. */
export function trackerDoc(): string {
  const rows = TRACKER_COLUMNS.map(
    ({ name, label, description, filledBy }) =>
      `| \`${name}\` | ${label} | ${filledBy === 'owner' ? 'the tracker’s owner' : 'Goldthread'} | ${description} |`,
  );
  return `# The tracker file

<!-- Made by \`node scripts/run.mjs scripts/tracker-doc.ts\` from export/tracker-columns.ts. -->

“Export CSV” writes one row for each point that the auditor decided on. The file is UTF-8 with a
byte order mark, fields are quoted and separated by commas, lines end with CRLF (RFC 4180). Columns
that Goldthread cannot fill are there, empty, for whoever keeps the tracker.

- \`row_id\` is the same whenever a point is exported again: replace the row of the same id.
- The case goes by a reference that means nothing outside the auditor’s computer; the words of the
  record and the names of the file stay out, unless the auditor chooses otherwise.
- A cell that a spreadsheet could take for a formula has an apostrophe in front.

| Column | Label | Filled by | What stands in it |
|---|---|---|---|
${rows.join('\n')}
`;
}
