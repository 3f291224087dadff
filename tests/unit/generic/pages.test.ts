import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Entry } from '../../../case-file/model';
import { CaseHeader } from '../../../case-file/reading';
import { labelOf, pageNames } from '../../pages/measure';

it('has at least thirty pages, each in a manner of its own', () => {
  const manners = pageNames().map((name) => labelOf(name).manner);
  expect(manners.length).toBeGreaterThanOrEqual(30);
  expect(new Set(manners).size).toBe(manners.length);
});

it.each(pageNames())('%s: its label holds what a case file can hold, and nothing else', (name) => {
  expect(existsSync(`tests/pages/${name}.json`)).toBe(true);
  const { header, entries } = labelOf(name);
  if (header) CaseHeader.partial().strict().parse(header);
  for (const entry of entries) Entry.partial().strict().parse(entry);
});
