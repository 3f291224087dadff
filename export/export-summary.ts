import { pointsOf, TRACKER_DEFAULTS, type TrackerOptions, type TrackerSource } from './tracker-row';

/** What a tracker file would hold, for the auditor to see before it is written. */
export interface ExportSummary {
  audits: number;
  rows: number;
  /** Findings without a decision: in the file only when chosen. */
  undecided: number;
  dismissed: number;
  /** In words, one line each. */
  holds: string[];
  leavesOut: string[];
  /** What to look at before the file leaves this computer. */
  warnings: string[];
}

/** Says what the file holds and leaves out; nothing is written. */
export function exportSummary(
  { views }: Pick<TrackerSource, 'views'>,
  options: TrackerOptions = TRACKER_DEFAULTS,
): ExportSummary {
  const points = views.flatMap((view) => pointsOf(view).map((point) => ({ ...point, view })));
  const decided = points.filter(({ decision }) => decision);
  const undecided = points.length - decided.length;
  const rows = options.undecided ? points.length : decided.length;
  const changed = decided.filter(({ view, finding }) =>
    view.findings.some(
      (now) =>
        now.ruleId === finding.ruleId &&
        now.recordKey === finding.recordKey &&
        now.outcome !== finding.outcome,
    ),
  ).length;
  const dismissed = decided.filter(({ decision }) => decision?.action === 'dismiss').length;
  const open = views.filter(({ audit }) => audit.status === 'open').length;
  const typed =
    decided.some(({ decision }) => decision?.reason) || views.some((v) => v.comments.length > 0);

  const holds = [
    `Findings: ${rows}, of ${count(views.length, 'audit')}`,
    'Outcomes, decisions, your reasons and comments',
    'Kind and date of the records that findings rest on',
    options.caseNumbers ? 'The case number' : 'A made-up reference for each case',
  ];
  const leavesOut = ['The record’s text'];
  (options.quotes ? holds : leavesOut).push('The exact words that findings rest on');
  (options.names ? holds : leavesOut).push(
    'Names of the child and of the people listed on the file',
  );
  if (!options.caseNumbers) leavesOut.push('Case numbers');
  if (undecided > 0) {
    (options.undecided ? holds : leavesOut).push(`Findings not decided on: ${undecided}`);
  }

  const warnings = [
    rows === 0 ? 'No finding has been decided on, so the file would hold its headings only.' : '',
    changed > 0
      ? `Findings that have changed since they were decided on: ${changed}. Look at them again.`
      : '',
    options.quotes ? 'The record’s words are personal data about this child and family.' : '',
    options.caseNumbers || options.names ? 'The file says whose record this is.' : '',
    typed && !options.names
      ? 'Your own words leave as you typed them, but for names that the file lists: check them for other details.'
      : '',
    open > 0 ? `Audits still open, whose findings may change: ${open}.` : '',
  ].filter(Boolean);
  return { audits: views.length, rows, undecided, dismissed, holds, leavesOut, warnings };
}

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
