import type { Finding } from '../rules/finding';
import type { RuleText } from '../rules/rule-text';
import type { AuditView, Decision } from '../storage/audit';
import type { Settings } from '../storage/settings';
import { withoutNames } from '../storage/without-names';

/** What the auditor chooses before a tracker is written. */
export interface TrackerOptions {
  /** Also the findings that the auditor has not decided on. */
  undecided: boolean;
  /** The exact words of the record that a finding rests on. */
  quotes: boolean;
  /** Names of the child and of the people of the file, where texts hold them. */
  names: boolean;
  /** The case system's number in place of the reference. */
  caseNumbers: boolean;
}

/** As little as does the work: decided findings, no words of the record, no names, no case number. */
export const TRACKER_DEFAULTS: TrackerOptions = {
  undecided: false,
  quotes: false,
  names: false,
  caseNumbers: false,
};

/** What a tracker says of a point beside what was found. */
export type TrackerRule = Pick<RuleText, 'asks' | 'theme' | 'source' | 'outcomesIndicators'>;

/** What trackers are made from. */
export interface TrackerSource {
  views: readonly AuditView[];
  settings: Settings;
  /** By rule id, in the order of the checklist. */
  rules: ReadonlyMap<string, TrackerRule>;
}

/** One row of the tracker: one point of one audit. */
export interface TrackerRow {
  id: string;
  view: AuditView;
  settings: Settings;
  options: TrackerOptions;
  rule: TrackerRule | undefined;
  /** As the auditor saw it when deciding; as it stands when not decided. */
  finding: Finding;
  decision: Decision | undefined;
  comment: string;
  /** A text as it may leave: without quotes and names, unless they were chosen. */
  plain(text: string): string;
}

/** The rows of a tracker: by audit in the order given, then in the order of the checklist. */
export async function trackerRows(
  { views, settings, rules }: TrackerSource,
  options: TrackerOptions = TRACKER_DEFAULTS,
): Promise<TrackerRow[]> {
  const place = new Map([...rules.keys()].map((ruleId, i) => [ruleId, i]));
  const placeOf = ({ finding }: Point) => place.get(finding.ruleId) ?? rules.size;
  const rows = views.map((view) =>
    pointsOf(view)
      .filter(({ decision }) => decision || options.undecided)
      .toSorted(
        (a, b) =>
          placeOf(a) - placeOf(b) || a.finding.recordKey.localeCompare(b.finding.recordKey, 'en'),
      )
      .map(
        async ({ finding, decision }): Promise<TrackerRow> => ({
          id: await rowId(view.audit.id, finding),
          view,
          settings,
          options,
          rule: rules.get(finding.ruleId),
          finding,
          decision,
          comment: view.comments.find((comment) => isOf(finding, comment))?.text ?? '',
          plain: (text) => plain(text, view, finding, options),
        }),
      ),
  );
  return Promise.all(rows.flat());
}

export interface Point {
  finding: Finding;
  decision: Decision | undefined;
}

/** Every point of an audit, also one whose finding is gone but was decided on. */
export function pointsOf({ findings, decisions }: AuditView): Point[] {
  const undecided = findings.filter(
    (finding) => !decisions.some((decision) => isOf(finding, decision)),
  );
  return [
    ...decisions.map((decision) => ({ finding: decision.finding, decision })),
    ...undecided.map((finding) => ({ finding, decision: undefined })),
  ];
}

interface OfPoint {
  ruleId: string;
  recordKey: string;
}

const isOf = (a: OfPoint, b: OfPoint) => a.ruleId === b.ruleId && a.recordKey === b.recordKey;

/**
 * The same for the same point of the same audit, however often it is exported and whatever was
 * decided since, so that a tracker can replace the row in place of adding one. The letter keeps a
 * spreadsheet from taking it for a number.
 */
async function rowId(auditId: string, { ruleId, recordKey }: OfPoint): Promise<string> {
  const words = new TextEncoder().encode(JSON.stringify([auditId, ruleId, recordKey]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', words));
  const hex = Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0'));
  return `F-${hex.join('')}`;
}

/** Shortest quote that is taken out of a sentence; a shorter one is a word that anyone may use. */
const SHORTEST_QUOTE = 12;

function plain(text: string, view: AuditView, finding: Finding, options: TrackerOptions): string {
  const kept = options.quotes
    ? text
    : finding.evidence
        .map(({ quote }) => quote)
        .filter((quote) => quote.length >= SHORTEST_QUOTE)
        .reduce((sentence, quote) => sentence.replaceAll(quote, '[words of the record]'), text);
  if (options.names) return kept;
  const child = { ...view.caseFile.child, name: view.caseFile.child.name || view.audit.childName };
  return withoutNames(kept, { child, people: view.caseFile.people });
}
