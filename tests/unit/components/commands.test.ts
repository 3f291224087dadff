import { describe, expect, it, vi } from 'vitest';
import { checklistOf } from '../../../components/checklist';
import { type Desk, runCommand } from '../../../components/panel/commands';
import { decision, finding, point, view } from './audit-view';

const findings = [
  finding('first', 'met'),
  finding('second', 'needs-judgement'),
  finding('third', 'met'),
];
const points = findings.map(({ ruleId }) => point(ruleId));
const decided = [decision(finding('first', 'met'), 'confirm', 'met')];

function desk(parts: Partial<Desk> = {}, decisions = decided.slice(1)) {
  return {
    status: 'open',
    visible: checklistOf(view({ findings, decisions }), points),
    current: 'first|case',
    inList: () => true,
    meant: () => 'first|case',
    say: vi.fn(),
    openKey: null,
    setOpen: vi.fn(),
    focusRow: vi.fn(),
    returnTo: vi.fn(),
    focusWithin: vi.fn(),
    focusFilter: vi.fn(),
    draftOf: () => null,
    setDraft: vi.fn(),
    decisions: {
      confirm: vi.fn(async () => true),
      save: vi.fn(async () => true),
      undo: vi.fn(async () => true),
      comment: vi.fn(async () => undefined),
      commentOf: () => '',
      fault: null,
    },
    shown: null,
    show: vi.fn(),
    openKeys: vi.fn(),
    ...parts,
  } satisfies Desk;
}

describe('working through the points by keyboard', () => {
  it('moves from point to point, and stays at the ends', () => {
    const at = desk();
    runCommand('next', at);
    expect(at.focusRow).toHaveBeenCalledWith('second|case');
    const first = desk();
    runCommand('previous', first);
    expect(first.focusRow).not.toHaveBeenCalled();
  });

  it('comes back to the current point from outside the list, without skipping it', () => {
    for (const command of ['next', 'previous'] as const) {
      const at = desk({ inList: () => false });
      runCommand(command, at);
      expect(at.focusRow).toHaveBeenCalledWith('first|case');
    }
  });

  it('begins with the first undecided point after a start, without skipping it', () => {
    const at = desk({ inList: () => false }, []);
    runCommand('next-undecided', at);
    expect(at.setOpen).toHaveBeenCalledWith('first|case');
  });

  it('says when nothing is left to decide, and when a point is decided already', () => {
    const all = findings.map((found) => decision(found, 'confirm', 'met'));
    const at = desk({}, all);
    runCommand('next-undecided', at);
    expect(at.say).toHaveBeenLastCalledWith('No undecided point is left in this list.');
    runCommand('confirm', at);
    expect(at.decisions.confirm).not.toHaveBeenCalled();
    expect(at.say).toHaveBeenLastCalledWith(
      'This point is decided already. U undoes the decision.',
    );
  });

  it('opens the next undecided point, also when the first is decided', () => {
    const at = desk({ current: 'third|case' }, decided);
    runCommand('next-undecided', at);
    expect(at.setOpen).toHaveBeenCalledWith('second|case');
    expect(at.focusRow).toHaveBeenCalledWith('second|case');
  });

  it('confirms without opening the point, and opens it when that was refused', async () => {
    const at = desk();
    runCommand('confirm', at);
    expect(at.decisions.confirm).toHaveBeenCalledWith(at.visible[0]);
    await vi.waitFor(() => expect(at.setDraft).toHaveBeenCalledWith('first|case', null));
    expect(at.setOpen).not.toHaveBeenCalled();

    const refused = desk();
    vi.mocked(refused.decisions.confirm).mockResolvedValue(false);
    runCommand('confirm', refused);
    await vi.waitFor(() => expect(refused.setOpen).toHaveBeenCalledWith('first|case'));
  });

  it('does nothing to a point that the auditor does not have before them', () => {
    const at = desk({ meant: () => null });
    for (const command of ['confirm', 'dismiss', 'undo', 'comment'] as const) {
      runCommand(command, at);
    }
    expect(at.decisions.confirm).not.toHaveBeenCalled();
    expect(at.setOpen).not.toHaveBeenCalled();
    expect(at.say).toHaveBeenCalledWith('Go to a point first, with J or K.');
  });

  it('takes up a half-written decision where it was left', () => {
    const begun = { action: 'amend', outcome: 'not-evidenced', reason: 'Only' } as const;
    const at = desk({ draftOf: () => begun });
    runCommand('amend', at);
    expect(at.setDraft).not.toHaveBeenCalled();
    expect(at.setOpen).toHaveBeenCalledWith('first|case');
  });

  it('keeps the reason when an amendment becomes a dismissal', () => {
    const begun = { action: 'amend', outcome: null, reason: 'Sibling’s visit' } as const;
    const at = desk({ draftOf: () => begun });
    runCommand('dismiss', at);
    expect(at.setDraft).toHaveBeenCalledWith('first|case', {
      action: 'dismiss',
      outcome: null,
      reason: 'Sibling’s visit',
    });
  });

  it('changes nothing in a completed audit, and still shows evidence', () => {
    const at = desk({ status: 'completed' }, decided);
    for (const command of ['confirm', 'amend', 'dismiss', 'undo'] as const) runCommand(command, at);
    expect(at.decisions.confirm).not.toHaveBeenCalled();
    expect(at.decisions.undo).not.toHaveBeenCalled();
    expect(at.setDraft).not.toHaveBeenCalled();
    runCommand('show', at);
    expect(at.show).toHaveBeenCalledWith(at.visible[0], 0);
  });
});
