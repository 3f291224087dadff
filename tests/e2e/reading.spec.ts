import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { parseInterchange } from '../../case-file/interchange';
import type { CaseFile, Entry } from '../../case-file/model';
import { type Demo, startDemo } from '../../demo/server';
import { Profile } from '../../page/profile';
import { findChromium } from '../../scripts/browsers';
import { bundlePageScript } from './reading/page-script';
import { Walk } from './reading/walk';

/**
 * Every page of a case, opened in each skin as an auditor would, gives the case file that fed the
 * skin: every entry, every property, word for word. ALL_CASES=1 walks all sixteen.
 */

const CASES = join('demo', 'cases');
const all = readdirSync(CASES).map((name) => name.replace('.json', ''));
const cases = process.env.ALL_CASES ? all : ['204105'];
const profiles = readdirSync(join('page', 'profiles')).map((name) =>
  Profile.parse(json(join('page', 'profiles', name))),
);

let demo: Demo;
let browser: Browser;
let script: string;

test.beforeAll(async () => {
  demo = await startDemo({ port: 0 });
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox'],
  });
  script = await bundlePageScript();
});

test.afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

for (const { id: skin } of profiles) {
  for (const caseId of cases) {
    test(`${skin} shows case ${caseId} as its file has it`, async () => {
      test.setTimeout(180_000);
      const page = await browser.newPage();
      const walk = new Walk({ page, origin: demo.origin, script, profiles }, caseId);
      await walk.all(skin);
      await page.close();
      const given = parseInterchange(json(join(CASES, `${caseId}.json`)));
      expect(walk.readings.flatMap(({ faults }) => faults)).toEqual([]);
      expect(entriesById(walk.file)).toEqual(entriesById(given));
      expect(walk.file.people).toEqual(given.people);
      expect(coverageOf(walk.file)).toEqual(coverageOf(given));
      expect(walk.readings[0]?.header).toMatchObject(headerOf(given));
    });
  }
}

/** The entries without what says how they were read, which differs from skin to skin. */
function entriesById({ entries }: CaseFile) {
  return Object.fromEntries(
    entries.map(({ part, certainty, page, ...entry }: Entry) => [entry.id, { part, ...entry }]),
  );
}

/** What is read of each kind. A page need not state a total; where it does, it is that. */
function coverageOf({ coverage }: CaseFile) {
  const read = Object.entries(coverage).map(([kind, { read, stated, complete }]) => [
    kind,
    { read, stated: stated ?? read, complete },
  ]);
  return Object.fromEntries(read);
}

/** What the page's header says of the case; a page shows no property that is not known. */
function headerOf({ caseId, caseType, status, openedOn, team, child, windowFrom, asAt }: CaseFile) {
  const { name, dateOfBirth, pronouns } = child;
  return {
    ...{ caseId, caseType, status, openedOn, team, windowFrom, asAt },
    child: { name, dateOfBirth, pronouns },
  };
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
