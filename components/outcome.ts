import type { Outcome } from '../rules/finding';
import { DecidedOutcome } from '../storage/audit';

/** The words for an outcome, wherever one is shown. */
export const OUTCOME_NAMES: Record<Outcome, string> = {
  met: 'Met',
  'partly-met': 'Partly met',
  'not-evidenced': 'Not evidenced',
  'not-applicable': 'Not applicable',
  'not-read': 'Not read yet',
  'needs-judgement': 'Needs your judgement',
};

/** True where the tool suggests an outcome of its own, which can be confirmed as it stands. */
export const canConfirm = (outcome: Outcome): outcome is DecidedOutcome =>
  DecidedOutcome.safeParse(outcome).success;
