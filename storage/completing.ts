import type { CaseFile, Entry } from '../case-file/model';
import type { Finding } from '../rules/finding';
import { type Change, put } from './changes';
import type { Loaded } from './loading';
import { withoutNames } from './without-names';

/** Longest quote, in characters, that outlives the audit; a number of our own: about two lines. */
const LONGEST_QUOTE = 200;

/**
 * The changes that complete an audit: the record's text and the people go. What stays is each
 * finding and decision with its quotes cut short and without names in its reason, and of each record
 * that a finding names its kind and date, which is where the words stand.
 */
export async function completionChanges(loaded: Loaded): Promise<Change[]> {
  const auditId = loaded.stored.audit.id;
  const findings = [...loaded.findings, ...loaded.decisions.map(({ finding }) => finding)];
  const named = new Set(
    findings.flatMap(({ recordKey, evidence }) => [
      recordKey,
      ...evidence.map(({ entryId }) => entryId),
    ]),
  );
  return [
    { table: 'entries', removeAllOf: auditId },
    { table: 'people', removeAllOf: auditId },
    { table: 'faults', removeAllOf: auditId },
    ...(await Promise.all([
      ...loaded.caseFile.entries
        .filter(({ id }) => named.has(id))
        .map((entry, position) =>
          put('entries', { auditId, entryId: entry.id, position }, locatorOf(entry)),
        ),
      ...loaded.findings.map((finding) =>
        put('findings', { auditId, ...pointKeys(finding) }, shortened(finding, loaded.caseFile)),
      ),
      ...loaded.decisions.map((decision) =>
        put(
          'decisions',
          { auditId, ...pointKeys(decision) },
          { ...decision, finding: shortened(decision.finding, loaded.caseFile) },
        ),
      ),
    ])),
  ];
}

const pointKeys = ({ ruleId, recordKey }: { ruleId: string; recordKey: string }) => ({
  ruleId,
  recordKey,
});

const locatorOf = ({ id, kind, date }: Entry): Entry => ({
  id,
  kind,
  date,
  text: '',
  part: 'start',
  certainty: 1,
});

const shortened = (finding: Finding, file: CaseFile): Finding => ({
  ...finding,
  reason: withoutNames(finding.reason, file),
  evidence: finding.evidence.map((evidence) => ({
    ...evidence,
    quote: [...evidence.quote].slice(0, LONGEST_QUOTE).join(''),
    before: '',
    after: '',
  })),
});
