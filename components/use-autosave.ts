import { useCallback, useEffect, useRef, useState } from 'react';
import { type Autosave, createAutosave, type SaveState } from './autosave';
import { messageOf } from './use-asked';

/**
 * Autosave for a field: saves after a pause, and at once when the field or the page goes away.
 *
 * @param save keeps the text; the newest function is used
 */
export function useAutosave(save: (text: string) => Promise<unknown>): {
  state: SaveState;
  /** Why it could not be saved, and what to do; empty unless it failed. */
  fault: string;
  change: (text: string) => void;
  flush: () => void;
} {
  const [{ state, fault }, setState] = useState<{ state: SaveState; fault: string }>({
    state: 'saved',
    fault: '',
  });
  const newest = useRef(save);
  newest.current = save;
  const autosave = useRef<Autosave>(null);
  autosave.current ??= createAutosave(
    (text) => newest.current(text),
    (state, error) => setState({ state, fault: state === 'failed' ? messageOf(error) : '' }),
  );

  const flush = useCallback(() => void autosave.current?.flush(), []);
  const change = useCallback((text: string) => autosave.current?.change(text), []);
  useEffect(() => {
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return { state, fault, change, flush };
}
