/**
 * Thrown by `context.ofEntry` when a fact has worked for longer than it may hold other work up. What
 * was computed so far is kept, so whoever asked lets other work through and asks again.
 */
export class Pause extends Error {
  constructor() {
    super('time for other work');
    this.name = 'Pause';
  }
}

/** Asks until an answer comes, with a breath after every pause. */
export async function inBreaths<T>(
  ask: () => T | Promise<T>,
  breathe: () => Promise<void>,
): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Pause)) throw error;
      await breathe();
    }
  }
}
