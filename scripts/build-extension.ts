import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DEMO_CASE_SYSTEM } from './case-systems';

/**
 * Builds the extension for the demo case system and says where it lies.
 *
 * @throws Error with the builder's own words when it fails.
 */
export function buildForDemo(browser: 'chrome' | 'firefox'): string {
  const out = join('.output', 'demo');
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build', '-b', browser], {
    env: { ...process.env, CASE_SYSTEMS: DEMO_CASE_SYSTEM, GOLDTHREAD_OUT: out },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The extension did not build:\n${stdout}\n${stderr}`);
  return join(process.cwd(), out, `${browser}-mv3`);
}
