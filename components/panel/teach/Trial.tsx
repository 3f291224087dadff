import { useState } from 'react';
import type { TeachState } from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import type { PageLink } from '../page-link';
import styles from './TeachPanel.module.css';

interface TrialProps {
  teaching: Pick<TeachState, 'trial' | 'sorts'>;
  link: Pick<PageLink, 'teach' | 'saveProfile'>;
}

const counted = (count: number, one: string, many: string) =>
  `${count} ${count === 1 ? one : many}`;

/** What the profile reads on this page, its name, and how the teaching ends. */
export function Trial({ teaching: { trial, sorts }, link }: TrialProps) {
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const end = () => link.teach({ type: 'goldthread:teach', act: 'end' });
  const found = sorts.reduce((sum, each) => sum + (each.of === 'records' ? each.found : 0), 0);
  const isOfUse = trial !== null && trial.entries + trial.people > 0;

  async function save(): Promise<void> {
    if (!trial) return;
    const said = await link.saveProfile({ ...trial.profile, name: name ?? trial.profile.name });
    setFault(said);
    if (said === null) end();
  }

  return (
    <>
      {trial && (
        <>
          <p role="status">
            <strong>
              {found > 0 &&
                `${trial.entries} of ${counted(found, 'record', 'records')} read on this page. `}
              {trial.people > 0 &&
                `${counted(trial.people, 'person', 'people')} read on this page.`}
            </strong>
          </p>
          {trial.faults.length > 0 && (
            <ul>
              {trial.faults.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
          <label className={controls.label} htmlFor="teach-name">
            Name of these pages
          </label>
          <input
            id="teach-name"
            className={controls.input}
            value={name ?? trial.profile.name}
            onChange={({ target }) => setName(target.value)}
          />
        </>
      )}
      <p role="alert" className={controls.fault}>
        {fault}
      </p>
      <div className={styles.buttons}>
        <button
          type="button"
          className={controls.primary}
          disabled={!isOfUse}
          onClick={() => void save()}
        >
          Save and use
        </button>
        <button type="button" className={controls.button} onClick={end}>
          Leave without saving
        </button>
      </div>
    </>
  );
}
