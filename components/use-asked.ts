import { useCallback, useEffect, useRef, useState } from 'react';

/** What was asked of the store: on its way, here, or failed with a message for the auditor. */
export type Asked<Value> =
  | { status: 'asking' }
  | { status: 'here'; value: Value }
  | { status: 'failed'; message: string };

/**
 * Asks for a value, and anew when `ask` becomes another question; then nothing of the old question's
 * answer is left. `again` asks the same question again and keeps the value shown meanwhile. An
 * answer that was overtaken by a newer one is dropped.
 */
export function useAsked<Value>(ask: () => Promise<Value>): {
  asked: Asked<Value>;
  again: () => Promise<void>;
} {
  const [answered, setAnswered] = useState<{ ask: unknown; asked: Asked<Value> } | null>(null);
  const turn = useRef(0);
  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await ask().then(
      (value): Asked<Value> => ({ status: 'here', value }),
      (error): Asked<Value> => ({ status: 'failed', message: messageOf(error) }),
    );
    if (mine === turn.current) setAnswered({ ask, asked: answer });
  }, [ask]);
  useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again]);
  return { asked: answered?.ask === ask ? answered.asked : { status: 'asking' }, again };
}

/** The words of an error for the auditor; the store's errors say what happened and what to do. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message
    ? error.message
    : 'Something went wrong. What was saved before is kept. Try again.';
