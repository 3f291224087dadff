import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exportSummary } from '../../../export/export-summary';
import { TRACKER_COLUMNS } from '../../../export/tracker-columns';
import { trackerCsv, trackerFileName } from '../../../export/tracker-csv';
import { trackerDoc } from '../../../export/tracker-doc';
import {
  TRACKER_DEFAULTS,
  type TrackerOptions,
  type TrackerSource,
  trackerRows,
} from '../../../export/tracker-row';
import type { Finding } from '../../../rules/finding';
import type { AuditView, Decision } from '../../../storage/audit';
import { DEFAULT_SETTINGS } from '../../../storage/settings';
import { finding, visit } from '../storage/bench';

const AUDIT_ID = '0b0b6d0e-7f67-4f2e-9d07-3a54c7d51c11';

const decided = (of: Finding, part: Partial<Decision> = {}): Decision => ({
  auditId: AUDIT_ID,
  ruleId: of.ruleId,
  recordKey: of.recordKey,
  action: 'confirm',
  outcome: 'met',
  reason: '',
  decidedAt: '2025-07-02T09:30:00.000Z',
  finding: of,
  ...part,
});

const visits = finding({
  reason: 'Leon was seen by Priya Nair on 4 Mar 2025: “Visit to hear how school is going.”',
  evidence: [
    {
      entryId: 'e1',
      property: 'text',
      quote: 'Visit to hear how school is going.',
      start: 0,
      before: '',
      after: '',
      side: 'for',
    },
  ],
});
const father = finding({
  ruleId: 'father-engaged',
  outcome: 'not-evidenced',
  reason: 'No contact.',
});
const summary = finding({ ruleId: 'case-summary-current', outcome: 'partly-met', reason: 'Old.' });

function view(part: Partial<AuditView> = {}): AuditView {
  return {
    audit: {
      id: AUDIT_ID,
      system: 'mosaic-manner',
      caseId: '104417',
      caseRef: 'GT-7K2M-Q4',
      childName: 'Leon Adeyemi',
      caseType: 'child-protection',
      team: 'Safeguarding North',
      windowFrom: '2025-01-01',
      asAt: '2025-06-30',
      auditor: 'PN',
      status: 'open',
      startedAt: '2025-07-01T08:00:00.000Z',
      updatedAt: '2025-07-02T09:30:00.000Z',
    },
    caseFile: {
      caseId: '104417',
      caseType: 'child-protection',
      status: 'open',
      windowFrom: '2025-01-01',
      asAt: '2025-06-30',
      child: { name: 'Leon Adeyemi' },
      people: [
        { name: 'Dele Adeyemi', role: 'father' },
        { name: 'Priya Nair', role: 'social worker (to 15.11.24)' },
      ],
      entries: [visit('e1', 'Visit to hear how school is going.')],
      coverage: {},
    },
    findings: [visits, father, summary],
    decisions: [decided(visits), decided(father, { outcome: 'not-evidenced' })],
    comments: [],
    faults: [],
    rowFaults: [],
    judged: true,
    ...part,
  };
}

const source = (...views: AuditView[]): TrackerSource => ({
  views,
  settings: { ...DEFAULT_SETTINGS, round: 'Summer 2025' },
  rules: new Map([
    [
      'father-engaged',
      { asks: 'Was he?', theme: 'assessment', source: 'AF19 2.11', outcomesIndicators: [2, 11] },
    ],
    [
      'visits-in-timescale',
      { asks: 'In time?', theme: 'implementation', source: 'AF19 2.5', outcomesIndicators: [3] },
    ],
  ]),
});

