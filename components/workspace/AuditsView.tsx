import { useRef, useState } from 'react';
import { formatDate } from '../../case-file/dates';
import type { AuditService, AuditSummary } from '../../storage/audit-service';
import controls from '../controls.module.css';
import { writtenMoment } from '../day';
import { Notice } from '../Notice';
import { CASE_TYPE_NAMES } from '../names';
import type { Point } from '../point';
import table from '../table.module.css';
import styles from './AuditsView.module.css';
import { CompleteDialog } from './CompleteDialog';
import { DeleteDialog } from './DeleteDialog';
import { ExportDialog } from './ExportDialog';
import type { Tracker } from './tracker';
import { hashOf } from './use-hash';

interface AuditsViewProps {
  audits: readonly AuditSummary[];
  service: AuditService;
  points: readonly Point[];
  tracker: Tracker;
  again: () => Promise<void>;
}

type Asking = { about: 'complete' | 'delete'; summary: AuditSummary } | { about: 'export' };

/** The list of audits, newest change first. */
export function AuditsView({ audits, service, points, tracker, again }: AuditsViewProps) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const none = useRef<HTMLElement>(null);
  const close = () => {
    setAsking(null);
    // The button that was pressed may be gone with its audit; the focus then goes to the heading, or to what stands in place of the list.
    setTimeout(() => {
      if (document.activeElement === document.body) (heading.current ?? none.current)?.focus();
    });
  };
  if (audits.length === 0) {
    return (
      <section ref={none} tabIndex={-1} aria-label="Audits">
        <Notice tone="plain" title="No audits yet">
          <p>
            Open a page of a case in your case system, and start its audit in the panel beside the
            record. If no panel shows there, open Goldthread from the browser’s toolbar on that
            page.
          </p>
        </Notice>
      </section>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <h2 ref={heading} tabIndex={-1}>
          {audits.length === 1 ? '1 audit' : `${audits.length} audits`}
        </h2>
        <button
          type="button"
          className={controls.button}
          onClick={() => setAsking({ about: 'export' })}
        >
          Export CSV
        </button>
      </div>
      <table className={table.table}>
        <caption className={controls.hidden}>Audits</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col" className={table.middle}>
              Type
            </th>
            <th scope="col" className={table.middle}>
              Window
            </th>
            <th scope="col" className={table.middle}>
              Points
            </th>
            <th scope="col" className={table.wide}>
              Changed
            </th>
            <th scope="col">
              <span className={controls.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {audits.map((summary) => (
            <AuditRow key={summary.audit.id} summary={summary} ask={setAsking} />
          ))}
        </tbody>
      </table>
      {asking?.about === 'export' && (
        <ExportDialog audits={audits} service={service} tracker={tracker} onClose={close} />
      )}
      {asking?.about === 'complete' && (
        <CompleteDialog
          summary={asking.summary}
          points={points}
          service={service}
          again={again}
          onClose={close}
        />
      )}
      {asking?.about === 'delete' && (
        <DeleteDialog summary={asking.summary} service={service} again={again} onClose={close} />
      )}
    </>
  );
}

interface AuditRowProps {
  summary: AuditSummary;
  ask: (asking: Asking) => void;
}

function AuditRow({ summary, ask }: AuditRowProps) {
  const { audit } = summary;
  return (
    <tr>
      <th scope="row">
        <a href={hashOf({ at: 'findings', auditId: audit.id })}>
          {audit.childName || 'Case'} {audit.caseId}
        </a>
        <p className={controls.hint}>
          {audit.status === 'completed' ? 'Completed' : 'Open'} · in exports {audit.caseRef}
        </p>
        <div className={table.narrow}>
          <Progress summary={summary} />
        </div>
      </th>
      <td className={table.middle}>{CASE_TYPE_NAMES[audit.caseType]}</td>
      <td className={table.middle}>
        {formatDate(audit.windowFrom)} to {formatDate(audit.asAt)}
      </td>
      <td className={table.middle}>
        <Progress summary={summary} />
      </td>
      <td className={table.wide}>{writtenMoment(audit.updatedAt)}</td>
      <td>
        <div className={controls.row}>
          {audit.status === 'open' && (
            <button
              type="button"
              className={controls.button}
              onClick={() => ask({ about: 'complete', summary })}
            >
              Complete<span className={controls.hidden}> case {audit.caseId}</span>
            </button>
          )}
          <button
            type="button"
            className={controls.button}
            onClick={() => ask({ about: 'delete', summary })}
          >
            Delete<span className={controls.hidden}> case {audit.caseId}</span>
          </button>
        </div>
      </td>
    </tr>
  );
}

const Progress = ({ summary: { decided, applicable, concerns } }: { summary: AuditSummary }) => (
  <div className={table.number}>
    <p>{decided} decided</p>
    <p className={controls.hint}>
      {applicable} apply · {concerns} {concerns === 1 ? 'concern' : 'concerns'}
    </p>
  </div>
);
