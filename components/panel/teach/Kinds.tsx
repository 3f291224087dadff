import { ENTRY_KINDS, type EntryKind } from '../../../case-file/model';
import type { TeachRequest, TeachState } from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import { partName } from '../../names';
import styles from './TeachPanel.module.css';

interface KindsProps {
  teaching: Pick<TeachState, 'kind' | 'means' | 'someSayNoKind'>;
  ask: (request: TeachRequest) => void;
}

/** What kind the records are: one for all, or one for each word by which the page says it. */
export function Kinds({ teaching: { kind, means, someSayNoKind }, ask }: KindsProps) {
  const ofAll = {
    label: means ? 'Records that say none are' : 'All these records are',
    value: kind,
    set: (next: EntryKind) => ask({ type: 'goldthread:teach', act: 'kind', kind: next }),
  };
  const byWord = Object.entries(means ?? {}).map(([word, value]) => ({
    label: `“${word}” is`,
    value,
    set: (next: EntryKind) => ask({ type: 'goldthread:teach', act: 'means', word, kind: next }),
  }));
  const choices = means && !someSayNoKind ? byWord : [...byWord, ofAll];
  return (
    <div className={styles.list}>
      {choices.map(({ label, value, set }) => (
        <label key={label} className={controls.label}>
          {label}{' '}
          <select
            className={controls.input}
            value={value}
            onChange={({ target }) => {
              const next = ENTRY_KINDS.find((each) => each === target.value);
              if (next) set(next);
            }}
          >
            {ENTRY_KINDS.map((each) => (
              <option key={each} value={each}>
                {partName(each)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
