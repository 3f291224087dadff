import type { Entry } from '../../case-file/model';
import type { ChecklistItem } from '../checklist';
import controls from '../controls.module.css';
import { ACTION_NAMES } from '../decision-form';
import { entryName } from '../names';
import { OutcomeMark, OutcomeWord } from '../OutcomeMark';
import { OUTCOME_NAMES } from '../outcome';
import styles from './PointRow.module.css';

interface PointRowProps {
  item: ChecklistItem;
  /** The record that was judged, where a rule judges each apart. */
  entry: Entry | undefined;
  open: boolean;
  /** True for the one row that Tab stops at. */
  current: boolean;
  toggle: () => void;
  focused: () => void;
  children: React.ReactNode;
}

/** One point of the list: the tool's outcome and the question, the auditor's decision apart at the side. */
export function PointRow(props: PointRowProps) {
  const { item, entry, open, current, toggle, focused, children } = props;
  const outcome = (item.finding ?? item.decision?.finding)?.outcome ?? 'needs-judgement';
  return (
    <li className={`${styles.row} ${open ? styles.open : ''}`} data-point={item.key}>
      <h3>
        <button
          type="button"
          className={styles.head}
          aria-expanded={open}
          tabIndex={current ? 0 : -1}
          onClick={toggle}
          onFocus={focused}
        >
          <OutcomeMark outcome={outcome} />
          <span>
            <span className={styles.asks}>{item.point.asks}</span>{' '}
            {entry && <span className={styles.entry}>{entryName(entry)} </span>}
            <OutcomeWord outcome={outcome} />
            {item.comment && <span className={controls.hint}> · commented</span>}
          </span>
          <Decided item={item} />
        </button>
      </h3>
      {open && <div className={styles.body}>{children}</div>}
    </li>
  );
}

function Decided({ item: { decision, since } }: { item: ChecklistItem }) {
  if (!decision) return null;
  return (
    <span className={styles.decided}>
      {ACTION_NAMES[decision.action]}
      {decision.action === 'amend' && decision.outcome && (
        <>
          : <OutcomeMark outcome={decision.outcome} /> {OUTCOME_NAMES[decision.outcome]}
        </>
      )}
      {since === 'outcome-changed' && ' · finding changed since'}
      {since === 'vanished' && ' · no longer found'}
    </span>
  );
}
