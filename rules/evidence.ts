import type { Evidence } from '../case-file/quote';
import type { JudgedRecord } from './records';

/** Quotes that one finding shows of each side; a reader wants examples, not two thousand. */
const MOST = 24;

/** What a finding cites: both sides of its records, exceptions too, then the case; a quote stands once. */
export function chooseEvidence(
  records: readonly JudgedRecord[],
  ofCase: readonly Evidence[],
): Evidence[] {
  const seen = new Set<string>();
  const count = { for: 0, against: 0 };
  return [...records.flatMap(({ evidence }) => evidence), ...ofCase].filter((one) => {
    if (count[one.side] >= MOST) return false;
    const key = `${one.entryId} ${one.property} ${one.start} ${one.quote}`;
    if (seen.has(key)) return false;
    seen.add(key);
    count[one.side] += 1;
    return true;
  });
}
