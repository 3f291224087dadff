/** Whether what was typed has reached the store. */
export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

/**
 * Saves a text as it is typed: after a short pause, at once on `flush`, one save at a time, always
 * ending with the newest text. A text that could not be saved stays waiting and is tried again with
 * the next change or flush.
 */
export interface Autosave {
  change(text: string): void;
  /** Saves now what waits; resolves when nothing is left to save or saving failed. */
  flush(): Promise<void>;
}

export function createAutosave(
  save: (text: string) => Promise<unknown>,
  onState: (state: SaveState, error?: unknown) => void,
  pause = 500,
): Autosave {
  let waiting: { text: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  async function run() {
    while (waiting) {
      const { text } = waiting;
      waiting = null;
      onState('saving');
      try {
        await save(text);
      } catch (error) {
        waiting ??= { text };
        onState('failed', error);
        return;
      }
    }
    onState('saved');
  }

  function flush(): Promise<void> {
    clearTimeout(timer);
    if (!running && waiting) {
      running = run().finally(() => {
        running = null;
      });
    }
    return running ?? Promise.resolve();
  }

  return {
    change(text) {
      waiting = { text };
      onState('waiting');
      clearTimeout(timer);
      timer = setTimeout(flush, pause);
    },
    flush,
  };
}
