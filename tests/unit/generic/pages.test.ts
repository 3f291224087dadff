import { expect, it } from 'vitest';
import { Entry } from '../../../case-file/model';
import { CaseHeader } from '../../../case-file/reading';
import { APART, labelOf, pageNames } from '../../pages/measure';

it('has at least thirty pages, each in a manner of its own', () => {
  const manners = pageNames().map((name) => labelOf(name).manner);
  expect(manners.length).toBeGreaterThanOrEqual(30);
  expect(new Set(manners).size).toBe(manners.length);
});

const all = [undefined, APART].flatMap((folder) =>
  pageNames(folder).map((name) => ({ name, folder })),
);

it.each(all)('$name: its label holds what a case file can hold, and nothing else', (page) => {
  const { header, entries } = labelOf(page.name, page.folder);
  if (header) CaseHeader.partial().strict().parse(header);
  for (const entry of entries) Entry.partial().strict().parse(entry);
});
