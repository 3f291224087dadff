import { expect, it } from 'vitest';
import { localDay, writtenMoment } from '../../../components/day';
import { entryName, propertyName, quoteInWords, sourceName } from '../../../components/names';
import { pointsOf } from '../../../components/points';
import { loadLibrary } from '../../../rules/library';
import { ruleTexts } from '../../../rules/rule-text';

it('names a record by kind and day', () => {
  expect(entryName({ kind: 'visit', date: '2025-11-03' })).toBe('Visit, 3 Nov 2025');
});

it('shows a date that could not be understood as it is written', () => {
  const asWritten = { date: '31/09/25' };
  expect(entryName({ kind: 'case-note', date: null, asWritten })).toBe('Case note, 31/09/25');
  expect(entryName({ kind: 'case-note', date: null })).toBe('Case note, no date');
});

it('names the place of a quote as the record does', () => {
  expect(propertyName('fields.Purpose of visit')).toBe('Purpose of visit');
  expect(propertyName('fields.S.47 outcome')).toBe('S.47 outcome');
  expect(propertyName('actions.2.action')).toBe('Action 3');
  expect(propertyName('actions.0.due')).toBe('Action 1, due');
  expect(propertyName('attendees.0')).toBe('Attendee 1');
  expect(propertyName('seenAlone')).toBe('Seen alone');
});

it('shows a day that stands by itself as people write it, and words as they are written', () => {
  expect(quoteInWords({ property: 'reviewedOn', quote: '2025-05-16' })).toBe('16 May 2025');
  expect(quoteInWords({ property: 'text', quote: '2025-05-16' })).toBe('2025-05-16');
  expect(quoteInWords({ property: 'fields.Due', quote: '2025-05-16' })).toBe('2025-05-16');
});

it('writes out the codes of the sources', () => {
  expect(sourceName('AF19 2.11, 3.4; QA19 8')).toBe(
    'Case file audit findings, Dec 2019, 2.11, 3.4; Quality assurance report, Oct 2019, 8',
  );
  expect(sourceName('CPR 33; local; WT')).toBe(
    'Care Planning Regulations 2010, 33; common local procedure; Working Together',
  );
});

it('writes moments by the auditor’s clock', () => {
  const at = new Date(2025, 8, 2, 7, 5);
  expect(localDay(at)).toBe('2025-09-02');
  expect(writtenMoment(at.toISOString())).toBe('2 Sep 2025, 07:05');
});

it('has every point of the rulebook, by its five themes in their order', () => {
  const points = pointsOf(ruleTexts(loadLibrary()));
  expect(points).toHaveLength(43);
  expect([...new Set(points.map(({ theme }) => theme))]).toEqual([
    'Referral and response',
    'Assessment',
    'Implementation and intervention',
    'Planning and review',
    'Supervision and management oversight',
  ]);
});
