import { expect, it } from 'vitest';
import { isDeepEqual } from '../../case-file/equal';

it('takes copies for equal, and nothing else', () => {
  const entry = { id: 'e1', fields: { Purpose: 'See his room', Seen: 'Yes' }, attendees: ['Mum'] };
  expect(isDeepEqual(entry, structuredClone(entry))).toBe(true);
  for (const other of [
    { ...entry, id: 'e2' },
    { ...entry, date: null },
    { ...entry, attendees: ['Mum', 'Dad'] },
    { ...entry, attendees: { 0: 'Mum' } },
    { ...entry, fields: { ...entry.fields, Seen: undefined } },
    { ...entry, fields: null },
  ]) {
    expect([isDeepEqual(entry, other), isDeepEqual(other, entry)]).toEqual([false, false]);
  }
});

it('takes fields in another order for others: they are read as they stand', () => {
  expect(isDeepEqual({ Purpose: '', Seen: '' }, { Seen: '', Purpose: '' })).toBe(false);
});
