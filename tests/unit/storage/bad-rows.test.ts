import { describe, expect, test } from 'vitest';
import { bench, judge, reading, start, visit } from './bench';

/** An audit with two visits, a decision and a comment, kept. */
async function kept(parts: Parameters<typeof bench>[0] = {}) {
  const all = bench(parts);
  const { id: auditId } = await all.service.startAudit(start());
  await all.service.addReading(reading({ people: [{ name: 'Dele', role: 'father' }] }));
  const point = { auditId, ruleId: 'visit-purpose-stated', recordKey: 'e2' };
  await all.service.decide({ ...point, action: 'confirm', outcome: 'not-evidenced', reason: '' });
  await all.service.comment(auditId, point.ruleId, point.recordKey, 'See plan.');
  return { ...all, auditId, point };
}

describe('a stored row that does not fit', () => {
  test('is named by table, row and fault, says what to do, and the rest goes on', async () => {
    const { service, rows, auditId } = await kept();
    await rows.entries.update([auditId, 'e1'], { sealed: { id: 'e1', kind: 'visit', text: 7 } });
    const view = await service.viewAudit(auditId);
    expect(view?.rowFaults).toHaveLength(1);
    expect(view?.rowFaults[0]).toMatchObject({ table: 'entries', row: `${auditId} › e1 › 0` });
    expect(view?.rowFaults[0]?.message).toMatch(/e1.*entries.*“date”.*Open the page/s);
    expect(view?.caseFile.entries.map(({ id }) => id)).toEqual(['e2']);
    expect(view?.decisions).toHaveLength(1);
    expect(view?.comments).toHaveLength(1);
    expect(await service.rowFaults()).toEqual(view?.rowFaults);
  });

  test('is not deleted by what follows', async () => {
    const { service, rows, auditId } = await kept();
    const broken = { sealed: { nothing: 'known' } };
    await rows.entries.update([auditId, 'e1'], broken);
    await rows.people.update([auditId, 0], broken);
    await rows.decisions.update([auditId, 'visit-purpose-stated', 'e2'], broken);
    await service.addReading(
      reading({ entries: [visit('e3', 'Visit.')], people: [{ name: 'Karl', role: 'partner' }] }),
    );
    await service.changeAudit(auditId, { asAt: '2025-05-31' });
    expect(await rows.entries.get([auditId, 'e1'])).toMatchObject(broken);
    expect(await rows.people.get([auditId, 0])).toMatchObject(broken);
    expect(await rows.decisions.get([auditId, 'visit-purpose-stated', 'e2'])).toMatchObject(broken);
  });

  test('is whole again when its page is read again', async () => {
    const { service, rows, auditId } = await kept();
    await rows.entries.update([auditId, 'e1'], { sealed: null });
    await service.addReading(reading());
    const view = await service.viewAudit(auditId);
    expect(view?.rowFaults).toEqual([]);
    expect(view?.caseFile.entries).toHaveLength(2);
  });

  test('of a record makes no rule take it for missing on the file', async () => {
    const { rows, auditId, restart } = await kept();
    await rows.entries.update([auditId, 'e1'], { sealed: null });
    const newer = restart({ rules: async () => 'test 2', judge }).service;
    const view = await newer.viewAudit(auditId);
    const timescale = view?.findings.find(({ ruleId }) => ruleId === 'visits-in-timescale');
    expect(timescale?.outcome).toBe('not-read');
    expect(view?.caseFile.coverage.visit?.complete).toBe(true);
  });

  test('of the case’s header leaves the audit readable', async () => {
    const { service, rows, auditId } = await kept();
    await rows.cases.update(auditId, { sealed: 'x' });
    const view = await service.viewAudit(auditId);
    expect(view?.caseFile.child.name).toBe('Leon Adeyemi');
    expect(view?.rowFaults).toMatchObject([{ table: 'cases' }]);
  });

  test('of an audit hides no other audit, and is said', async () => {
    const { service, rows, auditId } = await kept();
    await service.startAudit(start('2'));
    await rows.audits.update(auditId, { sealed: {} });
    expect(await service.listAudits()).toHaveLength(1);
    await expect(service.viewAudit(auditId)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining(auditId),
    });
    expect(await service.rowFaults()).toMatchObject([{ table: 'audits', row: expect.any(String) }]);
  });

  test('of the settings falls back to the usual ones', async () => {
    const { service, rows } = await kept();
    await service.saveSettings({ ...(await service.settings()), windowDays: 30 });
    await rows.settings.update('auditor', { sealed: { windowDays: 'many' } });
    expect((await service.settings()).windowDays).toBe(183);
    expect(await service.rowFaults()).toMatchObject([{ table: 'settings' }]);
  });

  test('of the key for case references stops with a message, and no new key is made', async () => {
    const { service, rows } = await kept();
    await rows.keys.update('case-references', { sealed: [1, 2, 3] });
    await expect(service.addReading(reading())).rejects.toMatchObject({ code: 'unreadable' });
    expect(await rows.keys.toArray()).toMatchObject([{ sealed: [1, 2, 3] }]);
  });

  test('that a newer version wrote is left for it', async () => {
    const { service, rows, auditId } = await kept();
    await rows.comments.toCollection().modify({ format: 99 });
    const view = await service.viewAudit(auditId);
    expect(view?.comments).toEqual([]);
    expect(view?.rowFaults[0]?.message).toContain('newer version of Goldthread');
  });

  test('never puts words of the record in the message', async () => {
    const { service, rows, auditId } = await kept();
    await rows.entries.update([auditId, 'e1'], {
      sealed: { id: 'e1', kind: 'Leon said he is scared', date: 'of Karl', text: 'secret' },
    });
    const [fault] = await service.rowFaults();
    expect(fault?.message).not.toMatch(/Leon|Karl|secret/);
  });
});
