import type { Outcome } from '../rules/finding';
import type { TrackerRow } from './tracker-row';

/** One column of the tracker file. */
export interface TrackerColumn {
  /** The heading in the file; never changes, since councils' trackers rely on it. */
  name: string;
  label: string;
  /** What stands in it, and in which form. */
  description: string;
  /** `goldthread` fills it; `owner`: there for whoever keeps the tracker, and empty in the file. */
  filledBy: 'goldthread' | 'owner';
  from: (row: TrackerRow) => string;
}

const filled = (
  name: string,
  label: string,
  description: string,
  from: (row: TrackerRow) => string,
): TrackerColumn => ({ name, label, description, filledBy: 'goldthread', from });

const owners = (name: string, label: string, description: string): TrackerColumn => ({
  name,
  label,
  description,
  filledBy: 'owner',
  from: () => '',
});

const POLARITY: Record<Outcome, string> = {
  met: 'strength',
  'partly-met': 'improvement',
  'not-evidenced': 'improvement',
  'not-applicable': '',
  'not-read': '',
  'needs-judgement': '',
};

/**
 * The contract of the tracker file: its columns in their order (after the Recommendation and Impact
 * Tracker of the seed reports, domain/expectations.md A.10). docs/tracker.md is made from this
 * array. New columns go at the end, so that a tracker that takes columns by place keeps working.
 */
