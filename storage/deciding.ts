import type { Finding } from '../rules/finding';
import { DecidedOutcome, type Decision, type DecisionInput } from './audit';
import type { AuditService } from './audit-service';
import { put } from './changes';
import type { Database } from './database';
import { StorageError } from './errors';
import type { Keeping } from './keeping';
import { loadAudit } from './loading';
import { openRows } from './rows';

/** What the auditor says of a point: decisions and comments. They read only the rows of that point. */
export function deciding({
  database,
  now,
  whileOpen,
  keep,
}: Keeping): Pick<AuditService, 'decide' | 'undecide' | 'comment'> {
  return {
    decide: (input) =>
      whileOpen(input.auditId, loadAudit, async (row) => {
        const { auditId, ruleId, recordKey } = input;
        const finding = await findingOf(database, [auditId, ruleId, recordKey]);
        const decision = decisionOn(finding, input, now());
        await keep(row, [await put('decisions', { auditId, ruleId, recordKey }, decision)]);
        return decision;
      }),

    undecide: (auditId, ruleId, recordKey) =>
      whileOpen(auditId, loadAudit, async (row) => {
        await keep(row, [{ table: 'decisions', remove: [auditId, ruleId, recordKey] }]);
      }),

    comment: (auditId, ruleId, recordKey, text) =>
      whileOpen(auditId, loadAudit, async (row) => {
        const keys = { auditId, ruleId, recordKey };
        if (text.trim() === '') {
          await keep(row, [{ table: 'comments', remove: [auditId, ruleId, recordKey] }]);
          return null;
        }
        const comment = { ...keys, text: text.trim(), updatedAt: now() };
        await keep(row, [await put('comments', keys, comment)]);
        return comment;
      }),
  };
}

/** The finding as it stands; where it is gone, as it was when the auditor decided on it. */
async function findingOf(database: Database, point: [string, string, string]): Promise<Finding> {
  const findings = await database.findings.where(':id').equals(point).toArray();
  const decisions = await database.decisions.where(':id').equals(point).toArray();
  const [finding] = (await openRows('findings', findings)).opened;
  const [decision] = (await openRows('decisions', decisions)).opened;
  const found = finding?.value ?? decision?.value.finding;
  if (found) return found;
  throw new StorageError(
    'changed',
    'This finding went as another page was read, so there is nothing to decide. Look at the list again.',
  );
}

/**
 * The decision that an input makes on a finding, as it is kept.
 *
 * @throws StorageError when the input does not make sense for this finding
 */
function decisionOn(finding: Finding, input: DecisionInput, decidedAt: string): Decision {
  const reason = input.reason.trim();
  const suggested = DecidedOutcome.safeParse(finding.outcome);
  const refuse = (message: string): never => {
    throw new StorageError('bad-input', message);
  };
  if (input.action === 'confirm') {
    if (!suggested.success) {
      refuse('There is no outcome to confirm on this point yet. Choose an outcome of your own.');
    }
    if (input.outcome !== finding.outcome) {
      throw new StorageError(
        'changed',
        'This finding changed as another page was read, so it was not confirmed. Look at it again.',
      );
    }
  }
  if (input.action === 'amend') {
    if (input.outcome === null) refuse('Choose the outcome that you give this point.');
    if (input.outcome === finding.outcome) {
      refuse('This is already the outcome of the finding: confirm it, or choose another.');
    }
  }
  if (input.action === 'dismiss' && input.outcome !== null) {
    refuse('A dismissed finding has no outcome.');
  }
  if (input.action !== 'confirm' && suggested.success && reason === '') {
    refuse('Say why, so that whoever reads the audit can follow it.');
  }
  return { ...input, reason, decidedAt, finding };
}
