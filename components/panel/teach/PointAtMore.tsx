import { useState } from 'react';
import type { Pointed, TeachRequest } from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import { POINTED_NAMES } from './pointed-names';
import styles from './TeachPanel.module.css';

interface PointAtMoreProps {
  choices: readonly Pointed[];
  ask: (request: TeachRequest) => void;
}

/** Points at what only some records have: chosen from a list, so that the panel stays short. */
export function PointAtMore({ choices, ask }: PointAtMoreProps) {
  const [first] = choices;
  const [chosen, setChosen] = useState<Pointed | undefined>(first);
  const what = choices.find((each) => each === chosen) ?? first;
  if (!what) return null;
  return (
    <div className={styles.more}>
      <label htmlFor="teach-more" className={controls.label}>
        Something else in the record
      </label>
      <div className={styles.buttons}>
        <select
          id="teach-more"
          className={controls.input}
          value={what}
          onChange={({ target }) => setChosen(choices.find((each) => each === target.value))}
        >
          {choices.map((each) => (
            <option key={each} value={each}>
              {POINTED_NAMES[each]}
            </option>
          ))}
        </select>
        <button
          type="button"
          className={controls.button}
          onClick={() => ask({ type: 'goldthread:teach', act: 'point', what })}
        >
          Point at it
        </button>
      </div>
    </div>
  );
}
