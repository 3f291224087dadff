import type { Entry } from '../../case-file/model';
import type { Outcome } from '../../rules/finding';
import type { Audit, AuditView } from '../../storage/audit';
import { type ChecklistItem, checklistOf, standingOutcome } from '../checklist';
import type { Point } from '../point';

/** One row of the table of findings. */
export interface FindingRow {
  id: string;
  audit: Audit;
  item: ChecklistItem;
  /** Place of the point in the checklist, by which the table stands at first. */
  place: number;
  entries: ReadonlyMap<string, Entry>;
}

/** The findings of several audits as rows. */
export function findingRows(views: readonly AuditView[], points: readonly Point[]): FindingRow[] {
  return views.flatMap((view) => {
    const entries = new Map(view.caseFile.entries.map((entry) => [entry.id, entry]));
    return checklistOf(view, points).map((item, place) => ({
      id: `${view.audit.id} ${item.key}`,
      audit: view.audit,
      item,
      place,
      entries,
    }));
  });
}

/** What the table is narrowed to; `''` means all. */
export interface RowFilter {
  auditId: string;
  theme: string;
  outcome: Outcome | 'dismissed' | '';
  decided: 'decided' | 'undecided' | 'changed' | '';
}

export const NO_FILTER: RowFilter = { auditId: '', theme: '', outcome: '', decided: '' };

/** True when a row stands under the filter; by what counts: the auditor's outcome, else the tool's. */
export function rowFits({ audit, item }: FindingRow, filter: RowFilter): boolean {
  if (filter.auditId && audit.id !== filter.auditId) return false;
  if (filter.theme && item.point.theme !== filter.theme) return false;
  if (filter.outcome && (standingOutcome(item) ?? 'dismissed') !== filter.outcome) return false;
  switch (filter.decided) {
    case '':
      return true;
    case 'decided':
      return item.decision !== null;
    case 'undecided':
      return item.decision === null;
    case 'changed':
      return item.decision !== null && item.since !== 'same';
  }
}
