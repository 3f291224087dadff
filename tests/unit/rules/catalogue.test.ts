import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CATALOGUE, rulesDoc } from '../../../scripts/rules-doc';

it('docs/rules.md tells of the rules as they are (else: node scripts/run.mjs scripts/rules-doc.ts)', () => {
  expect(readFileSync(CATALOGUE, 'utf8')).toBe(rulesDoc());
});
