import type { Finding } from '../rules/finding';
import { DecidedOutcome, type Decision, type DecisionInput } from './audit';
import { StorageError } from './errors';

/**
 * The decision that an input makes on a finding, as it is kept.
 *
 * @throws StorageError when the input does not make sense for this finding
 */
export function decisionOn(finding: Finding, input: DecisionInput, decidedAt: string): Decision {
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
