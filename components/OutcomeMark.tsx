import type { Outcome } from '../rules/finding';
import styles from './OutcomeMark.module.css';
import { OUTCOME_NAMES } from './outcome';

/** Each outcome's own shape, on a grid of 16: told apart without colour, and in forced colours. */
const SHAPES: Record<Outcome, React.ReactNode> = {
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="M4.6 8.2 7 10.6l4.4-5" fill="none" className={styles.cut} strokeWidth="1.8" />
    </>
  ),
  'partly-met': (
    <>
      <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" fill="currentColor" />
    </>
  ),
  'not-evidenced': (
    <path
      d="M8 1.4 14.6 8 8 14.6 1.4 8z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinejoin="round"
    />
  ),
  'not-applicable': <path d="M3 8h10" stroke="currentColor" strokeWidth="1.8" />,
  'not-read': (
    <path
      d="M3.5 1.8h6L12.5 5v9.2h-9z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeDasharray="2.2 1.6"
    />
  ),
  'needs-judgement': (
    <>
      <path
        d="M1.2 8C3 4.9 5.3 3.4 8 3.4S13 4.9 14.8 8C13 11.1 10.7 12.6 8 12.6S3 11.1 1.2 8z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <circle cx="8" cy="8" r="2.2" fill="currentColor" />
    </>
  ),
};

const COLOURS: Record<Outcome, string | undefined> = {
  met: styles.met,
  'partly-met': styles.partly,
  'not-evidenced': styles.unseen,
  'not-applicable': styles.open,
  'not-read': styles.open,
  'needs-judgement': styles.ink,
};

/** The shape of an outcome; stands beside its words, and is silent to a screen reader. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  return (
    <svg
      className={`${styles.mark} ${COLOURS[outcome]}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      {SHAPES[outcome]}
    </svg>
  );
}

/** An outcome in words, in its colour, with its shape where that does not stand there already. */
export function OutcomeWord({ outcome, withMark }: { outcome: Outcome; withMark?: boolean }) {
  return (
    <span className={`${styles.word} ${COLOURS[outcome]}`}>
      {withMark && <OutcomeMark outcome={outcome} />}
      {OUTCOME_NAMES[outcome]}
    </span>
  );
}
