import { expect, it } from 'vitest';
import { partsRead } from '../../../components/parts-read';
import { view } from './audit-view';

const { caseFile } = view();
const part = (name: string, file: Parameters<typeof partsRead>[0]) =>
  partsRead(file).find((part) => part.name === name);

it('names every part of the file, opened or not', () => {
  const parts = partsRead(caseFile);
  expect(parts).toHaveLength(15);
  expect(parts.every(({ state }) => state === 'not-opened')).toBe(true);
});

it('tells a list seen to its end from one that goes on', () => {
  const coverage = {
    visit: { read: 7, stated: 7, complete: true },
    'case-note': { read: 20, stated: 35, complete: false },
    document: { read: 4, stated: null, complete: false },
    review: { read: 0, stated: null, complete: true },
  };
  const file = { ...caseFile, coverage };
  expect(part('Visits', file)).toMatchObject({ state: 'read', count: '7' });
  expect(part('Case notes', file)).toMatchObject({ state: 'partly', count: '20 of 35' });
  expect(part('Documents', file)).toMatchObject({ state: 'partly', count: '4 so far' });
  expect(part('Reviews', file)).toMatchObject({ state: 'read', count: '0' });
});

it('does not call read what the page counts more of', () => {
  const coverage = { visit: { read: 6, stated: 7, complete: true } };
  expect(part('Visits', { ...caseFile, coverage })).toMatchObject({ state: 'partly' });
});

it('says of how many entries only the start was read', () => {
  const coverage = { visit: { read: 2, stated: 2, complete: true } };
  const entries = (['start', 'whole'] as const).map((part) => ({
    id: part,
    kind: 'visit' as const,
    date: null,
    text: 'Seen at home',
    part,
    certainty: 1,
  }));
  expect(part('Visits', { ...caseFile, coverage, entries })).toEqual({
    name: 'Visits',
    state: 'partly',
    count: '2, 1 to open',
  });
});
