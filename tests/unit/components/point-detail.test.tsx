// @vitest-environment jsdom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { checklistOf } from '../../../components/checklist';
import { PointDetail } from '../../../components/PointDetail';
import type { Decisions } from '../../../components/use-decisions';
import { finding, point, view } from './audit-view';
import { rendered } from './render';

/** A point opened, with a decision half written, whose saving ends when the test says so. */
async function saving() {
  const [item] = checklistOf(view({ findings: [finding('plan-smart', 'met')] }), [
    point('plan-smart'),
  ]);
  if (!item) throw new Error('no point');
  let end = (_saved: boolean) => {};
  const saved = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  const decisions: Decisions = {
    confirm: async () => true,
    save: () => saved,
    undo: async () => true,
    comment: async () => undefined,
    commentOf: () => '',
    fault: null,
  };
  const done = vi.fn();
  await rendered(
    <>
      <PointDetail
        item={item}
        entries={new Map()}
        decisions={decisions}
        draft={{ action: 'dismiss', outcome: null, reason: 'Another child’s' }}
        setDraft={() => undefined}
        done={done}
        closed={false}
        keysOn
      />
      <button type="button" id="next">
        Next point
      </button>
    </>,
  );
  await act(async () => document.querySelector('form')?.requestSubmit());
  return { done, end: () => act(async () => end(true)) };
}

it('gives the focus back to the point when the decision is saved', async () => {
  const { done, end } = await saving();
  document.querySelector<HTMLElement>('form textarea')?.focus();
  await end();
  expect(done).toHaveBeenCalledOnce();
});

it('does not call back an auditor who has gone on while the decision was saved', async () => {
  const { done, end } = await saving();
  document.querySelector<HTMLElement>('#next')?.focus();
  await end();
  expect(done).not.toHaveBeenCalled();
});
