import { useEffect, useRef, useState } from 'react';
import type { Audit, AuditChange } from '../../storage/audit';
import controls from '../controls.module.css';
import { Dialog } from '../Dialog';
import { messageOf } from '../use-asked';
import { type AuditWindow, checkWindow, WindowFields } from '../WindowFields';
import styles from './StartForm.module.css';

interface ChangeDialogProps {
  audit: Audit;
  save: (change: AuditChange) => Promise<unknown>;
  onClose: () => void;
}

/** Changes the case type or the window of an open audit. */
export function ChangeDialog({ audit, save, onClose }: ChangeDialogProps) {
  const { caseType, windowFrom, asAt } = audit;
  const [audited, setAudited] = useState<AuditWindow>({ caseType, windowFrom, asAt });
  const [fault, setFault] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const checked = checkWindow(audited);
    if (typeof checked === 'string') return setFault(checked);
    try {
      await save(checked);
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  }

  return (
    <Dialog title="Case type and window" onClose={onClose}>
      <form ref={form} className={styles.form} onSubmit={submit}>
        <WindowFields value={audited} change={setAudited} />
        <p className={controls.hint}>
          The points are judged again; your decisions and comments stay.
        </p>
        <p role="alert" className={controls.fault}>
          {fault}
        </p>
        <button type="submit" className={controls.primary}>
          Change
        </button>
      </form>
    </Dialog>
  );
}
