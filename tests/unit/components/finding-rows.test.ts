import { describe, expect, it } from 'vitest';
import { findingRows, NO_FILTER, rowFits } from '../../../components/workspace/finding-rows';
import { hashOf, placeOf } from '../../../components/workspace/use-hash';
import { decision, finding, point, view } from './audit-view';

const POINTS = [point('first', 'Referral and response'), point('second')];
const findings = [finding('first', 'met'), finding('second', 'partly-met')];
const decisions = [decision(finding('second', 'met'), 'dismiss', null)];
const { audit } = view();
const other = view({ audit: { ...audit, id: 'a2', caseId: '204102' }, findings });
const rows = findingRows([view({ findings, decisions }), other], POINTS);
const ids = (filter: Partial<typeof NO_FILTER>) =>
  rows.filter((row) => rowFits(row, { ...NO_FILTER, ...filter })).map(({ id }) => id);

describe('the table of findings', () => {
  it('has a row for every finding of every audit', () => {
    expect(ids({})).toHaveLength(4);
    expect(new Set(ids({})).size).toBe(4);
  });

  it('narrows by audit and theme', () => {
    expect(ids({ auditId: 'a2' })).toHaveLength(2);
    expect(ids({ auditId: 'a2', theme: 'Referral and response' })).toEqual(['a2 first|case']);
  });

  it('narrows by what counts: the auditor’s decision before the tool’s outcome', () => {
    expect(ids({ outcome: 'dismissed' })).toEqual(['a1 second|case']);
    expect(ids({ outcome: 'partly-met' })).toEqual(['a2 second|case']);
  });

  it('narrows to what is decided, not decided, or changed since', () => {
    expect(ids({ decided: 'decided' })).toEqual(['a1 second|case']);
    expect(ids({ decided: 'undecided' })).toHaveLength(3);
    expect(ids({ decided: 'changed' })).toEqual(['a1 second|case']);
  });
});

it('finds its place again from its address, also for odd audit ids', () => {
  for (const place of [
    { at: 'audits' },
    { at: 'findings', auditId: null },
    { at: 'findings', auditId: 'a b/ü#1' },
  ] as const) {
    expect(placeOf(hashOf(place))).toEqual(place);
  }
  expect(placeOf('')).toEqual({ at: 'audits' });
});
