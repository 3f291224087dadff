import styles from './Notice.module.css';

interface NoticeProps {
  /** `alert` is read out at once by a screen reader; keep it for what stops the work. */
  tone: 'plain' | 'alert';
  title: string;
  children?: React.ReactNode;
}

/** Something that the auditor must know about the page or the audit, and what to do about it. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div
      className={`${styles.notice} ${styles[tone]}`}
      role={tone === 'alert' ? 'alert' : 'status'}
    >
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
