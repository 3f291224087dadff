import { describe, expect, test } from 'vitest';
import { caseKey, caseReference } from '../../../storage/pseudonym';
import { bench, judge, merge, reading, start, visit } from './bench';

const confirm = { action: 'confirm', reason: '' } as const;

describe('starting an audit', () => {
  test('keeps nothing of a page before the auditor has started an audit of its case', async () => {
    const { service, rows } = bench();
    expect(await service.addReading(reading())).toBeNull();
    const kept = await Promise.all(
      rows.tables.filter(({ name }) => name !== 'keys').map((table) => table.count()),
    );
    expect(kept.every((count) => count === 0)).toBe(true);
  });

  test('gives the open audit when it is started twice at once, even in two windows', async () => {
    const { service, restart } = bench();
    const audits = await Promise.all([
      service.startAudit(start()),
      restart().service.startAudit(start()),
      service.startAudit(start()),
    ]);
    expect(new Set(audits.map(({ id }) => id)).size).toBe(1);
    expect(await service.listAudits()).toHaveLength(1);
  });

  test('says what is wrong with a window that ends before it begins', async () => {
    const { service } = bench();
    await expect(
      service.startAudit({ ...start(), windowFrom: '2025-07-01' }),
    ).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('window') });
    expect(await service.listAudits()).toEqual([]);
  });

  test('starts a new audit of a case whose last one is completed, under the same reference', async () => {
    const { service } = bench();
    const first = await service.startAudit(start());
    await service.completeAudit(first.id);
    const second = await service.startAudit(start());
    expect(second.id).not.toBe(first.id);
    expect(second.caseRef).toBe(first.caseRef);
  });
});

describe('the case reference', () => {
  test('is short, can be read out, and says nothing of the case number', async () => {
    const { service } = bench();
    const { caseRef } = await service.startAudit(start());
    expect(caseRef).toMatch(/^GT-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/);
  });

  test('differs between computers for the same case, so that nobody elsewhere can reckon it', async () => {
    const here = await bench().service.startAudit(start());
    const there = await bench().service.startAudit(start());
    expect(here.caseRef).not.toBe(there.caseRef);
  });

  test('is not shared by two cases: it grows where another case has it', async () => {
    const { rows } = bench();
    const key = await caseKey(rows, 'mosaic-manner', '104417');
    const first = await caseReference(rows, key, new Set());
    const second = await caseReference(rows, key, new Set([first]));
    expect(second).toMatch(new RegExp(`^${first}[0-9A-Z]{2}$`));
    expect(await caseReference(rows, key, new Set([first, second]))).toMatch(/^GT(-.{4}){2}-..$/);
  });

  test('leaves no case number, name or text outside the sealed part of any row', async () => {
    const { service, rows } = bench();
    const audit = await service.startAudit(start());
    await service.addReading(
      reading({
        faults: [{ kind: 'missing', place: 'visits › date', message: 'no date' }],
        people: [{ name: 'Dele Adeyemi', role: 'father' }],
      }),
    );
    await service.comment(audit.id, 'visits-in-timescale', 'case', 'Leon was seen.');
    for (const table of rows.tables.filter(({ name }) => name !== 'keys')) {
      for (const { sealed, ...keys } of await table.toArray()) {
        expect(sealed).toBeDefined();
        expect(JSON.stringify(keys)).not.toMatch(/104417|Adeyemi|Leon|mosaic/);
      }
    }
  });
});

