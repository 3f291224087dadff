/** One line of the bench: how many times more something costs than what it is held against. */
export interface Measure {
  name: string;
  /** Of two costs of the same run, so that it says the same on a slow machine as on a fast one. */
  ratio: number;
  limit: number;
}

/** `name: ratio R (at most L)` */
export const lineOf = ({ name, ratio, limit }: Measure): string =>
  `${name}: ratio ${short(ratio)} (at most ${short(limit)})`;

export const isOver = ({ ratio, limit }: Measure): boolean => !(ratio <= limit);

/** The middle of some repetitions: what the machine did besides hardly moves it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const at = (place: number) => sorted[place] ?? Number.NaN;
  return sorted.length % 2 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2;
}

const short = (value: number): string => String(Number(value.toPrecision(3)));
