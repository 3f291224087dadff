// @vitest-environment jsdom
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, startDemo } from '../../../demo/server';
import { type CaseFile, type Entry, type Person, readCases } from '../../../demo/shared/case-file';
import { SECTIONS, type Section, sectionOf } from '../../../demo/shared/sections';
import { readPeopleCards, readPeopleTable } from './read-people';
import { isoOf, readDetail, readForm, readFramed } from './read-record';

const DEMO = resolve(import.meta.dirname, '../../../demo');
const cases = await readCases(join(DEMO, 'cases'));

// The single page's own parts are plain JavaScript, as browsers load it.
const { detail }: { detail(record: unknown): Element } = await import(
  join(DEMO, 'tarnlight/detail.js')
);
const {
  personHeader,
  relationships,
}: { personHeader(person: unknown): Element; relationships(people: Person[]): Element } =
  await import(join(DEMO, 'tarnlight/person.js'));

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ port: 0, dataDelay: 0 });
});
afterAll(() => demo.close());

async function page(path: string): Promise<Document> {
  const response = await fetch(demo.origin + path);
  expect(response.status, path).toBe(200);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

async function data<T>(path: string): Promise<T> {
  return (await (await fetch(`${demo.origin}/tarnlight/api/people${path}`)).json()) as T;
}

function drop(parent: Element): ParentNode {
  const holder = document.createElement('div');
  holder.append(parent);
  return holder;
}

describe.each(cases)('case $caseId', (file) => {
  test('every record can be written down exactly from its Marlpit form', async () => {
    const read = await Promise.all(
      file.entries.map(async ({ id }) =>
        readForm(await page(`/marlpit/cases/${file.caseId}/forms/${id}`)),
      ),
    );
    expect(read).toEqual(file.entries);
  });

  test('every record can be written down exactly from its Kestonfold frame', async () => {
    const read = await Promise.all(
      file.entries.map(async ({ id }) =>
        readFramed(await page(`/kestonfold/frame/${file.caseId}/record/${id}`)),
      ),
    );
    expect(read).toEqual(file.entries);
  });

  test('every record can be written down exactly from its Tarnlight detail', async () => {
    const read = await Promise.all(
      file.entries.map(async ({ id }) =>
        readDetail(drop(detail(await data(`/${file.caseId}/record/${id}`)))),
      ),
    );
    expect(read).toEqual(file.entries);
  });

  test('every record stands in the list of its section in each skin', async () => {
    await Promise.all(SECTIONS.map((section) => expectAllListed(file, section)));
  });

  test('the relationships can be written down exactly from each skin', async () => {
    const known = await data<Person[]>(`/${file.caseId}/relationships`);
    expect(readPeopleTable(await page(`/marlpit/cases/${file.caseId}/relationships`))).toEqual(
      file.people,
    );
    expect(readPeopleCards(await page(`/kestonfold/frame/${file.caseId}/relationships`))).toEqual(
      file.people,
    );
    expect(readPeopleTable(drop(relationships(known)))).toEqual(file.people);
  });

  test('the header states the child, the case and the audit sample in each skin', async () => {
    const { child, windowFrom, asAt } = file;
    const marlpit = await page(`/marlpit/cases/${file.caseId}`);
    const words = (selector: string, where: ParentNode = marlpit) =>
      where.querySelector(selector)?.textContent ?? '';
    expect(words('.person-name')).toBe(child.name);
    expect(words('#person-id')).toBe(file.caseId);
    expect(words('#person-team')).toBe(file.team);
    expect([words('#audit-from'), words('#audit-to')].map(isoOf)).toEqual([windowFrom, asAt]);

    const kestonfold = await page(`/kestonfold/cases/${file.caseId}`);
    expect(words('.kf-name', kestonfold)).toBe(child.name);
    expect(kestonfold.querySelector('.kf-banner')?.getAttribute('data-child')).toBe(file.caseId);
    const period = [words('.kf-audit-from', kestonfold), words('.kf-audit-to', kestonfold)];
    expect(period.map(isoOf)).toEqual([windowFrom, asAt]);

    const tarnlight = drop(personHeader(await data(`/${file.caseId}`)));
    expect(words('.person-name', tarnlight)).toBe(`${child.name} (PER${file.caseId})`);
    const window = [words('.audit-from', tarnlight), words('.audit-to', tarnlight)];
    expect(window.map(isoOf)).toEqual([windowFrom, asAt]);
  });
});

async function expectAllListed(file: CaseFile, section: Section) {
  const expected = file.entries.filter(({ kind }) => sectionOf(kind) === section).map(idOf);
  const listed = await Promise.all([
    idsInMarlpit(file, section.id),
    idsInKestonfold(file, section.id),
    idsInTarnlight(file, section.id),
  ]);
  for (const ids of listed) expect(ids.sort(), section.title).toEqual(expected.sort());
}

const idOf = ({ id }: Entry) => id;

async function idsInMarlpit({ caseId }: CaseFile, section: string): Promise<string[]> {
  const list = await page(`/marlpit/cases/${caseId}/${section}`);
  const links = [...list.querySelectorAll('td.col-open a')];
  if (links.length === 0)
    expect(list.querySelector('.empty')?.textContent).toMatch(/^There are no/);
  return links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '');
}

async function idsInKestonfold({ caseId }: CaseFile, section: string): Promise<string[]> {
  const first = await page(`/kestonfold/frame/${caseId}/${section}`);
  const next = [...first.querySelectorAll('.kf-pager a')].map((link) => link.getAttribute('href'));
  const pages = [first, ...(await Promise.all(next.map((path) => page(path ?? ''))))];
  const records = pages.flatMap((one) => [...one.querySelectorAll('[data-record-id]')]);
  if (records.length === 0) expect(first.querySelector('.kf-none')?.textContent).toMatch(/^No /);
  return records.map((record) => record.getAttribute('data-record-id') ?? '');
}

async function idsInTarnlight({ caseId }: CaseFile, section: string): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const path = `/${caseId}/records/${section}?from=${found.length}`;
    const { total, records } = await data<{ total: number; records: Entry[] }>(path);
    found.push(...records.map(idOf));
    if (found.length >= total) return found;
  }
}