describe('reading pages', () => {
  test('adds every page of a case to one case file, and judges it', async () => {
    const { service } = bench();
    const audit = await service.startAudit(start());
    expect(await service.addReading(reading())).toBe(audit.id);
    await service.addReading(reading({ entries: [visit('e3', 'Visit.')], covers: [], people: [] }));
    const view = await service.viewAudit(audit.id);
    expect(view?.caseFile.entries.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3']);
    expect(view?.findings).toHaveLength(4);
    expect(view?.judged).toBe(true);
  });

  test('the same page twice changes nothing, and tells no screen', async () => {
    const { service, told, rows } = bench();
    const audit = await service.startAudit(start());
    const page = reading({ people: [{ name: 'Dele Adeyemi', role: 'father' }] });
    await service.addReading(page);
    const before = await Promise.all(rows.tables.map((table) => table.toArray()));
    told.length = 0;
    await service.addReading(page);
    expect(await Promise.all(rows.tables.map((table) => table.toArray()))).toEqual(before);
    expect(told).toEqual([]);
    expect(audit.status).toBe('open');
  });

  test('twenty pages that arrive at once all stay', async () => {
    const { service, restart } = bench();
    const other = restart().service;
    const audit = await service.startAudit(start());
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? service : other).addReading(reading({ entries: [visit(`p${n}`, 'Visit.')] })),
      ),
    );
    const view = await service.viewAudit(audit.id);
    expect(view?.caseFile.entries).toHaveLength(20);
    expect(view?.findings).toHaveLength(21);
    expect(view?.caseFile.coverage.visit?.read).toBe(20);
  });

  test('two cases that are read in two tabs at once never mix', async () => {
    const { service } = bench();
    const one = await service.startAudit(start('1'));
    const two = await service.startAudit(start('2'));
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        service.addReading(
          reading({ caseId: n % 2 ? '1' : '2', entries: [visit(`e${n}`, n % 2 ? 'one' : 'two')] }),
        ),
      ),
    );
    const texts = async (id: string) =>
      new Set((await service.viewAudit(id))?.caseFile.entries.map(({ text }) => text));
    expect(await texts(one.id)).toEqual(new Set(['one']));
    expect(await texts(two.id)).toEqual(new Set(['two']));
  });

  test('the same number in another case system is another case', async () => {
    const { service } = bench();
    await service.startAudit(start());
    expect(await service.addReading(reading({ system: 'eclipse-manner' }))).toBeNull();
    expect(await service.openAuditOf('eclipse-manner', '104417')).toBeNull();
  });

  test('a page does not move the window or the case type that the auditor confirmed', async () => {
    const { service } = bench({
      merge: (file, page) => ({ ...merge(file, page), asAt: '2026-01-01', caseType: 'early-help' }),
    });
    const audit = await service.startAudit(start());
    await service.addReading(reading());
    const view = await service.viewAudit(audit.id);
    expect(view?.caseFile).toMatchObject({ asAt: '2025-06-30', caseType: 'child-protection' });
  });

  test('shows what a page lacked until that page is read whole', async () => {
    const { service } = bench();
    const audit = await service.startAudit(start());
    const faults = [{ kind: 'missing' as const, place: 'visits › date', message: 'no date' }];
    await service.addReading(reading({ faults }));
    expect((await service.viewAudit(audit.id))?.faults).toEqual(faults);
    await service.addReading(reading({ page: { title: 'Notes', url: 'https://x.example/notes' } }));
    expect((await service.viewAudit(audit.id))?.faults).toEqual(faults);
    await service.addReading(reading());
    expect((await service.viewAudit(audit.id))?.faults).toEqual([]);
  });

  test('records stay in the order in which they were first seen, as merging needs it', async () => {
    const { service } = bench();
    const audit = await service.startAudit(start());
    const order = ['e10', 'e9', 'e2', 'a1', 'e1'];
    for (const id of order) {
      await service.addReading(reading({ entries: [visit(id, 'Visit.')], covers: [] }));
    }
    await service.addReading(reading({ entries: [visit('e9', 'Visit, whole.')], covers: [] }));
    const view = await service.viewAudit(audit.id);
    expect(view?.caseFile.entries.map(({ id }) => id)).toEqual(order);
  });

  test('people who leave the relationships page leave the case file, the rest stay in order', async () => {
    const { service } = bench();
    const audit = await service.startAudit(start());
    const people = ['Tracey', 'Dele', 'Karl'].map((name) => ({ name, role: 'adult' }));
    await service.addReading(reading({ people }));
    const later = [{ name: 'Asa', role: 'adult' }, ...people.slice(1)];
    for (const now of [people.slice(1), later, people.slice(2)]) {
      await service.addReading(reading({ people: now }));
      expect((await service.viewAudit(audit.id))?.caseFile.people).toEqual(now);
    }
  });
});

