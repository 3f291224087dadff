import { useCallback, useEffect, useState } from 'react';
import { useAnnounce } from '../Announcer';
import controls from '../controls.module.css';
import { useAsked } from '../use-asked';
import styles from './Options.module.css';

/** The case systems that Goldthread may read; the entrypoint asks the browser. */
export interface CaseSystems {
  list: () => Promise<{ address: string; builtIn: boolean }[]>;
  /** False when the browser refused. */
  remove: (address: string) => Promise<boolean>;
  /** Called when the browser's list changed. Returns stop. */
  onChanged: (listener: () => void) => () => void;
}

/** The addresses that Goldthread may read, each of which can be taken away again. */
export function CaseSystemsList({ caseSystems }: { caseSystems: CaseSystems }) {
  const announce = useAnnounce();
  const [refused, setRefused] = useState<string | null>(null);
  const { asked, again } = useAsked(useCallback(() => caseSystems.list(), [caseSystems]));
  useEffect(() => caseSystems.onChanged(again), [caseSystems, again]);

  async function remove(address: string) {
    const removed = await caseSystems.remove(address);
    setRefused(removed ? null : address);
    if (removed) announce(`${address} removed.`);
    await again();
  }

  return (
    <section className={styles.form} aria-label="Case systems">
      <h2>Case systems</h2>
      <p>
        Goldthread reads pages at these addresses and nowhere else. To add one, open your case
        system and press Goldthread’s button in the browser’s toolbar.
      </p>
      {asked.status === 'here' && asked.value.length === 0 && (
        <p className={controls.hint}>None yet.</p>
      )}
      {asked.status === 'failed' && <p className={controls.fault}>{asked.message}</p>}
      {asked.status === 'here' && asked.value.length > 0 && (
        <ul className={styles.systems}>
          {asked.value.map(({ address, builtIn }) => (
            <li key={address}>
              <span className={styles.address}>{address}</span>
              {builtIn ? (
                <span className={controls.hint}>Set up by your IT team</span>
              ) : (
                <button type="button" className={controls.button} onClick={() => remove(address)}>
                  Remove<span className={controls.hidden}> {address}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p role="alert" className={controls.fault}>
        {refused &&
          `The browser did not remove ${refused}. It may be set by your IT team: ask them.`}
      </p>
    </section>
  );
}
