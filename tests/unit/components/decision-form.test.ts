import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../../components/checklist';
import { confirmationOf, decisionFrom, missingFrom } from '../../../components/decision-form';
import type { Outcome } from '../../../rules/finding';
import { finding, point, view } from './audit-view';

function itemWith(outcome: Outcome) {
  const [item] = checklistOf(view({ findings: [finding('first', outcome)] }), [point('first')]);
  if (!item) throw new Error('no item');
  return item;
}

describe('deciding on a finding', () => {
  it('confirms the outcome that was shown', () => {
    expect(confirmationOf('a1', itemWith('partly-met'))).toMatchObject({
      action: 'confirm',
      outcome: 'partly-met',
    });
  });

  it('has nothing to confirm where the tool abstained', () => {
    expect(confirmationOf('a1', itemWith('not-read'))).toBeNull();
    expect(confirmationOf('a1', itemWith('needs-judgement'))).toBeNull();
  });

  it('asks for another outcome and a reason before it amends', () => {
    const item = itemWith('met');
    const draft = { action: 'amend', outcome: null, reason: '' } as const;
    expect(missingFrom(draft, item)).toMatch(/outcome/);
    expect(missingFrom({ ...draft, outcome: 'partly-met' }, item)).toMatch(/why/);
    expect(missingFrom({ ...draft, outcome: 'partly-met', reason: ' ' }, item)).toMatch(/why/);
    expect(
      missingFrom({ ...draft, outcome: 'partly-met', reason: 'One of two.' }, item),
    ).toBeNull();
  });

  it('asks for a reason before it dismisses', () => {
    const draft = { action: 'dismiss', outcome: null, reason: '' } as const;
    expect(missingFrom(draft, itemWith('met'))).toMatch(/why/);
    expect(missingFrom({ ...draft, reason: 'Sibling’s visit.' }, itemWith('met'))).toBeNull();
  });

  it('lets the auditor judge by eye without a reason', () => {
    const draft = { action: 'amend', outcome: 'met', reason: '' } as const;
    expect(missingFrom(draft, itemWith('needs-judgement'))).toBeNull();
  });

  it('dismisses without an outcome, even one that was chosen before', () => {
    const draft = { action: 'dismiss', outcome: 'met', reason: ' No visit was due. ' } as const;
    expect(decisionFrom(draft, 'a1', itemWith('met'))).toMatchObject({
      outcome: null,
      reason: 'No visit was due.',
    });
  });
});
