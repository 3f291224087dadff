import { expect, it } from 'vitest';
import { loadProfiles } from '../../../page/load-profiles';
import marlpit from '../../../page/profiles/marlpit.json';

it('takes every profile of the project', () => {
  const { profiles, faults } = loadProfiles();
  expect(faults).toEqual([]);
  expect(profiles.map(({ id }) => id)).toEqual(['kestonfold', 'marlpit', 'tarnlight']);
});

it('reports a faulty profile by file, place and fault, and goes on with the rest', () => {
  const [first, ...others] = marlpit.pages;
  const faulty = {
    ...marlpit,
    id: 'faulty',
    pages: [{ ...first, records: [{ each: 'tr', kind: 'vist', properties: {} }] }, ...others],
  };
  const { profiles, faults } = loadProfiles({
    './profiles/faulty.json': faulty,
    './profiles/marlpit.json': marlpit,
  });
  expect(profiles.map(({ id }) => id)).toEqual(['marlpit']);
  expect(faults).toHaveLength(1);
  expect(faults[0]?.place).toBe('faulty.json › pages › 0 › records › 0 › kind');
  expect(faults[0]?.message).toMatch(/left out/);
});

it('refuses a profile that recognises its system by the address alone', () => {
  const recognise = { address: 'marlpit', markers: [] };
  const { profiles, faults } = loadProfiles({ 'a.json': { ...marlpit, recognise } });
  expect(profiles).toEqual([]);
  expect(faults[0]?.place).toBe('a.json › recognise › markers');
});

it('refuses a pattern that is no regular expression', () => {
  const recognise = { ...marlpit.recognise, address: '(' };
  const { faults } = loadProfiles({ 'a.json': { ...marlpit, recognise } });
  expect(faults[0]?.message).toContain('is not a regular expression');
});

it('leaves out a second profile of the same id', () => {
  const { profiles, faults } = loadProfiles({ 'a.json': marlpit, 'b.json': marlpit });
  expect(profiles).toHaveLength(1);
  expect(faults[0]?.place).toBe('b.json › id');
});
