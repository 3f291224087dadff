import { useCallback, useState } from 'react';
import { useAnnounce } from '../Announcer';
import controls from '../controls.module.css';
import { useAsked } from '../use-asked';
import { JsonFile } from './JsonFile';
import styles from './Options.module.css';

/** A rule pack to choose: the house standard, an example, or a council's own that was imported. */
export interface ListedPack {
  id: string;
  name: string;
  version: string;
  about: string;
  imported: boolean;
}

/** The rule packs; the entrypoint asks the background. */
export interface PackShelf {
  list: () => Promise<{
    packs: ListedPack[];
    /** Id of the one that audits are judged by. */
    inUse: string;
    /** Set by the council's IT for everyone. */
    byPolicy: boolean;
    /** What is wrong with the pack that should be in use; else null. */
    fault: string | null;
  }>;
  use: (id: string) => Promise<void>;
  /** Checks and keeps one and uses it. What is wrong with it, else null. */
  take: (pack: unknown) => Promise<string | null>;
  remove: (id: string) => Promise<void>;
}

/** By which rules case files are judged: the house standard, or what a council does otherwise. */
export function RulePacks({ shelf }: { shelf: PackShelf }) {
  const announce = useAnnounce();
  const [fault, setFault] = useState<string | null>(null);
  const { asked, again } = useAsked(useCallback(() => shelf.list(), [shelf]));

  /** After a change was tried: what is wrong, or what was done, and the list as it now is. */
  async function tried(wrong: string | null, done: string): Promise<void> {
    setFault(wrong);
    if (wrong === null) announce(done);
    await again();
  }

  async function take(pack: unknown, file: string): Promise<void> {
    await tried(await shelf.take(pack), `${file} imported and in use.`);
  }

  if (asked.status !== 'here') {
    return (
      <section className={styles.form} aria-label="Rule pack">
        <h2>Rule pack</h2>
        <p className={asked.status === 'failed' ? controls.fault : controls.hint}>
          {asked.status === 'failed' ? asked.message : 'Looking …'}
        </p>
      </section>
    );
  }
  const { packs, inUse, byPolicy } = asked.value;
  const shown = byPolicy ? packs.filter(({ id }) => id === inUse) : packs;
  return (
    <section className={styles.form} aria-label="Rule pack">
      <h2>Rule pack</h2>
      <p>
        What each point counts: limits, wording, and which points apply. Open audits are judged anew
        when you choose another; your decisions stay, and completed audits stay as they were.
      </p>
      {byPolicy && <p className={controls.hint}>Set up by your IT team.</p>}
      <ul className={`${styles.systems} ${styles.packs}`}>
        {shown.map(({ id, name, version, about, imported }) => (
          <li key={id}>
            <label className={controls.choice}>
              <input
                type="radio"
                name="rule-pack"
                checked={id === inUse}
                disabled={byPolicy}
                onChange={() => void shelf.use(id).then(() => tried(null, `${name} in use.`))}
              />
              <span className={styles.pack}>
                <b>
                  {name} {version}
                </b>
                <span className={controls.hint}>{about}</span>
              </span>
            </label>
            {imported && (
              <button
                type="button"
                className={controls.button}
                onClick={() => void shelf.remove(id).then(() => tried(null, `${name} removed.`))}
              >
                Remove<span className={controls.hidden}> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {!byPolicy && (
        <JsonFile
          kind="rule pack"
          onRead={(pack, file) => void take(pack, file)}
          onFault={setFault}
        />
      )}
      <p role="alert" className={`${controls.fault} ${styles.lines}`}>
        {fault ??
          (asked.value.fault &&
            `The pack that is to be used does not fit, so the house standard is used.\n${asked.value.fault}`)}
      </p>
    </section>
  );
}
