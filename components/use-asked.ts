import { useCallback, useEffect, useRef, useState } from 'react';

/** What was asked of the store: on its way, here, or failed with a message for the auditor. */
export type Asked<Value> =
  | { status: 'asking' }
  /** `fault`: it could not be asked again, so that it may be out of date; else null. */
  | { status: 'here'; value: Value; fault: string | null }
  | { status: 'failed'; message: string };

/** A question to the store: its answer so far, and how to ask again. */
export interface Asking<Value> {
  asked: Asked<Value>;
  again: () => Promise<void>;
}

/**
 * Asks for a value, and anew when `ask` becomes another question; then nothing of the old question's
 * answer is left. `again` asks the same question again and keeps the value shown meanwhile, also
 * when it fails then. An answer that was overtaken by a newer one is dropped.
 */
export function useAsked<Value>(ask: () => Promise<Value>): Asking<Value> {
  const [answered, setAnswered] = useState<Answered<Value> | null>(null);
  const turn = useRef(0);
  const again = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const answer = await ask().then(
      (value): Asked<Value> => ({ status: 'here', value, fault: null }),
      (error): Asked<Value> => ({ status: 'failed', message: messageOf(error) }),
    );
    if (mine === turn.current) setAnswered((before) => ({ ask, asked: held(before, ask, answer) }));
  }, [ask]);
  useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again]);
  return { asked: answered?.ask === ask ? answered.asked : { status: 'asking' }, again };
}

interface Answered<Value> {
  ask: () => Promise<Value>;
  asked: Asked<Value>;
}

/** The new answer; where it failed and there was a value of the same question, that value with the fault. */
function held<Value>(
  before: Answered<Value> | null,
  ask: () => Promise<Value>,
  answer: Asked<Value>,
): Asked<Value> {
  if (answer.status !== 'failed' || before?.ask !== ask || before.asked.status !== 'here') {
    return answer;
  }
  return { ...before.asked, fault: answer.message };
}

/** The words of an error for the auditor; the store's errors say what happened and what to do. */
export const messageOf = (error: unknown): string =>
  error instanceof Error && error.message
    ? error.message
    : 'Something went wrong. What was saved before is kept. Try again.';