describe('when the background is stopped', () => {
  test('between keeping a page and judging it, the next view judges it', async () => {
    let stopped = true;
    const { service, restart } = bench({
      judge: (file) => (stopped ? Promise.reject(new Error('stopped')) : judge(file)),
    });
    const audit = await service.startAudit(start());
    await expect(service.addReading(reading())).rejects.toMatchObject({ code: 'not-judged' });
    expect(await restart().service.viewAudit(audit.id)).toMatchObject({
      judged: false,
      findings: [],
      caseFile: { entries: [{ id: 'e1' }, { id: 'e2' }] },
    });
    stopped = false;
    const view = await restart().service.viewAudit(audit.id);
    expect(view?.judged).toBe(true);
    expect(view?.findings).toHaveLength(3);
  });

  test('nothing is lost between any two steps of an audit', async () => {
    const { restart } = bench();
    const { id: auditId } = await restart().service.startAudit(start());
    await restart().service.addReading(reading());
    const point = { auditId, ruleId: 'visit-purpose-stated', recordKey: 'e2' };
    await restart().service.decide({ ...point, ...confirm, outcome: 'not-evidenced' });
    await restart().service.comment(auditId, 'visits-in-timescale', 'case', 'Good rhythm.');
    const view = await restart().service.viewAudit(auditId);
    expect(view?.decisions).toMatchObject([{ ...point, outcome: 'not-evidenced' }]);
    expect(view?.comments).toMatchObject([{ text: 'Good rhythm.' }]);
  });

  test('judges again after an update of the rules, and only then', async () => {
    let judged = 0;
    const counting: typeof judge = (file) => {
      judged += 1;
      return judge(file);
    };
    const { service, restart } = bench({ judge: counting });
    const audit = await service.startAudit(start());
    await service.addReading(reading());
    await restart().service.viewAudit(audit.id);
    expect(judged).toBe(1);
    await restart({ rules: async () => 'test 2' }).service.viewAudit(audit.id);
    expect(judged).toBe(2);
  });
});

describe('deciding', () => {
  async function audited() {
    const all = bench();
    const { id } = await all.service.startAudit(start());
    await all.service.addReading(reading());
    const point = { auditId: id, ruleId: 'visit-purpose-stated', recordKey: 'e2' };
    return { ...all, id, point };
  }

  test('a decision stays when the record is read again and the finding says otherwise', async () => {
    const { service, id, point } = await audited();
    await service.decide({ ...point, ...confirm, outcome: 'not-evidenced' });
    await service.addReading(reading({ entries: [visit('e2', 'Visit to see the new room.')] }));
    const view = await service.viewAudit(id);
    expect(view?.findings.find(({ recordKey }) => recordKey === 'e2')?.outcome).toBe('met');
    expect(view?.decisions).toMatchObject([
      { action: 'confirm', outcome: 'not-evidenced', finding: { outcome: 'not-evidenced' } },
    ]);
  });

  test('a decision whose finding vanished is kept, shown, and can still be changed', async () => {
    const { service, restart, id, point } = await audited();
    await service.decide({ ...point, ...confirm, outcome: 'not-evidenced' });
    const withoutRule = { judge: async () => [], rules: async () => 'test 2' };
    await restart(withoutRule).service.viewAudit(id);
    const view = await restart(withoutRule).service.viewAudit(id);
    expect(view?.findings).toEqual([]);
    expect(view?.decisions).toHaveLength(1);
    const again = await restart(withoutRule).service.decide({
      ...point,
      action: 'amend',
      outcome: 'met',
      reason: 'Purpose stands in the plan.',
    });
    expect(again.finding.outcome).toBe('not-evidenced');
  });

  test('a finding that changed while the auditor looked at it is not confirmed unseen', async () => {
    const { service, point, id } = await audited();
    await expect(service.decide({ ...point, ...confirm, outcome: 'met' })).rejects.toMatchObject({
      code: 'changed',
    });
    expect((await service.viewAudit(id))?.decisions).toEqual([]);
  });

  test.each([
    ['amending without an outcome', { action: 'amend', outcome: null, reason: 'x' }],
    [
      'amending to what it says already',
      { action: 'amend', outcome: 'not-evidenced', reason: 'x' },
    ],
    ['amending without a reason', { action: 'amend', outcome: 'met', reason: '  ' }],
    ['dismissing without a reason', { action: 'dismiss', outcome: null, reason: '' }],
    ['dismissing with an outcome', { action: 'dismiss', outcome: 'met', reason: 'x' }],
  ] as const)('%s is refused with what to do', async (_, input) => {
    const { service, point } = await audited();
    await expect(service.decide({ ...point, ...input })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/\w/),
    });
  });

  test('a point without an outcome of the tool takes one of the auditor’s, without a reason', async () => {
    const { service } = bench();
    const { id: auditId } = await service.startAudit(start());
    await service.viewAudit(auditId);
    const point = { auditId, ruleId: 'visits-in-timescale', recordKey: 'case', reason: '' };
    await expect(
      service.decide({ ...point, action: 'confirm', outcome: null }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    expect(await service.decide({ ...point, action: 'amend', outcome: 'met' })).toMatchObject({
      outcome: 'met',
      finding: { outcome: 'not-read' },
    });
  });

  test('takes decisions and comments back', async () => {
    const { service, id, point } = await audited();
    await service.decide({ ...point, ...confirm, outcome: 'not-evidenced' });
    await service.comment(id, point.ruleId, point.recordKey, 'See plan.');
    await service.undecide(id, point.ruleId, point.recordKey);
    expect(await service.comment(id, point.ruleId, point.recordKey, ' ')).toBeNull();
    expect(await service.viewAudit(id)).toMatchObject({ decisions: [], comments: [] });
  });

  test('the list of audits counts by the auditor’s outcome where there is one', async () => {
    const { service, point } = await audited();
    expect(await service.listAudits()).toMatchObject([
      { decided: 0, applicable: 3, concerns: 1, entriesRead: 2 },
    ]);
    await service.decide({
      ...point,
      action: 'amend',
      outcome: 'not-applicable',
      reason: 'Joint.',
    });
    expect(await service.listAudits()).toMatchObject([
      { decided: 1, applicable: 2, concerns: 0, entriesRead: 2 },
    ]);
  });
});

