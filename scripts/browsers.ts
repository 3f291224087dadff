import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Finds the browsers that the demo and the tests drive, where people have them, and installs a
 * Chromium where there is none. The tests need a Chromium: since version 137 Chrome and Edge no
 * longer take an unpacked extension from the command line.
 */
const PLACES: Record<string, { chromium: string[]; branded: string[]; firefox: string[] }> = {
  linux: {
    chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'],
    branded: ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome'],
    firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  },
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    branded: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: windows('Chromium\\Application\\chrome.exe'),
    branded: [
      ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
      ...windows('Google\\Chrome\\Application\\chrome.exe'),
    ],
    firefox: windows('Mozilla Firefox\\firefox.exe'),
  },
};

const here = PLACES[process.platform] ?? { chromium: [], branded: [], firefox: [] };

/** A Chromium that loads an unpacked extension; CHROMIUM_PATH names one elsewhere. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  return (
    [...(named ? [named] : []), ...here.chromium, chromium.executablePath()].find(existing) ?? null
  );
}

/** A Chromium, Edge or Chrome for a person to look at the demo with. */
export function findChromiumEdgeOrChrome(): string | null {
  return findChromium() ?? here.branded.find(existing) ?? null;
}

/** Firefox; FIREFOX_PATH names one elsewhere. Null where there is none: its tests are skipped. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  return [...(named ? [named] : []), ...here.firefox].find(existing) ?? null;
}

/**
 * Finds a Chromium or installs one: on Debian as root from the distribution, else Playwright's own.
 *
 * @throws Error saying what the person can do.
 */
export function chromiumOrInstall(): string {
  const found = findChromium() ?? (install() ? findChromium() : null);
  if (found) return found;
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium, or set CHROMIUM_PATH to one, and run the command again.',
  );
}

function install(): boolean {
  console.error('No Chromium here: installing one (once) …');
  const debianAsRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (
    debianAsRoot &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  ) {
    return true;
  }
  return run('npx', ['playwright', 'install', 'chromium']);
}

function run(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function windows(path: string): string[] {
  const roots = [
    process.env.PROGRAMFILES,
    process.env['PROGRAMFILES(X86)'],
    process.env.LOCALAPPDATA,
  ];
  return roots.filter((root) => root !== undefined).map((root) => join(root, path));
}

function existing(path: string): boolean {
  return path !== '' && existsSync(path);
}
