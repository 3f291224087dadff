import { useCallback, useEffect, useMemo, useState } from 'react';
import { formatDate } from '../../case-file/dates';
import type { AuditService, AuditSummary, Changed } from '../../storage/audit-service';
import controls from '../controls.module.css';
import { Notice } from '../Notice';
import { CASE_TYPE_NAMES } from '../names';
import type { Point } from '../point';
import { useAsked } from '../use-asked';
import styles from './AuditsView.module.css';
import { ExportDialog } from './ExportDialog';
import { FindingFilters } from './FindingFilters';
import { FindingTable } from './FindingTable';
import { findingRows, NO_FILTER, rowFits } from './finding-rows';
import type { Tracker } from './tracker';
import { hashOf } from './use-hash';

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
  const ids = chosen.map(({ audit }) => audit.id).join(' ');
  const { asked, again } = useAsked(
    useCallback(async () => {
      const views = await Promise.all(
        ids.split(' ').map((id) => (id ? service.viewAudit(id) : null)),
      );
      return views.filter((view) => view !== null);
    }, [ids, service]),
  );
  useEffect(() => onChanged(() => void again()), [onChanged, again]);

  const rows = useMemo(
    () => (asked.status === 'here' ? findingRows(asked.value, points) : []),
    [asked, points],
  );
  const themes = useMemo(() => [...new Set(rows.map(({ item }) => item.point.theme))], [rows]);
  const fitting = useMemo(() => rows.filter((row) => rowFits(row, filter)), [rows, filter]);

  if (asked.status === 'failed') {
    return (
      <Notice tone="alert" title="The findings could not be read">
        <p>{asked.message}</p>
        <button type="button" className={controls.button} onClick={again}>
          Try again
        </button>
      </Notice>
    );
  }
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
      {asked.status === 'asking' ? (
        <p className={controls.hint}>Looking …</p>
      ) : (
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
