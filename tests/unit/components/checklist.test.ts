import { describe, expect, it } from 'vitest';
import {
  byTheme,
  changedOutcomes,
  checklistOf,
  filterCounts,
  fits,
  nextUndecided,
  progressOf,
  standingOutcome,
} from '../../../components/checklist';
import { comment, decision, finding, point, view } from './audit-view';

const POINTS = [point('first', 'Referral and response'), point('second'), point('third')];

describe('the checklist of an audit', () => {
  it('stands in the order of the points, whatever the findings say', () => {
    const findings = [finding('third', 'met'), finding('first', 'not-evidenced')];
    const items = checklistOf(view({ findings }), POINTS);
    expect(items.map(({ point }) => point.ruleId)).toEqual(['first', 'third']);
  });

  it('puts points under their themes in that order', () => {
    const findings = POINTS.map(({ ruleId }) => finding(ruleId, 'met'));
    const themes = byTheme(checklistOf(view({ findings }), POINTS));
    expect(themes.map(({ theme, items }) => [theme, items.length])).toEqual([
      ['Referral and response', 1],
      ['Assessment', 2],
    ]);
  });

  it('keeps a decision whose finding has vanished, and says so', () => {
    const seen = finding('second', 'not-evidenced');
    const decisions = [decision(seen, 'confirm', 'not-evidenced')];
    const [item] = checklistOf(view({ decisions }), POINTS);
    expect(item?.since).toBe('vanished');
    expect(item?.decision?.finding).toEqual(seen);
  });

  it('says when a finding has changed since it was decided, and whether its outcome has', () => {
    const decisions = [
      decision(finding('first', 'not-evidenced'), 'confirm', 'not-evidenced'),
      decision(finding('second', 'met', 'Seen once.'), 'confirm', 'met'),
      decision(finding('third', 'met'), 'confirm', 'met'),
    ];
    const findings = POINTS.map(({ ruleId }) => finding(ruleId, 'met'));
    const items = checklistOf(view({ findings, decisions }), POINTS);
    expect(items.map(({ since }) => since)).toEqual(['outcome-changed', 'reason-changed', 'same']);
  });

  it('shows a finding of a rule that is no longer in the checklist, last', () => {
    const findings = [finding('old-rule', 'met'), finding('first', 'met')];
    const items = checklistOf(view({ findings }), POINTS);
    expect(items.map(({ point }) => point.asks)).toEqual(['Is first so?', 'Old rule']);
  });

  it('keeps a comment on a point that has neither finding nor decision any more', () => {
    const [item] = checklistOf(view({ comments: [comment('second', 'Ask.')] }), POINTS);
    expect(item).toMatchObject({ comment: 'Ask.', since: 'vanished' });
  });
});

describe('what counts of a point', () => {
  const seen = finding('first', 'not-evidenced');
  const only = (decisions: ReturnType<typeof decision>[]) => {
    const [item] = checklistOf(view({ findings: [seen], decisions }), POINTS);
    if (!item) throw new Error('no item');
    return item;
  };

  it('is the tool’s outcome until the auditor decides, then the auditor’s', () => {
    expect(standingOutcome(only([]))).toBe('not-evidenced');
    expect(standingOutcome(only([decision(seen, 'amend', 'met')]))).toBe('met');
  });

  it('is nothing once dismissed: neither strength nor concern', () => {
    const item = only([decision(seen, 'dismiss', null)]);
    expect(standingOutcome(item)).toBeNull();
    expect(fits(item, 'concerns')).toBe(false);
    expect(fits(item, 'strengths')).toBe(false);
  });
});

describe('filters', () => {
  const findings = [
    finding('a', 'met'),
    finding('b', 'partly-met'),
    finding('c', 'not-evidenced'),
    finding('d', 'not-applicable'),
    finding('e', 'not-read'),
    finding('f', 'needs-judgement'),
  ];
  const points = findings.map(({ ruleId }) => point(ruleId));

  it('count each point where an auditor would look for it', () => {
    expect(filterCounts(checklistOf(view({ findings }), points))).toEqual({
      all: 6,
      undecided: 4,
      strengths: 1,
      concerns: 2,
      'to-judge': 1,
      'not-read': 1,
    });
  });

  it('take an amended point out of the concerns', () => {
    const decisions = [decision(finding('b', 'partly-met'), 'amend', 'met')];
    const counts = filterCounts(checklistOf(view({ findings, decisions }), points));
    expect(counts).toMatchObject({ undecided: 3, strengths: 2, concerns: 1 });
  });

  it('count progress over the points that apply', () => {
    const decisions = [decision(finding('a', 'met'), 'confirm', 'met')];
    const items = checklistOf(view({ findings, decisions }), points);
    expect(progressOf(items)).toEqual({ decided: 1, of: 5 });
  });

  it('lead to the next undecided point, from the top again, and past what cannot be decided yet', () => {
    const items = checklistOf(view({ findings }), points);
    expect(nextUndecided(items, null)?.key).toBe('a|case');
    expect(nextUndecided(items, 'c|case')?.key).toBe('f|case');
    expect(nextUndecided(items, 'f|case')?.key).toBe('a|case');
  });

  it('lead nowhere when all is decided', () => {
    const decisions = findings.map((seen) => decision(seen, 'dismiss', null));
    expect(nextUndecided(checklistOf(view({ findings, decisions }), points), 'a|case')).toBeNull();
  });
});

it('counts the points to which a new reading gave another outcome', () => {
  const before = [finding('a', 'not-read'), finding('b', 'met', 'Seen twice.')];
  const now = [finding('a', 'met'), finding('b', 'met', 'Seen three times.')];
  expect(changedOutcomes(before, now)).toBe(1);
  expect(changedOutcomes(now, now)).toBe(0);
});