describe('changing, completing and deleting', () => {
  test('judges again when the window or the case type changes', async () => {
    const { service } = bench({
      judge: async (file) => (await judge(file)).map((f) => ({ ...f, reason: file.asAt })),
    });
    const audit = await service.startAudit(start());
    await service.addReading(reading());
    await service.changeAudit(audit.id, { asAt: '2025-05-31' });
    const view = await service.viewAudit(audit.id);
    expect(view?.audit.asAt).toBe('2025-05-31');
    expect(view?.findings[0]?.reason).toBe('2025-05-31');
  });

  test('a completed audit holds no text and no people, but findings, short quotes and where they stand', async () => {
    const { service, rows } = bench();
    const { id: auditId } = await service.startAudit(start());
    const long = `Visit to ${'listen and '.repeat(60)}end.`;
    await service.addReading(
      reading({
        entries: [
          visit('e1', long),
          { ...visit('e9', 'A note of something else.'), kind: 'case-note' },
        ],
        people: [{ name: 'Dele Adeyemi', role: 'father' }],
      }),
    );
    const point = { auditId, ruleId: 'visit-purpose-stated', recordKey: 'e1' };
    await service.decide({ ...point, ...confirm, outcome: 'met' });
    await service.completeAudit(auditId);
    expect((await service.completeAudit(auditId)).status).toBe('completed');

    const view = await service.viewAudit(auditId);
    expect(view?.caseFile.people).toEqual([]);
    expect(view?.caseFile.entries).toEqual([{ ...visit('e1', ''), part: 'start' }]);
    const quote = view?.decisions[0]?.finding.evidence[0]?.quote ?? '';
    expect(quote).toHaveLength(200);
    expect(long.startsWith(quote)).toBe(true);
    const everything = JSON.stringify(await Promise.all(rows.tables.map((t) => t.toArray())));
    expect(everything).not.toContain('something else');
    expect(everything).not.toContain('end.');
    expect(everything).not.toContain('Dele');
    expect(await service.listAudits()).toMatchObject([{ entriesRead: 2 }]);
  });

  test('a completed audit no longer changes', async () => {
    const { service } = bench();
    const { id } = await service.startAudit(start());
    await service.addReading(reading());
    await service.completeAudit(id);
    expect(await service.addReading(reading())).toBeNull();
    const completed = { code: 'completed' };
    await expect(service.comment(id, 'r', 'case', 'late')).rejects.toMatchObject(completed);
    await expect(service.undecide(id, 'r', 'case')).rejects.toMatchObject(completed);
    await expect(service.changeAudit(id, { asAt: '2025-06-01' })).rejects.toMatchObject(completed);
  });

  test('deleting takes every row of that audit and of no other', async () => {
    const { service, rows } = bench();
    const one = await service.startAudit(start('1'));
    const two = await service.startAudit(start('2'));
    await service.addReading(reading({ caseId: '1' }));
    await service.addReading(reading({ caseId: '2' }));
    await service.deleteAudit(one.id);
    await service.deleteAudit(one.id);
    expect(await service.viewAudit(one.id)).toBeNull();
    expect((await service.viewAudit(two.id))?.findings).toHaveLength(3);
    const left = JSON.stringify(await Promise.all(rows.tables.map((table) => table.toArray())));
    expect(left).not.toContain(one.id);
    await expect(service.comment(one.id, 'r', 'case', 'x')).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('settings are kept, and name the auditor of the next audit', async () => {
    const { service, restart } = bench();
    const settings = { ...(await service.settings()), auditor: 'PN', windowDays: 92 };
    await service.saveSettings(settings);
    expect(await restart().service.settings()).toEqual(settings);
    expect((await restart().service.startAudit(start())).auditor).toBe('PN');
  });
});
