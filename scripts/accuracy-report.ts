import type { Finding } from '../rules/finding';
import { ac1, agreement, kappa } from './agreement';

/** One point of one case, as labelled and as judged. */
export interface Judgement {
  caseId: string;
  label: { outcome: string; because: string; entries: string[] };
  finding: Finding;
}

/** Per point: cases, outcomes as labelled, agreement and what goes with it. */
export function perPoint(all: readonly Judgement[]): string {
  const rows = [...groupBy(all, ({ finding }) => finding.ruleId)].map(([id, some]) => [
    id,
    `${some.length}`,
    outcomes(some),
    ...measures(some),
  ]);
  const head = ['point', 'cases', 'met/partly/not/n-a', ...MEASURES];
  return table([head, ...rows]);
}

/** The same per case. */
export function perCase(all: readonly Judgement[]): string {
  const rows = [...groupBy(all, ({ caseId }) => caseId)].map(([id, some]) => [
    id,
    `${some.length}`,
    outcomes(some),
    ...measures(some),
  ]);
  return table([['case', 'points', 'met/partly/not/n-a', ...MEASURES], ...rows]);
}

/** Every judgement that differs from its label, with both reasons. */
export function sideBySide(all: readonly Judgement[]): string {
  const differing = all.filter((one) => one.finding.outcome !== one.label.outcome);
  const lines = differing.flatMap(({ caseId, label, finding }) => [
    `${finding.ruleId} ${caseId}: labelled ${label.outcome}, judged ${finding.outcome}`,
    `  label:   ${label.because} [${label.entries.join(' ')}]`,
    `  finding: ${finding.reason} [${[...entriesOf(finding)].join(' ')}]`,
  ]);
  return [`${differing.length} of ${all.length} differ`, ...lines].join('\n');
}

/** The last line: everything together. */
export function overall(all: readonly Judgement[]): string {
  const pairs = pairsOf(all);
  const [a, k, b, e] = [agreement(pairs), kappa(pairs), abstained(all), evidence(all)].map(figure);
  return `agreement ${a} kappa ${k} abstained ${b} evidence ${e}`;
}

const MEASURES = ['agree', 'prec', 'recall', 'kappa', 'AC1', 'abst', 'evid'];

function measures(some: readonly Judgement[]): string[] {
  const pairs = pairsOf(some);
  const { precision, recall } = concern(some);
  return [
    agreement(pairs),
    precision,
    recall,
    kappa(pairs),
    ac1(pairs),
    abstained(some),
    evidence(some),
  ].map(figure);
}

const pairsOf = (some: readonly Judgement[]) =>
  some.map(({ label, finding }) => [label.outcome, finding.outcome] as const);

const ABSTAINED = ['needs-judgement', 'not-read'];
const CONCERNS = ['partly-met', 'not-evidenced'];

const abstained = (some: readonly Judgement[]): number =>
  some.filter(({ finding }) => ABSTAINED.includes(finding.outcome)).length / some.length;

/** Precision and recall of "a concern" (partly met or not evidenced) against met. */
function concern(some: readonly Judgement[]) {
  const rated = some.filter(({ label }) => label.outcome !== 'not-applicable');
  const labelled = rated.filter(({ label }) => CONCERNS.includes(label.outcome));
  const judged = rated.filter(({ finding }) => CONCERNS.includes(finding.outcome));
  const both = labelled.filter(({ finding }) => CONCERNS.includes(finding.outcome));
  return { precision: both.length / judged.length, recall: both.length / labelled.length };
}

/** How often the evidence cited shares an entry with the label's, over labels met and partly met that name one. */
function evidence(some: readonly Judgement[]): number {
  const rated = some.filter(
    ({ label }) => /^(met|partly-met)$/.test(label.outcome) && label.entries.length > 0,
  );
  const sharing = rated.filter(({ label, finding }) => {
    const cited = entriesOf(finding);
    return label.entries.some((id) => cited.has(id));
  });
  return sharing.length / rated.length;
}

const entriesOf = ({ evidence: cited }: Finding): Set<string> =>
  new Set(cited.map(({ entryId }) => entryId));

function outcomes(some: readonly Judgement[]): string {
  const order = ['met', 'partly-met', 'not-evidenced', 'not-applicable'];
  return order
    .map((outcome) => some.filter(({ label }) => label.outcome === outcome).length)
    .join('/');
}

const figure = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '-' : value.toFixed(3);

function groupBy(all: readonly Judgement[], keyOf: (one: Judgement) => string) {
  const groups = new Map<string, Judgement[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function table(rows: string[][]): string {
  const widths =
    rows[0]?.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
