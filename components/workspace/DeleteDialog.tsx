import type { AuditService, AuditSummary } from '../../storage/audit-service';
import { ConfirmDialog } from './ConfirmDialog';

interface DeleteDialogProps {
  summary: AuditSummary;
  service: AuditService;
  again: () => Promise<void>;
  onClose: () => void;
}

/** Deletes an audit, having said what goes. */
export function DeleteDialog({ summary, service, again, onClose }: DeleteDialogProps) {
  const { audit, decided } = summary;
  return (
    <ConfirmDialog
      title={`Delete the audit of case ${audit.caseId}?`}
      name="Delete audit"
      act={async () => {
        await service.deleteAudit(audit.id);
        await again();
      }}
      done="Audit deleted."
      onClose={onClose}
    >
      <p>
        Everything that Goldthread keeps of it goes from this computer: the findings, your{' '}
        {decided === 1 ? '1 decision' : `${decided} decisions`} and your comments. The record in the
        case system is not touched. This cannot be undone.
      </p>
      <p>Export it first if your tracker needs it.</p>
    </ConfirmDialog>
  );
}
