import { useState } from 'react';
import { formatDate } from '../../case-file/dates';
import type { Audit, AuditChange } from '../../storage/audit';
import controls from '../controls.module.css';
import { CASE_TYPE_NAMES } from '../names';
import styles from './CaseHead.module.css';
import { ChangeDialog } from './ChangeDialog';

interface CaseHeadProps {
  audit: Audit;
  progress: { decided: number; of: number };
  change: (change: AuditChange) => Promise<unknown>;
}

/** Which case is being audited, over which window, and how far the auditor has come. */
export function CaseHead({ audit, progress, change }: CaseHeadProps) {
  const [changing, setChanging] = useState(false);
  return (
    <section className={styles.head} aria-label="Case audited">
      <p className={styles.window}>
        {CASE_TYPE_NAMES[audit.caseType]} · {formatDate(audit.windowFrom)} to{' '}
        {formatDate(audit.asAt)}
        {audit.status === 'open' && (
          <button type="button" className={controls.quiet} onClick={() => setChanging(true)}>
            Change<span className={controls.hidden}> case type and window</span>
          </button>
        )}
      </p>
      <p className={styles.progress}>
        <progress
          className={styles.meter}
          value={progress.decided}
          max={Math.max(progress.of, 1)}
          aria-label="Points decided"
        />
        {progress.decided} of {progress.of} decided
      </p>
      {changing && <ChangeDialog audit={audit} save={change} onClose={() => setChanging(false)} />}
    </section>
  );
}
