import { useCallback } from 'react';
import type { AuditService, AuditSummary } from '../../storage/audit-service';
import { checklistOf, filterCounts } from '../checklist';
import type { Point } from '../point';
import { useAsked } from '../use-asked';
import { ConfirmDialog } from './ConfirmDialog';

interface CompleteDialogProps {
  summary: AuditSummary;
  points: readonly Point[];
  service: AuditService;
  again: () => Promise<void>;
  onClose: () => void;
}

/** Completes an audit, having said what is dropped and what stays. */
export function CompleteDialog(props: CompleteDialogProps) {
  const { summary, points, service, again, onClose } = props;
  const { audit } = summary;
  const { asked } = useAsked(useCallback(() => service.viewAudit(audit.id), [service, audit.id]));
  const view = asked.status === 'here' ? asked.value : null;
  const open = view ? filterCounts(checklistOf(view, points)) : null;
  return (
    <ConfirmDialog
      title={`Complete the audit of case ${audit.caseId}?`}
      name="Complete audit"
      act={async () => {
        await service.completeAudit(audit.id);
        await again();
      }}
      done="Audit completed."
      onClose={onClose}
    >
      {open && open.undecided + open['not-read'] > 0 && (
        <p>
          <strong>
            {open.undecided} undecided, {open['not-read']} not read yet.
          </strong>{' '}
          They stay as they are.
        </p>
      )}
      <p>Removed from this computer:</p>
      <ul>
        <li>the text of the record and the people on it, as far as they were read</li>
      </ul>
      <p>Kept, to read and to export:</p>
      <ul>
        <li>each finding with its short quotes, and the kind and date of the records named</li>
        <li>your decisions, reasons and comments</li>
      </ul>
      <p>A completed audit does not change any more. This cannot be undone.</p>
    </ConfirmDialog>
  );
}
