import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Bytes of the script that runs in every frame of the case system, in a build of its own.
 *
 * @throws Error with the builder's own words when it fails.
 */
export function readerSize(): number {
  const out = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  try {
    const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build'], {
      env: { ...process.env, GOLDTHREAD_OUT: out },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`The extension did not build:\n${stdout}\n${stderr}`);
    return statSync(join(out, 'chrome-mv3', 'content-scripts', 'reader.js')).size;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
