import { useState } from 'react';
import { useAnnounce } from '../Announcer';
import controls from '../controls.module.css';
import { Dialog } from '../Dialog';
import { messageOf } from '../use-asked';
import styles from './ConfirmDialog.module.css';

interface ConfirmDialogProps {
  title: string;
  /** The word on the button that does it. */
  name: string;
  act: () => Promise<unknown>;
  /** What a screen reader says once it is done. */
  done: string;
  onClose: () => void;
  children: React.ReactNode;
}

/** Asks before something that cannot be undone, and says what it does. */
export function ConfirmDialog({ title, name, act, done, onClose, children }: ConfirmDialogProps) {
  const announce = useAnnounce();
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await act();
      announce(done);
      onClose();
    } catch (error) {
      setFault(messageOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        {children}
        <p role="alert" className={controls.fault}>
          {fault}
        </p>
        <div className={controls.row}>
          <button type="button" className={controls.danger} disabled={busy} onClick={go}>
            {name}
          </button>
          <button type="button" className={controls.button} onClick={onClose}>
            Cancel
          </button>
        </div>
      </div>
    </Dialog>
  );
}
