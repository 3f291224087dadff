import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { database } from '../../../storage/database';
import { auditService } from '../../../storage/service';
import { judge, merge, reading } from './bench';
import version1 from './fixtures/version-1.json';

/**
 * The database of each released version, as that version left it, is kept as a fixture and must
 * open for ever. A fixture is never changed; a new version adds one.
 */
const FIXTURES = [version1];

async function left(fixture: (typeof FIXTURES)[number]) {
  const source = { indexedDB: new IDBFactory(), IDBKeyRange };
  const old = new Dexie('goldthread', source);
  old.version(fixture.version).stores(fixture.schema);
  for (const [table, rows] of Object.entries(fixture.rows)) await old.table(table).bulkAdd(rows);
  old.close();
  const parts = {
    merge,
    judge,
    ruleTexts: async () => [],
    rules: async () => 'test 1',
    changed: () => undefined,
  };
  return { source, service: auditService({ ...parts, database: database(source) }) };
}

test.each(FIXTURES)('a database of version $version opens, whole', async (fixture) => {
  const { service } = await left(fixture);
  expect(await service.rowFaults()).toEqual([]);
  const audits = await service.listAudits();
  expect(audits.map(({ audit }) => [audit.caseId, audit.status, audit.round])).toEqual(
    expect.arrayContaining([
      ['104417', 'open', 'Summer 2025'],
      ['104418', 'completed', 'Summer 2025'],
    ]),
  );
  expect((await service.settings()).auditor).toBe('PN');
  const open = await service.openAuditOf('mosaic-manner', '104417');
  const view = await service.viewAudit(open?.id ?? '');
  expect(view).toMatchObject({
    judged: true,
    rowFaults: [],
    caseFile: { child: { name: 'Leon Adeyemi' }, people: [{ role: 'father' }] },
    decisions: [{ recordKey: 'e2', outcome: 'not-evidenced' }],
    comments: [{ text: 'Good rhythm.' }],
    faults: [{ kind: 'missing' }],
  });
  expect(view?.caseFile.entries).toHaveLength(2);
  expect(view?.findings).toHaveLength(3);
});

test.each(FIXTURES)('a page still finds its audit of version $version', async (fixture) => {
  const { service } = await left(fixture);
  const open = await service.openAuditOf('mosaic-manner', '104417');
  expect(await service.addReading(reading())).toBe(open?.id);
});

test('after going back from a newer version, its rows are left alone and named, the rest opens', async () => {
  const { source } = await left(version1);
  const newer = new Dexie('goldthread', source);
  newer.version(9).stores({ ...version1.schema, themes: 'id' });
  await newer.table('audits').toCollection().modify({ format: 9 });
  await newer.table('themes').add({ id: 'a' });
  newer.close();
  const parts = {
    merge,
    judge,
    ruleTexts: async () => [],
    rules: async () => 'test 1',
    changed: () => undefined,
  };
  const service = auditService({ ...parts, database: database(source) });
  expect(await service.listAudits()).toEqual([]);
  const faults = await service.rowFaults();
  expect(faults.map(({ table }) => table)).toEqual(['audits', 'audits']);
  expect(faults[0]?.message).toContain('newer version of Goldthread');
  expect((await service.settings()).auditor).toBe('PN');
});
