import { expect, it } from 'vitest';
import { isCaseSystem } from '../../../entrypoints/background/case-systems';
import { caseSystems } from '../../../scripts/case-systems';

it('takes several addresses for one build, and reads pages and frames of each', () => {
  const granted = caseSystems(
    'https://mosaic.example.gov.uk/*, http://localhost:4173/* https://documents.example.gov.uk/*',
  );
  expect(granted).toEqual([
    'https://mosaic.example.gov.uk/*',
    'http://localhost/*',
    'https://documents.example.gov.uk/*',
  ]);
  for (const url of [
    'https://mosaic.example.gov.uk/case/1',
    'http://localhost:9000/frame',
    'https://documents.example.gov.uk/a?b=1#c',
  ]) {
    expect(isCaseSystem(url, granted), url).toBe(true);
  }
  for (const url of [
    'https://example.gov.uk/',
    'http://mosaic.example.gov.uk/case/1',
    'https://mosaic.example.gov.uk.example.org/',
    'http://127.0.0.1:4173/',
    'about:blank',
    undefined,
  ]) {
    expect(isCaseSystem(url, granted), url).toBe(false);
  }
});

it('names the address that is none', () => {
  expect(() => caseSystems('https://*/*')).toThrow('"https://*/*" is not an address pattern');
});
