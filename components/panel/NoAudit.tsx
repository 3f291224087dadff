import type { AuditSummary } from '../../storage/audit';
import controls from '../controls.module.css';
import { Faults } from '../Faults';
import { Notice } from '../Notice';
import styles from './NoAudit.module.css';
import type { PageKind } from './situation';

interface NoAuditProps {
  page: Exclude<PageKind, { kind: 'case' | 'asking' }>;
  audits: readonly AuditSummary[];
  askAgain: () => void;
  choose: (auditId: string) => void;
  teach: () => void;
}

const WORDS = {
  silent: {
    title: 'This page is not being read',
    body: 'Reload the page. If it stays so, this address may not be set up for Goldthread: open Goldthread from the browser’s toolbar to see.',
  },
  'no-case': {
    title: 'This page belongs to no case',
    body: 'It may be a search, a log-in or an error page. Open a page of the case that you want to audit.',
  },
} as const;

/** Shown where there is no case to audit on the page: what the page is, what to do, and the audits that are open. */
export function NoAudit({ page, audits, askAgain, choose, teach }: NoAuditProps) {
  const { title, body } = WORDS[page.kind];
  const open = audits.filter(({ audit }) => audit.status === 'open').slice(0, 5);
  return (
    <div className={styles.none}>
      <Notice tone="plain" title={title}>
        <p>{body}</p>
        {page.kind === 'silent' && (
          <button type="button" className={controls.button} onClick={askAgain}>
            Look again
          </button>
        )}
      </Notice>
      {page.kind === 'no-case' && (
        <>
          <Faults title="Could not be read on this page" faults={page.state.faults} />
          <p>
            Is it a page of a case?{' '}
            <button type="button" className={controls.button} onClick={teach}>
              Teach this page
            </button>
          </p>
        </>
      )}
      {open.length > 0 && (
        <section aria-label="Open audits">
          <h2>Open audits</h2>
          <ul>
            {open.map(({ audit, decided }) => (
              <li key={audit.id}>
                <button type="button" className={controls.quiet} onClick={() => choose(audit.id)}>
                  {audit.childName || 'Case'} {audit.caseId}
                </button>{' '}
                <span className={controls.hint}>{decided} decided</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
