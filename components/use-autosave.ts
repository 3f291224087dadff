import { useCallback, useEffect, useRef, useState } from 'react';
import { type Autosave, createAutosave, type SaveState } from './autosave';

/**
 * Autosave for a field: saves after a pause, and at once when the field or the page goes away.
 *
 * @param save keeps the text; the newest function is used
 */
export function useAutosave(save: (text: string) => Promise<unknown>): {
  state: SaveState;
  change: (text: string) => void;
  flush: () => void;
} {
  const [state, setState] = useState<SaveState>('saved');
  const newest = useRef(save);
  newest.current = save;
  const autosave = useRef<Autosave>(null);
  autosave.current ??= createAutosave((text) => newest.current(text), setState);

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
  return { state, change, flush };
}
