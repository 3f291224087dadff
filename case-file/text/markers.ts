import type { Markers } from './clauses';
import type { Spot } from './phrases';

const NO_MARKER = () => undefined;

/** Where the phrases of the lists `clause-…` begin in a sentence: what its clauses are read by. */
export function markersOf(found: readonly Spot[]): Markers {
  const starts: Record<string, Map<number, number>> = {};
  for (const { phrase, from, to } of found) {
    if (phrase.marks) for (const list of phrase.marks) mark(list, from, to);
  }
  function mark(list: string, from: number, to: number): void {
    const marks = starts[list] ?? new Map<number, number>();
    starts[list] = marks;
    marks.set(from, Math.max(to, marks.get(from) ?? 0));
  }
  const marker = (list: string) => {
    const marks = starts[list];
    return marks ? (index: number) => marks.get(index) : NO_MARKER;
  };
  return {
    speech: marker('clause-speech'),
    negator: marker('clause-negator'),
    intended: marker('clause-intended'),
    history: marker('clause-history'),
  };
}
