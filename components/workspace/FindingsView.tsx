import { useMemo, useState } from 'react';
import { formatDate } from '../../case-file/dates';
import type { AuditService, AuditSummary, Changed } from '../../storage/audit-service';
import controls from '../controls.module.css';
import { Notice } from '../Notice';
import { CASE_TYPE_NAMES } from '../names';
import type { Point } from '../point';
import styles from './AuditsView.module.css';
import { ExportDialog } from './ExportDialog';
import { FindingFilters } from './FindingFilters';
import { FindingTable } from './FindingTable';
import { findingRows, NO_FILTER, rowFits } from './finding-rows';
import type { Tracker } from './tracker';
import { hashOf } from './use-hash';
import { useViews } from './use-views';

interface FindingsViewProps {
  /** One audit, or null for all. */
  auditId: string | null;
  audits: readonly AuditSummary[];
  service: AuditService;
  onChanged: (listener: (changed: Changed) => void) => () => void;
  points: readonly Point[];
  tracker: Tracker;
}

/** The findings of one audit or of all, narrowed by filters. */
export function FindingsView(props: FindingsViewProps) {
  const { auditId, audits, service, onChanged, points, tracker } = props;
  const [filter, setFilter] = useState(NO_FILTER);
  const [exporting, setExporting] = useState(false);
  const chosen = useMemo(
    () => audits.filter(({ audit }) => !auditId || audit.id === auditId),
    [audits, auditId],
  );
  const ids = useMemo(() => chosen.map(({ audit }) => audit.id), [chosen]);
  const { views, waiting, fault, again } = useViews(service, ids, onChanged);
  const rows = useMemo(() => findingRows(views, points), [views, points]);
  const themes = useMemo(() => [...new Set(rows.map(({ item }) => item.point.theme))], [rows]);
  const fitting = useMemo(() => rows.filter((row) => rowFits(row, filter)), [rows, filter]);

  if (chosen.length === 0) {
    return (
      <Notice
        tone="plain"
        title={auditId ? 'This audit is no longer there' : 'No findings yet: no audit was started'}
      >
        <a href={hashOf({ at: 'audits' })}>To the list of audits</a>
      </Notice>
    );
  }
  const one = auditId ? chosen[0]?.audit : undefined;
  return (
    <>
      <div className={styles.top}>
        <div>
          <h2>{one ? `${one.childName || 'Case'} ${one.caseId}` : 'All findings'}</h2>
          {one && (
            <p className={controls.hint}>
              {CASE_TYPE_NAMES[one.caseType]} · {formatDate(one.windowFrom)} to{' '}
              {formatDate(one.asAt)}
              {one.status === 'completed' && ' · completed'}
            </p>
          )}
        </div>
        <button type="button" className={controls.button} onClick={() => setExporting(true)}>
          Export CSV
        </button>
      </div>
      <FindingFilters
        filter={filter}
        change={setFilter}
        themes={themes}
        audits={auditId ? [] : chosen.map(({ audit }) => audit)}
      />
      {fault && (
        <Notice tone="alert" title="Some findings could not be read">
          <p>{fault}</p>
          <button type="button" className={controls.button} onClick={() => again()}>
            Try again
          </button>
        </Notice>
      )}
      {waiting > 0 && !fault && (
        <p className={controls.hint}>
          {ids.length === 1
            ? 'Looking …'
            : `Looking … ${ids.length - waiting} of ${ids.length} audits`}
        </p>
      )}
      {rows.length > 0 && (
        <FindingTable
          rows={fitting}
          total={rows.length}
          manyAudits={!auditId}
          service={service}
          again={again}
        />
      )}
      {exporting && (
        <ExportDialog
          audits={chosen}
          service={service}
          tracker={tracker}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  );
}
