import type { Evidence } from '../case-file/quote';
import type { Outcome } from './finding';
import type { JudgedRecord } from './records';

/** Quotes that one finding shows of each side; a reader wants examples, not two thousand. */
const MOST = 24;

/**
 * What a finding cites: of a point that is met, the records that meet it; otherwise both sides. A
 * quote stands once.
 */
export function chooseEvidence(
  outcome: Outcome,
  records: readonly JudgedRecord[],
  ofCase: readonly Evidence[],
): Evidence[] {
  const meeting = records.filter(({ verdict }) => verdict === 'pass' || verdict === 'partly');
  const shown = outcome === 'met' && meeting.length ? meeting : records;
  const seen = new Set<string>();
  const count = { for: 0, against: 0 };
  return [...shown.flatMap(({ evidence }) => evidence), ...ofCase].filter((one) => {
    const key = `${one.entryId} ${one.property} ${one.start} ${one.quote}`;
    if (seen.has(key) || count[one.side] >= MOST) return false;
    seen.add(key);
    count[one.side] += 1;
    return true;
  });
}
