// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommentBox } from '../../../components/CommentBox';
import { rendered, type } from './render';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function box(): HTMLTextAreaElement {
  const found = document.querySelector('textarea');
  if (!found) throw new Error('no box');
  return found;
}

describe('the comment on a point', () => {
  it('is saved after a pause, and says so', async () => {
    const save = vi.fn(async () => undefined);
    await rendered(<CommentBox text="" save={save} />);
    await type(box(), 'Ask the IRO');
    expect(document.body.textContent).toContain('Saving');
    await act(() => vi.runAllTimersAsync());
    expect(save.mock.calls).toEqual([['Ask the IRO']]);
    expect(document.body.textContent).toContain('Saved');
  });

  it('is saved at once when the page is left', async () => {
    const save = vi.fn(async () => undefined);
    await rendered(<CommentBox text="" save={save} />);
    await type(box(), 'Ask');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(save).toHaveBeenCalledWith('Ask');
  });

  it('is saved at once when the point is closed', async () => {
    const save = vi.fn(async () => undefined);
    const show = await rendered(<CommentBox text="" save={save} />);
    await type(box(), 'Ask');
    await show(null);
    expect(save).toHaveBeenCalledWith('Ask');
  });

  it('says why it is not saved, keeps the text, and can be tried again', async () => {
    const save = vi.fn(async (_: string) => undefined).mockRejectedValueOnce(new Error('No room.'));
    await rendered(<CommentBox text="" save={save} />);
    await type(box(), 'Ask');
    await act(() => vi.runAllTimersAsync());
    expect(document.body.textContent).toContain('Not saved yet');
    expect(document.body.textContent).toContain('No room.');
    expect(box().value).toBe('Ask');
    await act(async () => document.querySelector('button')?.click());
    expect(save).toHaveBeenCalledTimes(2);
    expect(document.body.textContent).not.toContain('No room.');
  });

  it('shows what another window wrote, but never over what is being written', async () => {
    const save = vi.fn(async () => undefined);
    const show = await rendered(<CommentBox text="old" save={save} />);
    await show(<CommentBox text="from the workspace" save={save} />);
    expect(box().value).toBe('from the workspace');
    box().focus();
    await type(box(), 'from the workspace, and more');
    await show(<CommentBox text="from elsewhere" save={save} />);
    expect(box().value).toBe('from the workspace, and more');
  });
});
