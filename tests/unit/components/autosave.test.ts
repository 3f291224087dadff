import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveState } from '../../../components/autosave';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(store: (text: string) => Promise<unknown>) {
  const states: SaveState[] = [];
  const autosave = createAutosave(store, (state) => states.push(state), 500);
  return { autosave, states };
}

describe('saving as it is typed', () => {
  it('waits for a pause, then saves once what stands there', async () => {
    const store = vi.fn(async () => undefined);
    const { autosave, states } = setUp(store);
    autosave.change('A');
    autosave.change('As');
    autosave.change('Ask');
    expect(store).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(store.mock.calls).toEqual([['Ask']]);
    expect(states.at(-1)).toBe('saved');
  });

  it('saves at once when the page goes away', async () => {
    const store = vi.fn(async () => undefined);
    const { autosave } = setUp(store);
    autosave.change('Ask');
    await autosave.flush();
    expect(store).toHaveBeenCalledWith('Ask');
  });

  it('has nothing to save when nothing was typed', async () => {
    const store = vi.fn(async () => undefined);
    const { autosave } = setUp(store);
    await autosave.flush();
    expect(store).not.toHaveBeenCalled();
  });

  it('ends with the newest text, also when it was typed during a slow save', async () => {
    const kept: string[] = [];
    const releases: (() => void)[] = [];
    const { autosave, states } = setUp(async (text) => {
      await new Promise<void>((done) => releases.push(done));
      kept.push(text);
    });
    autosave.change('Ask');
    const saving = autosave.flush();
    autosave.change('Ask her');
    autosave.change('Ask her manager');
    releases.shift()?.();
    await vi.runAllTimersAsync();
    releases.shift()?.();
    await saving;
    expect(kept).toEqual(['Ask', 'Ask her manager']);
    expect(states.at(-1)).toBe('saved');
  });

  it('keeps a text that could not be saved and tries it again', async () => {
    const store = vi.fn(async (_: string) => undefined).mockRejectedValueOnce(new Error('full'));
    const { autosave, states } = setUp(store);
    autosave.change('Ask');
    await vi.runAllTimersAsync();
    expect(states.at(-1)).toBe('failed');
    await autosave.flush();
    expect(store.mock.calls).toEqual([['Ask'], ['Ask']]);
    expect(states.at(-1)).toBe('saved');
  });

  it('does not bring an older text back after a failure', async () => {
    const store = vi.fn(async (_: string) => undefined).mockRejectedValueOnce(new Error('full'));
    const { autosave } = setUp(store);
    autosave.change('Ask');
    await vi.runAllTimersAsync();
    autosave.change('Ask again');
    await vi.runAllTimersAsync();
    expect(store.mock.calls.at(-1)).toEqual(['Ask again']);
    expect(store).toHaveBeenCalledTimes(2);
  });
});
