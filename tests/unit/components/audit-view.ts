import type { Point } from '../../../components/point';
import type { Finding, Outcome } from '../../../rules/finding';
import type { AuditView, Decision } from '../../../storage/audit';

/** Makes audits for the tests of the screens. */

export const point = (ruleId: string, theme = 'Assessment'): Point => ({
  ruleId,
  theme,
  asks: `Is ${ruleId} so?`,
  why: '',
  source: '',
  byEye: '',
  falseAlarms: [],
});

export const finding = (ruleId: string, outcome: Outcome, reason = 'Seen twice.'): Finding => ({
  ruleId,
  ruleVersion: 1,
  pack: { name: 'House standard', version: '1.1' },
  recordKey: 'case',
  outcome,
  reason,
  evidence: [],
});

export const decision = (
  seen: Finding,
  action: Decision['action'],
  outcome: Decision['outcome'],
): Decision => ({
  auditId: 'a1',
  ruleId: seen.ruleId,
  recordKey: seen.recordKey,
  action,
  outcome,
  reason: '',
  decidedAt: '2025-11-03T14:05:00.000Z',
  finding: seen,
});

export const comment = (ruleId: string, text: string): AuditView['comments'][number] => ({
  auditId: 'a1',
  ruleId,
  recordKey: 'case',
  text,
  updatedAt: '2025-11-03T14:05:00.000Z',
});

export const view = (parts: Partial<AuditView> = {}): AuditView => ({
  audit: {
    id: 'a1',
    system: 'demo',
    caseId: '204101',
    caseRef: 'K-1',
    childName: 'Nadia Sobczak',
    caseType: 'early-help',
    windowFrom: '2024-09-02',
    asAt: '2025-01-31',
    auditor: 'J. Auditor',
    round: 'Autumn 2025',
    status: 'open',
    startedAt: '2025-11-03T09:00:00.000Z',
    updatedAt: '2025-11-03T09:00:00.000Z',
  },
  caseFile: {
    caseId: '204101',
    caseType: 'early-help',
    status: 'open',
    windowFrom: '2024-09-02',
    asAt: '2025-01-31',
    child: { name: 'Nadia Sobczak' },
    people: [],
    entries: [],
    coverage: {},
  },
  findings: [],
  decisions: [],
  comments: [],
  faults: [],
  rowFaults: [],
  judged: true,
  ...parts,
});
