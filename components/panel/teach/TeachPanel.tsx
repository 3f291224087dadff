import { useState } from 'react';
import { ENTRY_KINDS, type EntryKind } from '../../../case-file/model';
import {
  IN_RECORD,
  OF_CASE,
  type Pointed,
  type TaughtSoFar,
  type TeachState,
} from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import { Notice } from '../../Notice';
import { partName } from '../../names';
import type { PageLink } from '../page-link';
import { POINTED_NAMES } from './pointed-names';
import styles from './TeachPanel.module.css';

interface TeachPanelProps {
  teaching: TeachState;
  link: Pick<PageLink, 'teach' | 'saveProfile'>;
}

/** Teaches the open page: what to point at, what the pattern now matches, and what it reads. */
export function TeachPanel({ teaching, link }: TeachPanelProps) {
  const { pointing, taught, trial, means } = teaching;
  const [name, setName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const ask = link.teach;
  const of = (what: Pointed) => taught.find((each) => each.what === what);
  const hasRecord = of('record') !== undefined;

  async function save(): Promise<void> {
    if (!trial) return;
    const said = await link.saveProfile({ ...trial.profile, name: name ?? trial.profile.name });
    setFault(said);
    if (said === null) ask({ type: 'goldthread:teach', act: 'end' });
  }

  const item = (what: Pointed, needed = false) => (
    <TaughtItem
      key={what}
      what={what}
      taught={of(what)}
      needed={needed}
      point={() => ask({ type: 'goldthread:teach', act: 'point', what })}
      forget={() => ask({ type: 'goldthread:teach', act: 'forget', what })}
    />
  );

  return (
    <section className={styles.teach} aria-labelledby="teach-title">
      <h2 id="teach-title">Teach this page</h2>
      <p className={controls.hint}>
        Point at one record, then at what stands in it. All that is like it is marked on the page.
        Nothing on the page is clicked or changed.
      </p>
      {pointing && (
        <Notice tone="plain" title={`Point at: ${POINTED_NAMES[pointing]}`}>
          <p>Click it on the page; or walk with the arrow keys and press Enter. Esc leaves.</p>
          <button
            type="button"
            className={controls.button}
            onClick={() => ask({ type: 'goldthread:teach', act: 'stop-pointing' })}
          >
            Stop pointing
          </button>
        </Notice>
      )}
      <ul className={styles.list} aria-label="The records">
        {item('record', true)}
        {hasRecord && IN_RECORD.map((what) => item(what, what === 'date'))}
      </ul>
      {hasRecord && (
        <Kinds
          kind={teaching.kind}
          means={means}
          setKind={(kind) => ask({ type: 'goldthread:teach', act: 'kind', kind })}
          setMeaning={(word, kind) => ask({ type: 'goldthread:teach', act: 'means', word, kind })}
        />
      )}
      <h3>Whose case it is</h3>
      <ul className={styles.list} aria-label="Whose case it is">
        {OF_CASE.map((what) => item(what, what === 'caseId'))}
      </ul>
      {trial && (
        <>
          <p role="status">
            <strong>
              {trial.entries} of {of('record')?.found ?? 0} records read on this page.
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
          disabled={!trial || trial.entries === 0}
          onClick={() => void save()}
        >
          Save and use
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => ask({ type: 'goldthread:teach', act: 'end' })}
        >
          Leave without saving
        </button>
      </div>
    </section>
  );
}

interface TaughtItemProps {
  what: Pointed;
  taught: TaughtSoFar | undefined;
  needed: boolean;
  point: () => void;
  forget: () => void;
}

/** One thing to point at: what it gives, in how many records, and whether it will last. */
function TaughtItem({ what, taught, needed, point, forget }: TaughtItemProps) {
  const name = POINTED_NAMES[what];
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.name}>
          <strong>{name}</strong>
          {!taught && needed && <span className={controls.hint}> needed</span>}
          {taught && taught.of > 1 && (
            <span className={controls.hint}>
              {' '}
              {taught.found} of {taught.of} records
            </span>
          )}
        </p>
        {taught && what !== 'record' && <span className={styles.sample}>{taught.sample}</span>}
        {taught?.fragile && (
          <p className={controls.hint}>
            <strong>May break:</strong> {taught.fragile}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        <button type="button" className={controls.button} onClick={point}>
          Point{taught && ' again'}
          <span className={controls.hidden}> at {name}</span>
        </button>
        {taught && (
          <button type="button" className={controls.quiet} onClick={forget}>
            Forget<span className={controls.hidden}> {name}</span>
          </button>
        )}
      </div>
    </li>
  );
}

interface KindsProps {
  kind: EntryKind;
  means: Record<string, EntryKind> | null;
  setKind: (kind: EntryKind) => void;
  setMeaning: (word: string, kind: EntryKind) => void;
}

/** What kind the records are: one for all, or one for each word by which the page says it. */
function Kinds({ kind, means, setKind, setMeaning }: KindsProps) {
  const choices = means
    ? Object.entries(means).map(([word, value]) => ({
        label: `“${word}” is`,
        value,
        set: (next: EntryKind) => setMeaning(word, next),
      }))
    : [{ label: 'All these records are', value: kind, set: setKind }];
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
