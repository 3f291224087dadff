import type { Finding, Outcome } from '../rules/finding';
import type { AuditView, Decision } from '../storage/audit';
import { type Point, retiredPoint } from './point';

/** One line of the checklist: a point, what the tool suggests, and what the auditor says of it. */
export interface ChecklistItem {
  /** Unique in an audit, stable over new readings: rule and record. */
  key: string;
  point: Point;
  recordKey: string;
  /** Null when the record as read now no longer gives this finding, and only the decision is left. */
  finding: Finding | null;
  decision: Decision | null;
  comment: string;
  /** What became of the finding since the auditor decided. */
  since: 'same' | 'outcome-changed' | 'reason-changed' | 'vanished';
}

/** The checklist of an audit in the order of the points, which never depends on the outcomes. */
export function checklistOf(view: AuditView, points: readonly Point[]): ChecklistItem[] {
  const decisions = new Map(view.decisions.map((decision) => [keyOf(decision), decision]));
  const comments = new Map(view.comments.map((comment) => [keyOf(comment), comment.text]));
  const findings = new Map(view.findings.map((finding) => [keyOf(finding), finding]));
  const known = new Map(points.map((point, index) => [point.ruleId, { point, index }]));

  const things = new Map(
    [...view.findings, ...view.decisions, ...view.comments].map((thing) => [keyOf(thing), thing]),
  );
  const items = [...things].map(([key, { ruleId, recordKey }]): ChecklistItem => {
    const finding = findings.get(key) ?? null;
    const decision = decisions.get(key) ?? null;
    return {
      key,
      point: known.get(ruleId)?.point ?? retiredPoint(ruleId),
      recordKey,
      finding,
      decision,
      comment: comments.get(key) ?? '',
      since: sinceDecided(finding, decision),
    };
  });
  const place = (item: ChecklistItem) => known.get(item.point.ruleId)?.index ?? points.length;
  return items.sort((a, b) => place(a) - place(b));
}

/** The same key for a finding, its decision and its comment. */
export const keyOf = (thing: { ruleId: string; recordKey: string }): string =>
  `${thing.ruleId}|${thing.recordKey}`;

function sinceDecided(finding: Finding | null, decision: Decision | null): ChecklistItem['since'] {
  if (!decision) return finding ? 'same' : 'vanished';
  if (!finding) return 'vanished';
  if (finding.outcome !== decision.finding.outcome) return 'outcome-changed';
  return finding.reason === decision.finding.reason ? 'same' : 'reason-changed';
}

/** How many points have another outcome than before, a new reading having changed them. */
export function changedOutcomes(before: readonly Finding[], now: readonly Finding[]): number {
  const outcomes = new Map(before.map((finding) => [keyOf(finding), finding.outcome]));
  return now.filter((finding) => outcomes.get(keyOf(finding)) !== finding.outcome).length;
}

/** What counts of an item: the auditor's outcome where decided, else the tool's; null when dismissed. */
export function standingOutcome({ finding, decision }: ChecklistItem): Outcome | null {
  return decision ? decision.outcome : (finding?.outcome ?? null);
}

/** The filters above the checklist, in the order shown. */
export const FILTERS = [
  { id: 'all', name: 'All' },
  { id: 'undecided', name: 'Undecided' },
  { id: 'strengths', name: 'Strengths' },
  { id: 'concerns', name: 'Concerns' },
  { id: 'to-judge', name: 'To judge' },
  { id: 'not-read', name: 'Not read' },
] as const;
export type FilterId = (typeof FILTERS)[number]['id'];

/** True when an item belongs under a filter. Undecided leaves out what cannot be decided on yet or need not be. */
export function fits(item: ChecklistItem, filter: FilterId): boolean {
  const outcome = standingOutcome(item);
  switch (filter) {
    case 'all':
      return true;
    case 'undecided':
      return !item.decision && outcome !== 'not-read' && outcome !== 'not-applicable';
    case 'strengths':
      return outcome === 'met';
    case 'concerns':
      return outcome === 'partly-met' || outcome === 'not-evidenced';
    case 'to-judge':
      return outcome === 'needs-judgement';
    case 'not-read':
      return outcome === 'not-read';
  }
}

/** How many items stand under each filter. */
export function filterCounts(items: readonly ChecklistItem[]): Record<FilterId, number> {
  const counts = { all: 0, undecided: 0, strengths: 0, concerns: 0, 'to-judge': 0, 'not-read': 0 };
  for (const { id } of FILTERS) counts[id] = items.filter((item) => fits(item, id)).length;
  return counts;
}

/** How far the auditor has come: decided points of those that apply to the case. */
export function progressOf(items: readonly ChecklistItem[]): { decided: number; of: number } {
  const applicable = items.filter(
    (item) => item.decision !== null || item.finding?.outcome !== 'not-applicable',
  );
  return { decided: applicable.filter((item) => item.decision).length, of: applicable.length };
}

/** Items under their themes, in the order in which the themes first appear. */
export function byTheme(
  items: readonly ChecklistItem[],
): { theme: string; items: ChecklistItem[] }[] {
  const themes = new Map<string, ChecklistItem[]>();
  for (const item of items) {
    const list = themes.get(item.point.theme) ?? [];
    list.push(item);
    themes.set(item.point.theme, list);
  }
  return [...themes].map(([theme, list]) => ({ theme, items: list }));
}

/** The next undecided item after a place in the list, from the top again at its end; null when all are decided. */
export function nextUndecided(
  items: readonly ChecklistItem[],
  after: string | null,
): ChecklistItem | null {
  const from = items.findIndex((item) => item.key === after) + 1;
  const turned = [...items.slice(from), ...items.slice(0, from)];
  return turned.find((item) => item.key !== after && fits(item, 'undecided')) ?? null;
}