export const TRACKER_COLUMNS: readonly TrackerColumn[] = [
  filled(
    'row_id',
    'Row',
    'Names the point of the audit. The same whenever it is exported again: replace the row of the same id instead of adding one.',
    ({ id }) => id,
  ),
  filled(
    'round',
    'Audit round',
    'The round’s name, from the auditor’s options.',
    ({ view, settings }) => view.audit.round || settings.round,
  ),
  owners('audit_type', 'Type of audit', 'Independent, thematic, multi-agency, line manager, …'),
  filled('audit_date', 'Audited on', 'The day the audit began, 2025-11-03.', ({ view }) =>
    view.audit.startedAt.slice(0, 10),
  ),
  filled(
    'as_at_date',
    'As at',
    'The day that the record is judged on.',
    ({ view }) => view.audit.asAt,
  ),
  filled(
    'window_from',
    'Window from',
    'First day of the audit window.',
    ({ view }) => view.audit.windowFrom,
  ),
  filled('window_to', 'Window to', 'Last day of the audit window.', ({ view }) => view.audit.asAt),
  filled(
    'auditor_id',
    'Auditor',
    'Name or initials, from the auditor’s options.',
    ({ view, settings }) => view.audit.auditor || settings.auditor,
  ),
  filled(
    'auditor_type',
    'Type of auditor',
    'internal, external, peer or line-manager.',
    ({ view, settings }) => view.audit.auditorType ?? settings.auditorType,
  ),
  filled(
    'case_ref',
    'Case',
    'A reference made up for this case on the auditor’s computer (GT-7K2M-Q4); the case number only where the auditor chose so.',
    ({ view, options }) => (options.caseNumbers ? view.audit.caseId : view.audit.caseRef),
  ),
  owners('sibling_group', 'Sibling group', 'Marks the cases of brothers and sisters.'),
  filled(
    'case_type',
    'Type of case',
    'early-help, child-in-need, child-protection, looked-after or care-leaver.',
    ({ view }) => view.audit.caseType,
  ),
  owners('sub_status', 'Sub-status', 'Recently closed, moved authority, placed for adoption, …'),
  filled(
    'locality_team',
    'Team',
    'The team, as the record’s header shows it.',
    ({ view }) => view.audit.team ?? '',
  ),
  owners('practitioner_ref', 'Practitioner', 'A reference for the practitioner, not a name.'),
  filled('rule_id', 'Point', 'The point of the rulebook.', ({ finding }) => finding.ruleId),
  filled(
    'rule_version',
    'Version',
    'The version of the rule that was judged.',
    ({ finding }) => `${finding.ruleVersion}`,
  ),
  filled(
    'practice_standard_ref',
    'Source',
    'The report, law or guidance behind the point.',
    ({ rule }) => rule?.source ?? '',
  ),
  filled(
    'outcome_indicator',
    'Indicators',
    'The outcomes framework’s indicators, 1 to 12, that the point serves.',
    ({ rule }) => rule?.outcomesIndicators.join('; ') ?? '',
  ),
  filled(
    'polarity',
    'Strength or improvement',
    'strength when the auditor’s outcome is met; improvement when it is partly-met or not-evidenced; else empty.',
    ({ decision }) => (decision?.outcome ? POLARITY[decision.outcome] : ''),
  ),
  filled(
    'tool_result',
    'Suggested',
    'What Goldthread suggested: met, partly-met, not-evidenced, not-applicable, not-read or needs-judgement.',
    ({ finding }) => finding.outcome,
  ),
  filled(
    'auditor_decision',
    'Decision',
    'confirm, amend or dismiss; empty where not decided.',
    ({ decision }) => decision?.action ?? '',
  ),
  filled('dismiss_reason', 'Why dismissed', 'In the auditor’s words.', ({ decision, plain }) =>
    decision?.action === 'dismiss' ? plain(decision.reason) : '',
  ),
  filled(
    'evidence_locator',
    'Evidence',
    'The kind and date of each record that the finding rests on, not its words: “visit 2025-03-04; plan 2025-05-12”.',
    locators,
  ),
  filled('finding', 'Finding', 'What the record shows, in one sentence.', ({ finding, plain }) =>
    plain(finding.reason),
  ),
  owners('recommendation', 'Recommendation', 'What should change.'),
  owners('level', 'Level', 'child or service.'),
  owners('smart_check', 'SMART', 'Whether the recommendation is specific enough to be evidenced.'),
  owners('owner_role', 'Owner', 'The role that takes it forward.'),
  owners('due_date', 'Due', 'By when.'),
  owners('route', 'Route', 'supervision, team meeting or service development plan.'),
  owners('status', 'Status', 'not started, in progress or completed.'),
  owners('update_date', 'Updated on', 'When the tracking meeting last looked at it.'),
  owners('action_taken', 'Action taken', 'What was done.'),
  owners('impact_for_child', 'Impact for the child', 'What changed for the child.'),
  owners('impact_evidenced_date', 'Impact evidenced on', 'When that could be seen.'),
  owners('closed_date', 'Closed on', 'When the recommendation was closed.'),
  owners('grade', 'Grade', 'Where audits of this kind are graded.'),
  owners('grade_scale_version', 'Grade scale', 'Which wording of the grades was used.'),
  owners('grade_rationale', 'Why this grade', 'Linked to the evidence.'),
  owners('moderated_grade', 'Moderated grade', 'After moderation.'),
  owners('moderator', 'Moderator', 'Who moderated.'),
  owners('re_audit_due', 'Audit again by', 'For a case that is to be audited again.'),
  owners('immediate_concern', 'Immediate concern', 'Who was told, and when.'),
  owners(
    'good_practice',
    'Good practice',
    'Y or N, and whether the principal social worker agreed.',
  ),
  filled('theme', 'Theme', 'The theme of the rulebook.', ({ rule }) => rule?.theme ?? ''),
  filled('point', 'Question', 'What the auditor asks.', ({ rule }) => rule?.asks ?? ''),
  filled(
    'auditor_outcome',
    'Outcome',
    'The auditor’s: met, partly-met, not-evidenced or not-applicable; empty where dismissed or not decided.',
    ({ decision }) => decision?.outcome ?? '',
  ),
  filled('amend_reason', 'Why amended', 'In the auditor’s words.', ({ decision, plain }) =>
    decision?.action === 'amend' ? plain(decision.reason) : '',
  ),
  filled('comment', 'Comment', 'The auditor’s.', ({ comment, plain }) => plain(comment)),
  filled(
    'decided_on',
    'Decided on',
    'The day of the decision, 2025-11-03.',
    ({ decision }) => decision?.decidedAt.slice(0, 10) ?? '',
  ),
  filled(
    'evidence_quotes',
    'Words of the record',
    'Empty, unless the auditor chose to export them.',
    ({ finding, options, plain }) =>
      options.quotes ? finding.evidence.map(({ quote }) => plain(`“${quote}”`)).join('; ') : '',
  ),
];

function locators({ view, finding }: TrackerRow): string {
  const named = [finding.recordKey, ...finding.evidence.map(({ entryId }) => entryId)];
  const entries = named.flatMap(
    (id) => view.caseFile.entries.find((entry) => entry.id === id) ?? [],
  );
  return [...new Set(entries.map(({ kind, date }) => `${kind} ${date ?? 'undated'}`))].join('; ');
}
