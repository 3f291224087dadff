import { useEffect, useId, useRef, useState } from 'react';
import type { AuditStart } from '../../storage/audit';
import controls from '../controls.module.css';
import { messageOf } from '../use-asked';
import { type AuditWindow, checkWindow, WindowFields } from '../WindowFields';
import styles from './StartForm.module.css';
import type { CaseOnPage } from './situation';

interface StartFormProps {
  onPage: CaseOnPage;
  defaults: AuditWindow;
  start: (start: AuditStart) => Promise<unknown>;
}

/** Begins the audit of the case on the page; until then nothing of the record is kept. */
export function StartForm({ onPage, defaults, start }: StartFormProps) {
  const [audited, setAudited] = useState(defaults);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const titleId = useId();
  const { header } = onPage;

  // Enter starts from anywhere in the panel, without the panel taking the focus from the record.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && event.target === document.body) form.current?.requestSubmit();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const checked = checkWindow(audited);
    if (typeof checked === 'string') return setFault(checked);
    setBusy(true);
    setFault(null);
    try {
      await start({ system: onPage.system, header, ...checked });
    } catch (error) {
      setFault(messageOf(error));
      setBusy(false);
    }
  }

  return (
    <form ref={form} className={styles.form} aria-labelledby={titleId} onSubmit={submit}>
      <h2 id={titleId}>Start an audit of this case</h2>
      <p className={styles.case}>
        <strong>{header.child?.name ?? 'Name not shown on this page'}</strong>
        <span>Case {header.caseId}</span>
      </p>
      <WindowFields value={audited} change={setAudited} />
      <p role="alert" className={controls.fault}>
        {fault}
      </p>
      <button type="submit" className={controls.primary} disabled={busy}>
        {busy ? 'Starting …' : 'Start audit'}
      </button>
      <p className={controls.hint}>
        Enter starts. Nothing of this record is kept before that. Then Goldthread reads the pages
        that you open yourself, and keeps what it reads on this computer.
      </p>
    </form>
  );
}
