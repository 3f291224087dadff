// @vitest-environment jsdom
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../../demo/server';
import type { CaseFile, Entry } from '../../../demo/shared/case-file';
import { readDetail, readForm, readFramed } from './read-record';

const MARKUP =
  '<script>window.broken = true</script></textarea><b id="broken">&amp; "quoted" \'it\'';

const entry: Entry = {
  id: 'e1',
  kind: 'visit',
  date: '2025-03-04',
  title: MARKUP,
  author: MARKUP,
  location: MARKUP,
  text: `${MARKUP}\nand\n\n\nthree breaks ${MARKUP}`,
  fields: { [MARKUP]: MARKUP, 'Left empty': '' },
  attendees: [MARKUP],
  actions: [{ action: MARKUP, owner: '', due: '', status: MARKUP }],
};

const file: CaseFile = {
  caseId: '999001',
  caseType: 'child-in-need',
  status: 'open',
  windowFrom: '2025-01-01',
  asAt: '2025-06-30',
  team: MARKUP,
  child: { name: MARKUP },
  people: [{ name: MARKUP, role: MARKUP }],
  entries: [entry],
};

let folder: string;
let demo: Demo;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-cases-'));
  await writeFile(join(folder, '999001.json'), JSON.stringify(file));
  demo = await startDemo({ port: 0, dataDelay: 0, casesFolder: folder });
});
afterAll(async () => {
  await demo.close();
  await rm(folder, { recursive: true });
});

async function page(path: string): Promise<Document> {
  const response = await fetch(demo.origin + path);
  const found = new DOMParser().parseFromString(await response.text(), 'text/html');
  expect(found.querySelector('#broken'), path).toBeNull();
  const scripts = [...found.querySelectorAll('script')].map((script) => script.textContent);
  expect(scripts.join(''), path).toBe('');
  return found;
}

test('markup in a record is text on every page of the server-made skins', async () => {
  expect(readForm(await page('/marlpit/cases/999001/forms/e1'))).toEqual(entry);
  expect(readFramed(await page('/kestonfold/frame/999001/record/e1'))).toEqual(entry);
  const query = encodeURIComponent(MARKUP);
  for (const path of [
    '/',
    `/marlpit/?q=${query}`,
    '/marlpit/cases/999001',
    '/marlpit/cases/999001/visits',
    '/marlpit/cases/999001/relationships',
    `/kestonfold/?q=${query}`,
    `/kestonfold/cases/999001?open=${query}`,
    '/kestonfold/frame/999001/visits',
    '/kestonfold/frame/999001/relationships',
  ]) {
    await page(path);
  }
});

test('markup in a record is text in the single-page skin', async () => {
  const script = resolve(import.meta.dirname, '../../../demo/tarnlight/detail.js');
  const { detail }: { detail(record: unknown): Element } = await import(script);
  const response = await fetch(`${demo.origin}/tarnlight/api/people/999001/record/e1`);
  const shown = detail(await response.json());
  document.body.replaceChildren(shown);
  expect(document.querySelector('#broken, script')).toBeNull();
  expect(readDetail(document)).toEqual(entry);
});

test('an address that no skin knows answers with a page that says so', async () => {
  for (const path of [
    '/marlpit/cases/1',
    '/marlpit/cases/999001/forms/e9',
    '/kestonfold/cases/1',
  ]) {
    const response = await fetch(demo.origin + path);
    expect(response.status, path).toBe(404);
    expect(await response.text()).toContain('does not exist');
  }
  const answer = await fetch(`${demo.origin}/tarnlight/api/people/1`);
  expect(answer.status).toBe(404);
  expect((await fetch(`${demo.origin}/assets/../package.json`)).status).toBe(404);
});
