import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of the scripts that stand in a page, in a build of its own. */
export interface ReaderSizes {
  /** In a page that a profile fits: the core, and the reader with profiles. */
  withProfile: number;
  /** In a page that none fits: the core, and the generic reader. */
  withoutProfile: number;
}

/** @throws Error with the builder's own words when it fails. */
export function readerSizes(): ReaderSizes {
  const out = mkdtempSync(join(tmpdir(), 'goldthread-bench-'));
  try {
    const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build'], {
      env: { ...process.env, GOLDTHREAD_OUT: out },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) throw new Error(`The extension did not build:\n${stdout}\n${stderr}`);
    const size = (script: string) => statSync(join(out, 'chrome-mv3', script)).size;
    const core = size('content-scripts/reader.js');
    return {
      withProfile: core + size('profile-reader.js'),
      withoutProfile: core + size('generic-reader.js'),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
