import { expect, test } from 'vitest';
import { addressOf, isCaseSystem } from '../../../entrypoints/background/case-systems';

test.each([
  ['https://mosaic.example.gov.uk/case/1', ['https://mosaic.example.gov.uk/*'], true],
  ['https://mosaic.example.gov.uk:8443/case/1', ['https://mosaic.example.gov.uk/*'], true],
  ['http://localhost:4173/marlpit/', ['http://localhost/*'], true],
  ['http://localhost:4173/', ['http://localhost:4173/*'], true],
  ['https://eclipse.example.gov.uk/', ['https://mosaic.x/*', 'https://*.example.gov.uk/*'], true],
  ['https://example.gov.uk/', ['https://*.example.gov.uk/*'], true],
  ['http://mosaic.example.gov.uk/', ['https://mosaic.example.gov.uk/*'], false],
  ['https://mosaic.example.gov.uk.evil.example/', ['https://mosaic.example.gov.uk/*'], false],
  ['https://evil.example/mosaic.example.gov.uk/', ['https://mosaic.example.gov.uk/*'], false],
  ['https://evilexample.gov.uk/', ['https://*.example.gov.uk/*'], false],
  ['http://localhost:4174/', ['http://localhost:4173/*'], false],
  ['https://mosaic.example.gov.uk/', [], false],
  ['about:blank', ['https://mosaic.example.gov.uk/*'], false],
  [undefined, ['https://mosaic.example.gov.uk/*'], false],
])('%s under %j: %s', (url, addresses, expected) => {
  expect(isCaseSystem(url, addresses)).toBe(expected);
});

test.each([
  ['https://mosaic.example.gov.uk/case/1?tab=2#x', 'https://mosaic.example.gov.uk/*'],
  ['http://localhost:4173/marlpit/', 'http://localhost/*'],
  ['chrome://newtab/', null],
  ['file:///home/a.html', null],
  ['', null],
])('the popup offers for %s: %s', (url, address) => {
  expect(addressOf(url)).toBe(address);
});