/** The file as a spreadsheet that knows the standard reads it. */
async function table(of: TrackerSource, options?: Partial<TrackerOptions>) {
  const csv = trackerCsv(await trackerRows(of, { ...TRACKER_DEFAULTS, ...options }));
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

describe('the tracker file', () => {
  test('has a byte order mark, CRLF, quoted fields, and every column in its order', async () => {
    const csv = trackerCsv(await trackerRows(source(view())));
    expect(csv.startsWith('\uFEFF"row_id","round","audit_type"')).toBe(true);
    expect(csv.endsWith('"\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [heading] = Papa.parse<string[]>(csv.slice(1)).data;
    expect(heading).toEqual(TRACKER_COLUMNS.map(({ name }) => name));
    expect(new Set(heading).size).toBe(heading?.length);
  });

  test('holds the points that were decided on, in the order of the checklist', async () => {
    const rows = await table(source(view()));
    expect(rows.map((row) => [row.rule_id, row.auditor_decision, row.auditor_outcome])).toEqual([
      ['father-engaged', 'confirm', 'not-evidenced'],
      ['visits-in-timescale', 'confirm', 'met'],
    ]);
    expect(rows[0]).toMatchObject({
      round: 'Summer 2025',
      audit_date: '2025-07-01',
      as_at_date: '2025-06-30',
      window_from: '2025-01-01',
      window_to: '2025-06-30',
      auditor_id: 'PN',
      auditor_type: 'internal',
      case_ref: 'GT-7K2M-Q4',
      case_type: 'child-protection',
      locality_team: 'Safeguarding North',
      practice_standard_ref: 'AF19 2.11',
      outcome_indicator: '2; 11',
      polarity: 'improvement',
      tool_result: 'not-evidenced',
      finding: 'No contact.',
      recommendation: '',
      impact_for_child: '',
      theme: 'assessment',
      point: 'Was he?',
      decided_on: '2025-07-02',
    });
    expect(rows[1]).toMatchObject({ polarity: 'strength', evidence_locator: 'visit 2025-03-04' });
  });

  test('holds undecided points only when chosen', async () => {
    const rows = await table(source(view()), { undecided: true });
    expect(rows.map((row) => row.rule_id)).toContain('case-summary-current');
    expect(rows.at(-1)).toMatchObject({ auditor_decision: '', auditor_outcome: '', polarity: '' });
  });

  test('says by default neither case number nor names nor words of the record', async () => {
    const noted = view({
      comments: [
        {
          auditId: AUDIT_ID,
          ruleId: 'father-engaged',
          recordKey: 'case',
          text: 'Dele is Leon’s father; Adeyemi family known.',
          updatedAt: '2025-07-02T09:30:00.000Z',
        },
      ],
    });
    const rows = await table(source(noted), { undecided: true });
    expect(JSON.stringify(rows)).not.toMatch(/104417|Leon|Adeyemi|Dele|Priya|Nair|school is going/);
    expect(rows[0]?.comment).toBe('[father] is [child]’s father; [name] family known.');
    expect(rows[1]?.finding).toBe(
      '[child] was seen by [social worker] on 4 Mar 2025: “[words of the record]”',
    );
    expect(rows[1]?.evidence_quotes).toBe('');
  });

  test('holds them when the auditor chose so', async () => {
    const options = { quotes: true, names: true, caseNumbers: true };
    const [, row] = await table(source(view()), options);
    expect(row).toMatchObject({ case_ref: '104417', finding: visits.reason });
    expect(row?.evidence_quotes).toBe('“Visit to hear how school is going.”');
  });

  test('names each point the same in every export, and no two points alike', async () => {
    const first = await table(source(view()));
    const decisions = [
      decided(father, { action: 'amend', outcome: 'met', reason: 'Seen at court.' }),
      decided(visits, { decidedAt: '2025-08-01T10:00:00.000Z' }),
      decided(summary, { outcome: 'partly-met' }),
    ];
    const later = await table(source(view({ decisions })));
    expect(later.map((row) => row.row_id)).toEqual(
      expect.arrayContaining(first.map((row) => row.row_id)),
    );
    expect(new Set(later.map((row) => row.row_id)).size).toBe(3);
    const other = view({ audit: { ...view().audit, id: 'another' } });
    const both = await table(source(view(), other));
    expect(new Set(both.map((row) => row.row_id)).size).toBe(4);
    expect(both[0]?.row_id).toMatch(/^F-[0-9a-f]{16}$/);
  });

  test('shows a decision whose finding is gone, as the auditor saw it', async () => {
    const [row] = await table(source(view({ findings: [], decisions: [decided(visits)] })));
    expect(row).toMatchObject({ rule_id: 'visits-in-timescale', tool_result: 'met' });
  });

  test('keeps why a finding was amended apart from why one was dismissed', async () => {
    const rows = await table(
      source(
        view({
          decisions: [
            decided(father, { action: 'amend', outcome: 'partly-met', reason: 'Letter seen.' }),
            decided(visits, { action: 'dismiss', outcome: null, reason: 'Duplicate.' }),
          ],
        }),
      ),
    );
    expect(rows).toMatchObject([
      { auditor_outcome: 'partly-met', amend_reason: 'Letter seen.', dismiss_reason: '' },
      { auditor_outcome: '', amend_reason: '', dismiss_reason: 'Duplicate.', polarity: '' },
    ]);
  });

  test('an audit keeps the round in which it began', async () => {
    const began = view({ audit: { ...view().audit, round: 'Spring', auditorType: 'peer' } });
    expect((await table(source(began)))[0]).toMatchObject({
      round: 'Spring',
      auditor_type: 'peer',
    });
  });

  test('is named by its day', () => {
    expect(trackerFileName(new Date(2025, 10, 3))).toBe('goldthread-tracker-2025-11-03.csv');
  });
});

describe('what an auditor typed, or the record says', () => {
  const comment = async (text: string) => {
    const comments = [
      {
        auditId: AUDIT_ID,
        ruleId: 'father-engaged',
        recordKey: 'case',
        text,
        updatedAt: '2025-07-02T09:30:00.000Z',
      },
    ];
    return (await table(source(view({ comments })), { names: true }))[0]?.comment;
  };

  test.each([
    '=1+1',
    '+441632960000',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =HYPERLINK("https://x.example","open")',
    '\u00A0=1+1',
    '\uFEFF=1+1',
    '\u200B=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '−1+2',
    '﹢1',
    "=cmd|' /C calc'!A0",
  ])('is never a formula: %j', async (text) => {
    expect(await comment(text)).toBe(`'${text}`);
  });

  test.each([
    'Seen "alone", in his room',
    'One line\nand another',
    'One line\r\nand another',
    'a, b; c',
    'Élodie – 3½ years, “tŷ”, 你好',
    'Score 3 = good',
    '<script>alert(1)</script>',
    "'quoted'",
  ])('comes through as it is: %j', async (text) => {
    expect(await comment(text)).toBe(text);
  });

  test('comes through whatever it is, with at most an apostrophe in front', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '=', "'", '\t', 'a', ' ') }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const read = await comment(text);
        expect([text, `'${text}`]).toContain(read);
        expect(read).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      }),
    );
  });
});

