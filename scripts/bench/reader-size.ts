import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes of the scripts that may stand in a page, in a build of its own. */
export interface ReaderSizes {
  /** The content script: in every frame of every page. */
  content: number;
  /** Put in besides where a profile fits. */
  profile: number;
  /** Put in besides where none fits. */
  generic: number;
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
    return {
      content: size('content-scripts/reader.js'),
      profile: size('profile-reader.js'),
      generic: size('generic-reader.js'),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
