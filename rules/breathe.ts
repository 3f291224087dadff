/** Milliseconds of work after which other work is let through; the limit is 50. */
const BREATH = 16;
/** After so long a fact is interrupted that does not breathe by itself. */
const OUT_OF_BREATH = 24;

/** The clock of one judging. */
export interface Breath {
  /** Awaited in loops: returns at once until a breath's time has passed, then lets waiting events through. */
  breathe(): Promise<void>;
  isOut(): boolean;
}

export function makeBreath(): Breath {
  let since = performance.now();
  return {
    async breathe() {
      if (performance.now() - since < BREATH) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    },
    isOut: () => performance.now() - since > OUT_OF_BREATH,
  };
}
