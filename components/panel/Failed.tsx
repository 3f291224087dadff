import controls from '../controls.module.css';
import { Notice } from '../Notice';
import styles from './Panel.module.css';

interface FailedProps {
  title?: string;
  message: string;
  again: () => void;
}

/** Something could not be asked of the store: what, why, and another try. */
export function Failed({ title = 'The audit could not be opened', message, again }: FailedProps) {
  return (
    <Notice tone="alert" title={title}>
      <p>{message}</p>
      <button type="button" className={controls.button} onClick={again}>
        Try again
      </button>
    </Notice>
  );
}

/** Shown for the moment until the store or the page answers. */
export const Waiting = () => <p className={styles.waiting}>Looking …</p>;
