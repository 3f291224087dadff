import { z } from 'zod';
import { CaseFile, ENTRY_KINDS, Entry } from '../../../case-file/model';
import { OUTCOMES } from '../../../rules/finding';

/** tests/rules/<id>.cases.json: small case files, and what the rule must say of them. */
export const Cases = z.strictObject({
  /** The pack that the rule is of, when it is not the house standard. */
  pack: z.string().default('house'),
  cases: z
    .array(
      z.strictObject({
        says: z.string().min(1),
        file: z.record(z.string(), z.unknown()),
        outcome: z.enum(OUTCOMES),
        evidence: z.array(z.string()).optional(),
        reason: z.string().optional(),
      }),
    )
    .min(1),
});
export type Case = z.infer<typeof Cases>['cases'][number];

const PLAIN = {
  caseId: '900001',
  caseType: 'child-in-need',
  status: 'open',
  openedOn: '2024-11-04',
  windowFrom: '2025-01-01',
  asAt: '2025-06-30',
  child: { name: 'Sam Example', dateOfBirth: '2016-02-01', pronouns: 'they' },
  people: [
    { name: 'Jo Example', role: 'mother', livesWithChild: true, parentalResponsibility: true },
    { name: 'Wendy Worker', role: 'social worker' },
    { name: 'Mandy Manager', role: 'team manager' },
  ],
};

const CaseEntry = z.looseObject({ id: z.string().optional(), text: z.string().default('') });

/** The whole case file of a case: what it says over a plain open child in need case, with everything read. */
export function caseOf(file: Case['file']): CaseFile {
  const { entries: given = [], ...header } = file;
  const entries = z.array(CaseEntry).parse(given);
  const numbered = entries.map((entry, index) =>
    Entry.strict().parse({ date: null, ...entry, id: entry.id ?? `e${index + 1}` }),
  );
  const everything = Object.fromEntries(
    [...ENTRY_KINDS, 'people' as const].map((kind) => {
      const read = numbered.filter((entry) => entry.kind === kind).length;
      return [kind, { read, stated: read, complete: true }];
    }),
  );
  return CaseFile.strict().parse({
    ...PLAIN,
    coverage: everything,
    ...header,
    entries: numbered,
  });
}
