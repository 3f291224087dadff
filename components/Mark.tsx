import styles from './Mark.module.css';

/** Goldthread's own mark: lines of a record, and a thread that runs through them. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">
      <path className={styles.lines} d="M2 3.5h12M2 12.5h12" />
      <path className={styles.thread} d="M4.6 1c0 5.4 6.8 8.6 6.8 14" />
      <path className={styles.lines} d="M2 8h12" />
    </svg>
  );
}
