import type { DecidedOutcome, DecisionInput } from '../storage/audit';
import type { ChecklistItem } from './checklist';
import { canConfirm } from './outcome';

/** A decision that the auditor has begun to write and not yet saved. */
export interface DecisionDraft {
  action: 'amend' | 'dismiss';
  outcome: DecidedOutcome | null;
  reason: string;
}

/** What still keeps a decision from being saved, in words, or null. */
export function missingFrom(draft: DecisionDraft, item: ChecklistItem): string | null {
  if (draft.action === 'amend' && !draft.outcome) return 'Choose an outcome.';
  if (needsReason(item) && draft.reason.trim() === '') {
    return draft.action === 'amend'
      ? 'Say why: what on the record led you to this outcome?'
      : 'Say why this point is set aside.';
  }
  return null;
}

/** True where the auditor departs from an outcome that the tool suggests. */
export const needsReason = (item: ChecklistItem): boolean =>
  item.finding !== null && canConfirm(item.finding.outcome);

/** The decision that a draft makes. */
export const decisionFrom = (
  draft: DecisionDraft,
  auditId: string,
  item: ChecklistItem,
): DecisionInput => ({
  auditId,
  ruleId: item.point.ruleId,
  recordKey: item.recordKey,
  action: draft.action,
  outcome: draft.action === 'amend' ? draft.outcome : null,
  reason: draft.reason.trim(),
});

/** The decision that takes the tool's suggestion as it stands, or null where there is none to take. */
export function confirmationOf(auditId: string, item: ChecklistItem): DecisionInput | null {
  const outcome = item.finding?.outcome;
  if (!outcome || !canConfirm(outcome)) return null;
  const { point, recordKey } = item;
  return { auditId, ruleId: point.ruleId, recordKey, action: 'confirm', outcome, reason: '' };
}

/** What an auditor did with a finding, in words. */
export const ACTION_NAMES = {
  confirm: 'Confirmed',
  amend: 'Amended',
  dismiss: 'Dismissed',
} as const;