describe('before a file is written', () => {
  test('says what it holds and leaves out', () => {
    expect(exportSummary(source(view()))).toEqual({
      audits: 1,
      rows: 2,
      undecided: 1,
      dismissed: 0,
      holds: [
        'Findings: 2, of 1 audit',
        'Outcomes, decisions, your reasons and comments',
        'Kind and date of the records that findings rest on',
        'A made-up reference for each case',
      ],
      leavesOut: [
        'The record’s text',
        'The exact words that findings rest on',
        'Names of the child and of the people listed on the file',
        'Case numbers',
        'Findings not decided on: 1',
      ],
      warnings: ['Audits still open, whose findings may change: 1.'],
    });
  });

  test('says so when the file would identify the child', () => {
    const all = { undecided: true, quotes: true, names: true, caseNumbers: true };
    const { rows, holds, leavesOut, warnings } = exportSummary(source(view()), all);
    expect(rows).toBe(3);
    expect(leavesOut).toEqual(['The record’s text']);
    expect(holds).toContain('The case number');
    expect(warnings).toContain('The file says whose record this is.');
  });

  test('says so when nothing was decided, and when a finding changed after its decision', () => {
    expect(exportSummary(source(view({ decisions: [] }))).warnings[0]).toContain('headings only');
    const changed = view({ findings: [{ ...visits, outcome: 'not-evidenced' }] });
    expect(exportSummary(source(changed)).warnings[0]).toContain('changed since');
  });
});

test('docs/tracker.md says what the columns say (else run scripts/tracker-doc.ts)', () => {
  expect(readFileSync('docs/tracker.md', 'utf8')).toBe(trackerDoc());
});
