/** Milliseconds of work after which other work is let through; the limit is 50. */
const BREATH = 10;
/**
 * After so long a fact is interrupted that does not breathe by itself. Only what is computed anew
 * counts: a fact that is asked again walks over what it had, and must then get further.
 */
const OUT_OF_BREATH = 12;

/** The clock of one judging. */
export interface Breath {
  /** Awaited in loops: returns at once until a breath's time has passed, then lets waiting events through. */
  breathe(): Promise<void>;
  /** Adds milliseconds of new work; true when a fact has held other work up for long enough. */
  isOut(worked: number): boolean;
}

export function makeBreath(): Breath {
  let since = performance.now();
  let worked = 0;
  return {
    async breathe() {
      if (performance.now() - since < BREATH) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
      worked = 0;
    },
    isOut(more) {
      worked += more;
      return worked > OUT_OF_BREATH;
    },
  };
}
