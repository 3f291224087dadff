/** One point of the checklist as the screens show it; made from a rule of the library. */
export interface Point {
  ruleId: string;
  /** Heading of the rulebook under which it stands. */
  theme: string;
  /** The question that the auditor asks of the record. */
  asks: string;
  /** Why it matters, for the child. */
  why: string;
  /** Where the point and its numbers come from, in words: `Case file audit findings, Dec 2019, 2.11`. */
  source: string;
  /** What to look for when judging by eye. */
  byEye: string;
  /** Known false alarms of the rule; empty when none are known. */
  falseAlarms: readonly string[];
}

/** A point whose rule is not in the library any more, so that an old finding can still be read. */
export const retiredPoint = (ruleId: string): Point => ({
  ruleId,
  theme: 'Points no longer in the checklist',
  asks: ruleId.charAt(0).toUpperCase() + ruleId.slice(1).replaceAll('-', ' '),
  why: '',
  source: '',
  byEye: 'The rule for this point is no longer in the checklist. What was found then is kept.',
  falseAlarms: [],
});
