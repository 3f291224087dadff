import { describe, expect, test } from 'vitest';
import { answer } from '../../../storage/answer';
import type { AuditService } from '../../../storage/audit-service';
import { createClient, type Send } from '../../../storage/client';
import { StorageError } from '../../../storage/errors';
import { METHODS } from '../../../storage/methods';
import { bench, reading, start } from './bench';

/** What the browser makes of a message on its way: JSON. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

const wire =
  (service: AuditService): Send =>
  async (message) =>
    json(await answer(service, json(message)));

describe('a screen and the background', () => {
  test('an audit from start to end goes through messages as it does directly', async () => {
    const { service } = bench();
    const client = createClient(wire(service));
    const { id } = await client.startAudit(start());
    expect(await client.addReading(reading())).toBe(id);
    const view = await client.viewAudit(id);
    expect(view).toEqual(json(await service.viewAudit(id)));
    const point = { auditId: id, ruleId: 'visits-in-timescale', recordKey: 'case' };
    await client.decide({ ...point, action: 'confirm', outcome: 'met', reason: '' });
    expect(await client.undecide(id, 'visits-in-timescale', 'case')).toBeUndefined();
    expect(await client.comment(id, 'visits-in-timescale', 'case', '')).toBeNull();
    expect(await client.listAudits()).toHaveLength(1);
    await client.saveSettings({ ...(await client.settings()), round: 'Spring' });
    expect((await client.settings()).round).toBe('Spring');
    expect((await client.changeAudit(id, { asAt: '2025-05-01' })).asAt).toBe('2025-05-01');
    expect((await client.completeAudit(id)).status).toBe('completed');
    expect(await client.rowFaults()).toEqual([]);
    await client.deleteAudit(id);
    expect(await client.viewAudit(id)).toBeNull();
    expect(await client.openAuditOf('mosaic-manner', '104417')).toBeNull();
  });

  test('an error arrives with its message for the auditor and its code', async () => {
    const client = createClient(wire(bench().service));
    const error = await client.startAudit({ ...start(), asAt: '2020-01-01' }).catch((e) => e);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ code: 'bad-input', message: expect.stringContaining('window') });
  });

  test('an unknown fault of the database crosses without the words it may quote', async () => {
    const broken = {
      ...bench().service,
      listAudits: () => Promise.reject(new TypeError('Leon Adeyemi is no number')),
    };
    const error = await createClient(wire(broken))
      .listAudits()
      .catch((e) => e);
    expect(error).toMatchObject({ code: 'failed', message: expect.stringContaining('TypeError') });
    expect(error.message).not.toContain('Leon');
  });

  test('a full disk is told apart, and says what to do', async () => {
    const quota = new DOMException('full', 'QuotaExceededError');
    const full = {
      ...bench().service,
      listAudits: () => Promise.reject(Object.assign(new Error('aborted'), { inner: quota })),
    };
    await expect(createClient(wire(full)).listAudits()).rejects.toMatchObject({
      code: 'full',
      message: expect.stringContaining('room'),
    });
  });

  test.each([
    [
      'a reading with a malformed date',
      'addReading',
      [{ ...reading(), entries: [{ id: 'x', kind: 'visit', date: '31.02.25', text: '' }] }],
    ],
    ['a reading without a case', 'addReading', [{ ...reading(), header: {} }]],
    [
      'an outcome that is none',
      'decide',
      [
        {
          auditId: 'a',
          ruleId: 'r',
          recordKey: 'case',
          action: 'amend',
          outcome: 'not-read',
          reason: 'x',
        },
      ],
    ],
    ['too few arguments', 'viewAudit', []],
    ['a method that is none', 'constructor', []],
    ['a method that every object has', 'toString', []],
  ])('%s is refused where it arrives', async (_, method, args) => {
    const reply = await answer(bench().service, { type: 'goldthread:store', method, args });
    expect(reply).toMatchObject({ ok: false, code: 'bad-input' });
  });

  test('a caller gets only what it is allowed', async () => {
    const request = { type: 'goldthread:store', method: 'listAudits', args: [] };
    expect(await answer(bench().service, request, ['addReading'])).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
  });

  test('a call that was lost because the background was stopped is sent again', async () => {
    const { service } = bench();
    const send = wire(service);
    let lost = 0;
    const client = createClient((message) =>
      lost++ === 0 ? Promise.reject(new Error('message channel closed')) : send(message),
    );
    const audit = await client.startAudit(start());
    expect((await service.listAudits()).map((row) => row.audit.id)).toEqual([audit.id]);
  });

  test.each([
    ['does not answer', async () => undefined],
    ['answers nonsense', async () => ({ ok: true, value: { audits: 'many' } })],
    ['is gone', () => Promise.reject(new Error('Extension context invalidated'))],
  ] as [string, Send][])('a background that %s is said plainly', async (_, send) => {
    await expect(createClient(send).listAudits()).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('reload this page'),
    });
  });

  test('every method of the service can be called through the client', () => {
    const client = createClient(async () => undefined);
    expect(Object.keys(client).sort()).toEqual(Object.keys(METHODS).sort());
    expect(Object.keys(bench().service).sort()).toEqual(Object.keys(METHODS).sort());
  });
});
